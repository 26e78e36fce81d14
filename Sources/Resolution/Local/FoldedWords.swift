import TextAnalysis

/// Words in Latin letters without case and accents.
enum FoldedWords {
  /// The folded words of a range of the text.
  static func words(
    in range: TextRange, of text: AnalyzedText, _ gazetteer: Gazetteer
  ) -> [String] {
    words(of: text[range], gazetteer)
  }

  /// The folded words of a name; possessive marks are left out.
  static func words(of name: String, _ gazetteer: Gazetteer) -> [String] {
    var words: [String] = []
    for word in name.split(whereSeparator: { $0.isWhitespace || $0 == "-" || $0 == "–" }) {
      var bytes = Array(Transliteration.latin(gazetteer.folded(String(word))).utf8)
      while let last = bytes.last, ".,;:()\"".utf8.contains(last) { bytes.removeLast() }
      while let first = bytes.first, ".,;:()\"".utf8.contains(first) { bytes.removeFirst() }
      if bytes.isEmpty { continue }
      words.append(String(decoding: bytes, as: UTF8.self))
    }
    return words
  }
}
