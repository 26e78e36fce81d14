/// The grammar of English questions.
package enum QuestionGrammar {
  /// All families; where two fit a question, the first whose names are known wins.
  package static let families: [any QuestionFamily.Type] = [
    MentionQuestions.self,
    StatementQuestions.self,
    NeighborQuestions.self,
    PathQuestions.self,
    PeopleAndPlaceQuestions.self,
    TimeAndSourceQuestions.self,
    CountingQuestions.self,
  ]

  /// Words that are never a name by themselves.
  package static let functionWords: Set<String> = [
    "a", "about", "all", "an", "and", "any", "are", "at", "between", "by", "did", "does", "for",
    "from", "has", "have", "how", "in", "is", "of", "on", "or", "said", "say", "says", "since",
    "the", "to", "was", "were", "what", "when", "where", "which", "who", "whom", "with", "within",
  ]

  /// Verbs of speaking about something.
  static let mentioned =
    "(mentioned|mentions|mention|named|names|name|talked about|talks about|talk about|spoke about|spoke of|speaks about|speak about|spoken about|spoken of|referred to|discussed|discusses|discuss|commented on|said something about)"
}
