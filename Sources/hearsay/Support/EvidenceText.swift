import Workspace

/// Evidence as lines of text: where, then the sentence with the words marked.
enum EvidenceText {
  /// The text of one place, for row `row` of an answer.
  static func text(_ evidence: Evidence, row: Int) -> String {
    let place = evidence.article.map { article in
      [article.source, article.date, article.title].compactMap(\.self).joined(separator: ", ")
        + ", paragraph \(article.paragraph) of \(article.paragraphCount)"
    }
    let scalars = Array(evidence.sentence.unicodeScalars)
    let marked = evidence.marked.clamped(to: 0..<scalars.count)
    func words(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    let sentence =
      words(0..<marked.lowerBound) + "⟦" + words(marked) + "⟧"
      + words(marked.upperBound..<scalars.count)
    let notes = evidence.parted.map { "\n    \($0.explanation)" }.joined()
    return "[\(row)] \(place ?? "no article")\n    \(sentence)" + notes
  }
}
