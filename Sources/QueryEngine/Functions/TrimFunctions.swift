import GraphModel

/// Functions that cut characters off the ends of a text.
enum TrimFunctions {
  static let all: [any QueryFunction] = [
    trim(
      "trim", aliases: ["btrim"], atStart: true, atEnd: true,
      "The text without white space (or the given characters) at both ends.",
      example: "trim('  ok ')", "'ok'"),
    trim(
      "ltrim", atStart: true, atEnd: false,
      "The text without white space (or the given characters) at its start.",
      example: "ltrim('xxok', 'x')", "'ok'"),
    trim(
      "rtrim", atStart: false, atEnd: true,
      "The text without white space (or the given characters) at its end.",
      example: "rtrim('ok  ')", "'ok'"),
  ]

  private static func trim(
    _ name: String, aliases: [String] = [], atStart: Bool, atEnd: Bool, _ summary: String,
    example: String, _ result: String
  ) -> NativeFunction {
    NativeFunction(
      FunctionSignature(
        name, aliases: aliases,
        [.init("text", .string), .init("characters", .string, isOptional: true)], result: .string,
        summary: summary, example: example, exampleResult: result)
    ) { (values, _) throws(QueryError) in
      let arguments = Arguments(name, values)
      var text = Substring(try arguments.string(0)).unicodeScalars
      let set = arguments.has(1) ? Set(try arguments.string(1).unicodeScalars) : nil
      func isCut(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return set?.contains(scalar) ?? scalar.properties.isWhitespace
      }
      while atStart, isCut(text.first) { text.removeFirst() }
      while atEnd, isCut(text.last) { text.removeLast() }
      return .string(String(text))
    }
  }
}
