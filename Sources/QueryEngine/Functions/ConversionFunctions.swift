import GraphModel

/// Functions that turn values into values of another type.
enum ConversionFunctions {
  /// Converts a value: null where a text does not say such a value.
  ///
  /// It throws for types that cannot be converted at all.
  private typealias Conversion = @Sendable (Value) -> Value?

  static let all: [any QueryFunction] =
    conversions(
      "toInteger", result: .integer, takes: [.number, .string, .boolean],
      "The whole number that a number, text or boolean stands for.", example: "('2.9')", "2",
      integer)
    + conversions(
      "toFloat", result: .float, takes: [.number, .string],
      "The number that a number or text stands for, as a float.", example: "('3')", "3.0", float)
    + conversions(
      "toBoolean", result: .boolean, takes: [.boolean, .string, .integer],
      "The truth value that a text or integer stands for.", example: "('TRUE')", "true", boolean)
    + conversions(
      "toString", result: .string, takes: [.boolean, .number, .string, .temporal],
      "The text of a value.", example: "(1.5)", "'1.5'", string)

  /// A function, its form that gives null in place of an error, and the one for lists.
  private static func conversions(
    _ name: String, result: ValueTypes, takes: ValueTypes, _ summary: String, example: String,
    _ exampleResult: String, _ convert: @escaping Conversion
  ) -> [any QueryFunction] {
    [
      NativeFunction(
        FunctionSignature(
          name, [.init("value", takes)], result: result, summary: summary,
          example: name + example, exampleResult: exampleResult)
      ) { (values, _) throws(QueryError) in
        guard let value = convert(values[0]) else { throw Arguments(name, values).invalid(0) }
        return value
      },
      NativeFunction(
        FunctionSignature(
          name + "OrNull", [.init("value", .any)], result: result,
          summary: summary + " Null for values of other types.", example: "\(name)OrNull({})",
          exampleResult: "null")
      ) { values, _ in convert(values[0]) ?? .null },
      NativeFunction(
        FunctionSignature(
          name + "List", [.init("list", .list)], result: .list,
          summary: "\(name)OrNull of every element.", example: "\(name)List([null])",
          exampleResult: "[null]")
      ) { (values, _) throws(QueryError) in
        .list(try Arguments(name + "List", values).list(0).map { convert($0) ?? .null })
      },
    ]
  }

  private static let integer: Conversion = { value in
    switch value {
    case .integer: value
    case .float(let number): whole(number)
    case .boolean(let flag): .integer(flag ? 1 : 0)
    case .string(let text):
      Int64(trimmed(text)).map { .integer($0) } ?? parsed(text).map(whole) ?? .null
    default: nil
    }
  }

  private static let float: Conversion = { value in
    switch value {
    case .float: value
    case .integer(let number): .float(Double(number))
    case .string(let text): parsed(text).map { .float($0) } ?? .null
    default: nil
    }
  }

  private static let boolean: Conversion = { value in
    switch value {
    case .boolean: return value
    case .integer(let number): return .boolean(number != 0)
    case .string(let text):
      switch text.lowercased() {
      case "true": return .boolean(true)
      case "false": return .boolean(false)
      default: return .null
      }
    default: return nil
    }
  }

  private static let string: Conversion = { value in
    switch value {
    case .null, .list, .map, .node, .relationship, .path: nil
    default: .string(ValueText.plain(value))
    }
  }

  private static func whole(_ number: Double) -> Value {
    Int64(exactly: number.rounded(.towardZero)).map { .integer($0) } ?? .null
  }

  /// The decimal number that a text writes out, with white space around it or not.
  private static func parsed(_ text: String) -> Double? {
    let text = trimmed(text)
    let isDecimal = text.utf8.allSatisfy {
      $0 &- 0x30 < 10 || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0)
    }
    return isDecimal ? Double(text) : nil
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    let end = scalars.lastIndex { !$0.properties.isWhitespace }
    return end.map { String(scalars[...$0]) } ?? ""
  }
}
