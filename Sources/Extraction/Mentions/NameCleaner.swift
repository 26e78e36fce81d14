import TextAnalysis

/// Makes the names that taggers found consistent within the article.
struct NameCleaner: Sendable {
  let text: AnalyzedText
  let words: [Word]

  /// The names in order of position, disjoint.
  func cleaned() -> [NameSpan] {
    var kept: [NameSpan] = []
    for name in text.names.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where name.range.lowerBound >= kept.last?.range.upperBound ?? 0 && !name.range.isEmpty {
      kept.append(name)
    }
    return kept
  }
}
