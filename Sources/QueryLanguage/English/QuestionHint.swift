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
    let asked = Set(words.map(\.folded))
    let ranked = QuestionGrammar.families.flatMap { $0.examples }.enumerated().map {
      index, example in
      let overlap = QuestionWord.words(of: example).filter { asked.contains($0.folded) }.count
      return (overlap: overlap, index: index, example: example)
    }
    suggestions = ranked.sorted { ($1.overlap, $0.index) < ($0.overlap, $1.index) }
      .prefix(3).map(\.example)
  }
}
