import GraphModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Functions on numbers.
enum MathFunctions {
  static let all: [any QueryFunction] =
    [abs, sign, round, rand, isNaN, atan2, power, constant("pi", .pi, "3.141592653589793")]
    + [constant("e", M_E, "2.718281828459045")]
    + [
      real(
        "ceil", aliases: ["ceiling"], "The smallest whole number that is not less.", "(2.1)", "3.0"
      ) {
        $0.rounded(.up)
      },
      real("floor", "The greatest whole number that is not more.", "(2.9)", "2.0") {
        $0.rounded(.down)
      },
      real("sqrt", "The square root.", "(16)", "4.0") { $0.squareRoot() },
      real("exp", "The power of e.", "(0)", "1.0", exp),
      real("log", aliases: ["ln"], "The natural logarithm.", "(1)", "0.0", log),
      real("log10", "The logarithm to base 10.", "(1000)", "3.0", log10),
      real("sin", "The sine of an angle in radians.", "(0)", "0.0", sin),
      real("cos", "The cosine of an angle in radians.", "(0)", "1.0", cos),
      real("tan", "The tangent of an angle in radians.", "(0)", "0.0", tan),
      real("cot", "The cotangent of an angle in radians.", "(0)", "Infinity") { 1 / tan($0) },
      real("asin", "The angle in radians whose sine this is.", "(0)", "0.0", asin),
      real("acos", "The angle in radians whose cosine this is.", "(1)", "0.0", acos),
      real("atan", "The angle in radians whose tangent this is.", "(0)", "0.0", atan),
      real("sinh", "The hyperbolic sine.", "(0)", "0.0", sinh),
      real("cosh", "The hyperbolic cosine.", "(0)", "1.0", cosh),
      real("tanh", "The hyperbolic tangent.", "(0)", "0.0", tanh),
      real("coth", "The hyperbolic cotangent.", "(0)", "Infinity") { 1 / tanh($0) },
      real("degrees", "Radians as degrees.", "(pi())", "180.0") { $0 * 180 / .pi },
      real("radians", "Degrees as radians.", "(180)", "3.141592653589793") { $0 * .pi / 180 },
      real("haversin", "Half the versine of an angle in radians.", "(0)", "0.0") {
        (1 - cos($0)) / 2
      },
    ]

  private static func real(
    _ name: String, aliases: [String] = [], _ summary: String, _ example: String, _ result: String,
    _ compute: @escaping @Sendable (Double) -> Double
  ) -> NativeFunction {
    NativeFunction(
      FunctionSignature(
        name, aliases: aliases, [.init("number", .number)], result: .float, summary: summary,
        example: name + example, exampleResult: result)
    ) { (values, _) throws(QueryError) in
      .float(compute(try Arguments(name, values).number(0)))
    }
  }

  private static func constant(
    _ name: String, _ value: Double, _ result: String
  ) -> NativeFunction {
    NativeFunction(
      FunctionSignature(
        name, [], result: .float, summary: "The constant \(name).", example: "\(name)()",
        exampleResult: result)
    ) { _, _ in .float(value) }
  }

  private static let abs = NativeFunction(
    FunctionSignature(
      "abs", [.init("number", .number)], result: .number, summary: "The number without its sign.",
      example: "abs(-7)", exampleResult: "7")
  ) { (values, _) throws(QueryError) in
    switch values[0] {
    case .integer(let number):
      guard number != .min else { throw .arithmetic(.integerOverflow(operation: "abs(\(number))")) }
      return .integer(Swift.abs(number))
    case .float(let number): return .float(Swift.abs(number))
    default: throw Arguments("abs", values).invalid(0)
    }
  }

  private static let sign = NativeFunction(
    FunctionSignature(
      "sign", [.init("number", .number)], result: .integer,
      summary: "-1, 0 or 1, as the number is negative, zero or positive.",
      example: "sign(-2.5)", exampleResult: "-1")
  ) { (values, _) throws(QueryError) in
    let number = try Arguments("sign", values).number(0)
    return .integer(number > 0 ? 1 : number < 0 ? -1 : 0)
  }

  private static let isNaN = NativeFunction(
    FunctionSignature(
      "isNaN", [.init("number", .number)], result: .boolean,
      summary: "Whether a number is the one that stands for no number.",
      example: "isNaN(0.0 / 0.0)", exampleResult: "true")
  ) { (values, _) throws(QueryError) in
    .boolean(try Arguments("isNaN", values).number(0).isNaN)
  }

  private static let atan2 = NativeFunction(
    FunctionSignature(
      "atan2", [.init("y", .number), .init("x", .number)], result: .float,
      summary: "The angle in radians of the point (x, y).", example: "atan2(0, 1)",
      exampleResult: "0.0")
  ) { (values, _) throws(QueryError) in
    let arguments = Arguments("atan2", values)
    return .float(systemAtan2(try arguments.number(0), try arguments.number(1)))
  }

  private static let power = NativeFunction(
    FunctionSignature(
      "power", [.init("base", .number), .init("exponent", .number)], result: .float,
      summary: "The base multiplied by itself so many times; also written with ^.",
      example: "power(2, 10)", exampleResult: "1024.0")
  ) { (values, _) throws(QueryError) in
    let arguments = Arguments("power", values)
    return .float(pow(try arguments.number(0), try arguments.number(1)))
  }

  private static let rand = NativeFunction(
    FunctionSignature(
      "rand", [], result: .float, isDeterministic: false,
      summary: "A random number of at least 0 and less than 1.", example: "rand() < 1",
      exampleResult: "true")
  ) { _, _ in .float(Double.random(in: 0..<1)) }

  private static let round = NativeFunction(
    FunctionSignature(
      "round",
      [
        .init("number", .number), .init("digits", .integer, isOptional: true),
        .init("mode", .string, isOptional: true),
      ], result: .float,
      summary: "The nearest number with so many digits after the point; halves go up, or as the "
        + "mode says (UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN).",
      example: "round(2.5)", exampleResult: "3.0")
  ) { (values, _) throws(QueryError) in
    let arguments = Arguments("round", values)
    let number = try arguments.number(0)
    let digits = arguments.has(1) ? try arguments.count(1) : 0
    let mode = arguments.has(2) ? try arguments.string(2).uppercased() : "HALF_UP"
    guard number.isFinite, digits < 16 else { return .float(number) }
    let scale = pow(10, Double(digits))
    let scaled = number * scale
    guard scaled.isFinite else { return .float(number) }
    guard let rounded = rounded(scaled, mode, isPlain: values.count == 1) else {
      throw arguments.invalid(2)
    }
    return .float(rounded / scale)
  }

  private static func rounded(_ number: Double, _ mode: String, isPlain: Bool) -> Double? {
    let down = number.rounded(.down)
    switch mode {
    case "UP": return number.rounded(.awayFromZero)
    case "DOWN": return number.rounded(.towardZero)
    case "CEILING": return number.rounded(.up)
    case "FLOOR": return down
    case "HALF_EVEN": return number.rounded(.toNearestOrEven)
    case "HALF_UP":
      guard isPlain else { return number.rounded(.toNearestOrAwayFromZero) }
      return number - down >= 0.5 ? down + 1 : down
    case "HALF_DOWN":
      let isHalf = number - down == 0.5
      return isHalf ? number.rounded(.towardZero) : number.rounded(.toNearestOrEven)
    default: return nil
    }
  }
}

private func systemAtan2(_ y: Double, _ x: Double) -> Double { atan2(y, x) }
