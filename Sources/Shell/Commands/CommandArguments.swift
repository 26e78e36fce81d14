/// The words of a command line.
package enum CommandArguments {
  /// Splits at spaces; `"…"` and `'…'` hold a word together, with `\` before a mark.
  package static func split(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var hasWord = false
    var quote: Unicode.Scalar?
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if let open = quote {
        if scalar == "\\", let next = rest.first, next == open || next == "\\" {
          word.append(rest.removeFirst())
        } else if scalar == open {
          quote = nil
        } else {
          word.append(scalar)
        }
      } else if (scalar == "\"" || scalar == "'") && word.isEmpty {
        (quote, hasWord) = (scalar, true)
      } else if scalar.properties.isWhitespace {
        if hasWord || !word.isEmpty { words.append(String(word)) }
        (word, hasWord) = (String.UnicodeScalarView(), false)
      } else {
        word.append(scalar)
      }
    }
    if hasWord || !word.isEmpty { words.append(String(word)) }
    return words
  }
}
