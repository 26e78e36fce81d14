import QueryLanguage
import Rendering

/// Colours for openCypher: keywords, strings, numbers, comments.
enum CypherHighlighter {
  private static let keywords = Set(Keyword.allCases.map(\.rawValue))

  static func spans(in text: String) -> [StyledSpan] {
    let scalars = Array(text.unicodeScalars)
    var spans: [StyledSpan] = []
    var index = 0
    while index < scalars.count {
      let start = index
      let scalar = scalars[index]
      if scalar == "'" || scalar == "\"" || scalar == "`" {
        index = endOfQuotation(scalars, from: start)
        spans.append(StyledSpan(start..<index, .string))
      } else if scalar == "/" && index + 1 < scalars.count && scalars[index + 1] == "/" {
        index = scalars[start...].firstIndex(of: "\n") ?? scalars.count
        spans.append(StyledSpan(start..<index, .dim))
      } else if isWord(scalar) || scalar == "$" {
        index += 1
        while index < scalars.count && isWord(scalars[index]) { index += 1 }
        if let style = style(
          of: scalars[start..<index], after: start > 0 ? scalars[start - 1] : " ")
        {
          spans.append(StyledSpan(start..<index, style))
        }
      } else {
        index += 1
      }
    }
    return spans
  }

  private static func style(
    of word: ArraySlice<Unicode.Scalar>, after previous: Unicode.Scalar
  ) -> TextStyle? {
    if word.first == "$" { return .number }
    if word.allSatisfy({ (0x30...0x39).contains($0.value) }) { return .number }
    if previous == ":" || previous == "." { return nil }
    let text = String(String.UnicodeScalarView(word)).uppercased()
    return keywords.contains(text) ? .keyword : nil
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
  }

  private static func endOfQuotation(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var index = start + 1
    while index < scalars.count {
      if scalars[index] == "\\" {
        index += 1
      } else if scalars[index] == scalars[start] {
        return index + 1
      }
      index += 1
    }
    return scalars.count
  }
}
