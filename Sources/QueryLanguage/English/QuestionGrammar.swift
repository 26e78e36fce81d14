/// The grammar of English questions.
///
/// A family is one file in `Families/`: patterns, and the openCypher that they become. It is listed
/// here, and its cases are in `Tests/QueryLanguageTests/Cases`.
package enum QuestionGrammar {
  /// All families; where two fit a question, the first whose names are known wins.
  package static let families: [any QuestionFamily.Type] = [
    MentionQuestions.self,
    ComparisonQuestions.self,
    WordingQuestions.self,
    StatementQuestions.self,
    NeighborQuestions.self,
    PathQuestions.self,
    PeopleAndPlaceQuestions.self,
    TimeAndSourceQuestions.self,
    CountingQuestions.self,
    TopicQuestions.self,
  ]

  /// Words that are never a name by themselves.
  package static let functionWords: Set<String> = [
    "a", "about", "all", "an", "and", "any", "are", "at", "between", "by", "did", "does", "for",
    "from", "has", "have", "how", "in", "is", "of", "on", "or", "said", "say", "says", "since",
    "the", "to", "was", "were", "what", "when", "where", "which", "who", "whom", "with", "within",
  ]

  /// Words of questions that make a run of words no name, unless it is in quotation marks.
  static let neverInNames: Set<String> = [
    "who", "whom", "whose", "what", "which", "when", "where", "how", "why", "did", "does", "do",
    "said", "says", "mentioned", "mentions", "mention", "talked", "talking", "saying", "about",
    "by",
    "than", "neither", "nor", "both", "most", "often", "without", "is", "are", "was", "were", "has",
    "have", "been", "that", "me", "via", "through", "avoiding", "never", "not", "statements",
    "quotes",
  ]

  /// Words for what was said.
  static let statements =
    "(statements|statement|quotes|quote|quotations|remarks|remark|words|claims|comments)"

  /// Verbs of speaking about something.
  static let mentioned =
    "(mentioning|brought up|brings up|touched on|touches on|referenced|references|alluded to|said something on|talking about|talking of|speaking about|speaking of|discussing|mentioned|mentions|mention|named|names|name|talked about|talks about|talk about|spoke about|spoke of|speaks about|speak about|spoken about|spoken of|referred to|discussed|discusses|discuss|commented on|said something about)"
}
