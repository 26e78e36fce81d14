/// A word of a question: as typed, folded for matching, and where it stands.
package struct QuestionWord: Sendable, Hashable {
  /// As typed, without quotation marks or a possessive ending.
  package var text: String
  /// Lower case.
  package var folded: String
  /// UTF-8 offsets into the question.
  package var range: Range<Int>
  /// Whether it was typed in quotation marks: it is then a name or text, never a keyword.
  package var isQuoted: Bool
  /// Whether it ended in a possessive `'s` (`Putin's neighbors`).
  package var isPossessive = false

  /// Splits a question into words: runs between spaces, quoted runs as one word, commas and a
  /// final question mark left out.
  package static func words(of question: String) -> [QuestionWord] {
    var words: [QuestionWord] = []
    let scalars = Array(question.unicodeScalars)
    var offset = 0
    var index = 0
    func skip() {
      offset += UTF8.width(scalars[index])
      index += 1
    }
    while index < scalars.count {
      if scalars[index].properties.isWhitespace || scalars[index] == "," {
        skip()
        continue
      }
      let start = offset
      if let closing = closingMark(of: scalars[index]),
        let end = scalars[(index + 1)...].firstIndex(where: closing.contains)
      {
        let text = string(scalars[(index + 1)..<end])
        while index <= end { skip() }
        words.append(
          QuestionWord(
            text: text, folded: text.lowercased(), range: start..<offset, isQuoted: true))
        continue
      }
      let first = index
      while index < scalars.count, !scalars[index].properties.isWhitespace, scalars[index] != "," {
        skip()
      }
      append(bare: scalars[first..<index], at: start..<offset, to: &words)
    }
    return words
  }

  private static func append(
    bare scalars: ArraySlice<Unicode.Scalar>, at range: Range<Int>, to words: inout [QuestionWord]
  ) {
    var scalars = scalars
    while let last = scalars.last, last == "?" || last == "!" { scalars.removeLast() }
    if scalars.last == ".", scalars.dropLast().contains(".") == false { scalars.removeLast() }
    var word = QuestionWord(text: "", folded: "", range: range, isQuoted: false)
    if scalars.count > 2, let last = scalars.last, last == "s" || last == "S",
      let mark = scalars.dropLast().last, mark == "'" || mark == "’"
    {
      scalars.removeLast(2)
      word.isPossessive = true
    } else if scalars.count > 2, let mark = scalars.last, mark == "'" || mark == "’" {
      scalars.removeLast()
      word.isPossessive = true
    }
    guard !scalars.isEmpty else { return }
    word.text = string(scalars)
    word.folded = word.text.lowercased()
    words.append(word)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// The marks that end a run opened by `mark`; nil when it opens none.
  private static func closingMark(of mark: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch mark {
    case "\"", "“", "”", "„": ["\"", "”", "“"]
    case "«": ["»"]
    case "`": ["`"]
    default: nil
    }
  }
}
