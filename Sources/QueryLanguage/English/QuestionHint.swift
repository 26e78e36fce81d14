/// Facts for the message about a line that no pattern fits.
package struct QuestionHint: Sendable, Hashable {
  /// The words from the first that the best pattern accepted.
  package var understood: String
  /// The first word that no pattern could place; nil when words are missing at the end.
  package var unexpected: String?
  /// Examples of the nearest forms, the nearest first.
  package var suggestions: [String]

  /// Finds the families whose examples share the most words with the question.
  init(words: [QuestionWord], furthest: Int) {
    understood = words.prefix(furthest).map(\.text).joined(separator: " ")
    unexpected = furthest < words.count ? words[furthest].text : nil
    suggestions = Array(
      EnglishParser.nearestFirst(QuestionGrammar.families.flatMap { $0.examples }, to: words)
        .prefix(3))
  }
}

extension EnglishParser {
  /// Questions by the number of words that they share with another, the most first.
  package static func nearestFirst(_ questions: [String], to question: String) -> [String] {
    nearestFirst(questions, to: QuestionWord.words(of: question))
  }

  static func nearestFirst(_ questions: [String], to words: [QuestionWord]) -> [String] {
    let asked = Set(words.map(\.folded))
    let ranked = questions.enumerated().map { index, question in
      let shared = QuestionWord.words(of: question).filter { asked.contains($0.folded) }.count
      return (shared: shared, index: index, question: question)
    }
    return ranked.sorted { ($1.shared, $0.index) < ($0.shared, $1.index) }.map(\.question)
  }
}
