/// Reads a line as an English question.
package enum EnglishParser {
  /// What a line was read as.
  package enum Reading: Sendable {
    /// Ways to understand it, the best first; they differ in where names begin and end.
    case questions([EnglishQuestion])
    /// Nothing but a name, if it is one; else the line is not understood, as the hint says.
    case name(EnglishQuestion, otherwise: QuestionHint)
    /// A request about the previous answer.
    case followUp(FollowUp)
    /// No pattern fits.
    case notUnderstood(QuestionHint)
  }

  /// Whether a line is openCypher rather than English, by its first word.
  package static func isCypher(_ line: String) -> Bool {
    let first = line.drop { $0.isWhitespace || $0 == "(" }.prefix { $0.isLetter || $0 == "_" }
    let second = line.drop { $0.isWhitespace }.dropFirst(first.count).drop(while: \.isWhitespace)
    switch first.uppercased() {
    case "MATCH", "RETURN", "UNWIND", "MERGE", "CREATE", "DETACH", "FOREACH", "PROFILE", "EXPLAIN",
      "CYPHER":
      return true
    case "OPTIONAL": return second.prefix(5).uppercased() == "MATCH"
    case "WITH", "CALL", "SET", "REMOVE", "DELETE": return true
    default: return line.hasPrefix("/*") || line.hasPrefix("//")
    }
  }

  /// Reads a line; linear in its length, since longer lines than a question's are refused.
  package static func read(_ line: String) -> Reading {
    let words = QuestionWord.words(of: line)
    if let followUp = FollowUp(words) { return .followUp(followUp) }
    guard !words.isEmpty, words.count <= PatternMatcher.maximumWords else {
      return .notUnderstood(QuestionHint(words: words, furthest: 0))
    }
    var furthest = 0
    var questions: [EnglishQuestion] = []
    let variants = QuestionVariants.variants(of: words)
    var matcher = PatternMatcher(words: words)
    for words in variants {
      matcher = matcher.matcher(for: words)
      questions += readings(of: words, &matcher)
      furthest = max(furthest, matcher.furthest)
    }
    if questions.isEmpty {
      let hint = QuestionHint(words: variants[0], furthest: furthest)
      guard let name = bareName(words) else { return .notUnderstood(hint) }
      return .name(name, otherwise: hint)
    }
    return .questions(bestFirst(questions))
  }

  /// The question about whoever a line names that has nothing but a name.
  private static func bareName(_ words: [QuestionWord]) -> EnglishQuestion? {
    let ends = [words.first, words.last].compactMap(\.self)
    guard
      !ends.contains(where: {
        !$0.isQuoted && QuestionGrammar.functionWords.contains($0.folded)
      })
    else { return nil }
    var matcher = PatternMatcher(words: words)
    let form = PeopleAndPlaceQuestions.bareName
    for pattern in form.patterns {
      guard let captures = matcher.matches(of: pattern).first else { continue }
      return EnglishQuestion(
        family: PeopleAndPlaceQuestions.title, pattern: pattern.text, captures: captures,
        words: words, form: form)
    }
    return nil
  }

  /// All ways in which exactly these words fit the grammar.
  private static func readings(
    of words: [QuestionWord], _ matcher: inout PatternMatcher
  ) -> [EnglishQuestion] {
    var questions: [EnglishQuestion] = []
    for family in QuestionGrammar.families {
      for form in family.forms {
        for pattern in form.patterns {
          for captures in matcher.matches(of: pattern) {
            questions.append(
              EnglishQuestion(
                family: family.title, pattern: pattern.text, captures: captures, words: words,
                form: form))
          }
        }
      }
    }
    return questions
  }

  /// The readings that leave the fewest words to names and text first.
  ///
  /// `who was mentioned by X` asks about X, not about an entity called "by X". The order of the grammar breaks ties.
  private static func bestFirst(_ questions: [EnglishQuestion]) -> [EnglishQuestion] {
    let ranked = questions.enumerated().map { index, question in
      (openWords: question.openWords, index: index, question: question)
    }
    return ranked.sorted { ($0.openWords, $0.index) < ($1.openWords, $1.index) }.map(\.question)
  }
}
