import TextAnalysis

/// The words of a text as the shared scorers count them: runs of letters, digits and underscores
/// (`\\w+` in Python).
struct WordReader {
  private let utf8: [UInt8]
  private let words: [TextRange]

  init(_ text: AnalyzedText) {
    utf8 = text.utf8
    var words: [TextRange] = []
    var start: Int?
    var offset = 0
    for scalar in String(decoding: text.utf8, as: UTF8.self).unicodeScalars {
      let isWord = Self.isWord(scalar)
      if isWord, start == nil { start = offset }
      if !isWord, let first = start {
        words.append(first..<offset)
        start = nil
      }
      offset += UTF8.width(scalar)
    }
    if let start { words.append(start..<offset) }
    self.words = words
  }

  /// The words that overlap ranges, by where they begin.
  func words(_ ranges: [TextRange]) -> Set<Int> {
    ranges.reduce(into: Set<Int>()) { result, range in
      for word in overlapping(range) { result.insert(word.lowerBound) }
    }
  }

  /// The same, a word that a range cuts counting from where the range begins.
  func cutWords(_ ranges: [TextRange]) -> Set<Int> {
    ranges.reduce(into: Set<Int>()) { result, range in
      for word in overlapping(range) { result.insert(max(word.lowerBound, range.lowerBound)) }
    }
  }

  private func overlapping(_ range: TextRange) -> ArraySlice<TextRange> {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return words[low...].prefix { $0.lowerBound < range.upperBound }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: scalar == "_"
    }
  }
}
