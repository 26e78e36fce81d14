package import GraphModel

/// Canonical text of values, without access to a graph.
package enum ValueText {
  /// The text that `toString` gives: strings as they are, other values as literals.
  package static func plain(_ value: Value) -> String {
    if case .string(let text) = value { return text }
    return literal(value)
  }

  /// The value as a Cypher literal would write it; nodes and relationships by their numbers.
  package static func literal(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .float(let number): float(number)
    case .string(let text): quoted(text)
    case .list(let elements): "[" + elements.map(literal).joined(separator: ", ") + "]"
    case .map(let entries):
      "{"
        + entries.keys.sorted().map { "\(key($0)): \(literal(entries[$0] ?? .null))" }
        .joined(separator: ", ") + "}"
    case .node(let id): "(#\(id.rawValue))"
    case .relationship(let id): "[#\(id.rawValue)]"
    case .path(let path):
      "<" + path.nodes.map { "(#\($0.rawValue))" }.joined(separator: "--") + ">"
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration: temporal(value)
    }
  }

  /// The shortest decimal that reads back as the same float, such as `1.0` or `NaN`.
  package static func float(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    return exponentUpper(number.description)
  }

  /// Swift writes `1e+16`; openCypher writes `1.0E16`.
  private static func exponentUpper(_ text: String) -> String {
    guard let mark = text.firstIndex(of: "e") else { return text }
    var mantissa = String(text[..<mark])
    if !mantissa.contains(".") { mantissa += ".0" }
    var exponent = text[text.index(after: mark)...]
    var sign = ""
    if exponent.first == "+" { exponent.removeFirst() }
    if exponent.first == "-" {
      sign = "-"
      exponent.removeFirst()
    }
    let digits = exponent.drop { $0 == "0" }
    return "\(mantissa)E\(sign)\(digits.isEmpty ? "0" : String(digits))"
  }

  /// The text in single quotes, with escapes.
  package static func quoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": result += "\\'"
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }

  private static func key(_ name: String) -> String {
    let isPlain =
      name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "_" || isDigit($0) }
      && !(name.unicodeScalars.first.map(isDigit) ?? true)
    return isPlain
      ? name
      : "`"
        + name.split(separator: "`", omittingEmptySubsequences: false)
        .joined(separator: "``") + "`"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

extension ValueText {
  private static func temporal(_ value: Value) -> String { TemporalText.text(value) ?? "" }
}
