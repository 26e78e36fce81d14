package import GraphModel

/// Values of parameters as users type them.
package enum ParameterLiteral {
  /// A number, truth value, `null`, quoted text or `[list]`; anything else is text as it stands.
  package static func value(of text: String) -> Value {
    switch text {
    case "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: break
    }
    if let number = Int64(text) { return .integer(number) }
    if let first = text.utf8.first, (0x30...0x39).contains(first) || first == 0x2D || first == 0x2E,
      let number = Double(text)
    {
      return .float(number)
    }
    if text.utf8.count > 1, let mark = text.first, text.last == mark, mark == "\"" || mark == "'" {
      return .string(String(text.dropFirst().dropLast()))
    }
    if text.hasPrefix("[") && text.hasSuffix("]") {
      return .list(elements(text.dropFirst().dropLast()).map { value(of: $0) })
    }
    return .string(text)
  }

  /// The pieces between commas outside of quotation marks and brackets.
  private static func elements(_ text: Substring) -> [String] {
    var pieces = [""]
    var quote: Character?
    var depth = 0
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "[" {
        depth += 1
      } else if character == "]" {
        depth -= 1
      } else if character == "," && depth == 0 {
        pieces.append("")
        continue
      }
      pieces[pieces.count - 1].append(character)
    }
    let trimmed = pieces.map { piece in
      String(piece.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    return trimmed == [""] ? [] : trimmed
  }
}
