import GraphModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// openCypher's arithmetic operators on values; `null` gives `null`.
enum Arithmetic {
  /// `+`: numbers, strings, lists, durations and dates with durations.
  static func add(_ left: Value, _ right: Value) throws(QueryError) -> Value {
    switch (left, right) {
    case (.integer(let left), .integer(let right)):
      let (sum, overflow) = left.addingReportingOverflow(right)
      if overflow { throw .arithmetic(.integerOverflow(operation: "\(left) + \(right)")) }
      return .integer(sum)
    case (.float(let left), .float(let right)): return .float(left + right)
    case (.integer(let left), .float(let right)): return .float(Double(left) + right)
    case (.float(let left), .integer(let right)): return .float(left + Double(right))
    case (.list(let left), .list(let right)):
      try checkSize(24 * (left.count + right.count))
      return .list(left + right)
    case (.list(let left), _): return .list(left + [right])
    case (_, .list(let right)): return .list([left] + right)
    case (.null, _), (_, .null): return .null
    case (.string(let left), .string(let right)):
      try checkSize(left.utf8.count + right.utf8.count)
      return .string(left + right)
    case (.string(let left), .integer), (.string(let left), .float),
      (.string(let left), .boolean):
      return .string(left + ValueText.plain(right))
    case (.integer, .string(let right)), (.float, .string(let right)),
      (.boolean, .string(let right)):
      return .string(ValueText.plain(left) + right)
    default: return try temporal("+", left, right)
    }
  }

  /// The most bytes that joining strings or lists may give.
  private static let largestValue = 1 << 30

  /// Refuses values that repeated joining has made too large.
  private static func checkSize(_ bytes: Int) throws(QueryError) {
    if bytes > largestValue {
      throw QueryError(.interrupted, .runtime, .memoryLimitExceeded(bytes: largestValue))
    }
  }

  /// `-`.
  static func subtract(_ left: Value, _ right: Value) throws(QueryError) -> Value {
    switch (left, right) {
    case (.null, _), (_, .null): return .null
    case (.integer(let left), .integer(let right)):
      let (difference, overflow) = left.subtractingReportingOverflow(right)
      if overflow { throw .arithmetic(.integerOverflow(operation: "\(left) - \(right)")) }
      return .integer(difference)
    default:
      guard let (left, right) = floats(left, right) else {
        return try temporal("-", left, right)
      }
      return .float(left - right)
    }
  }

  /// `*`.
  static func multiply(_ left: Value, _ right: Value) throws(QueryError) -> Value {
    switch (left, right) {
    case (.null, _), (_, .null): return .null
    case (.integer(let left), .integer(let right)):
      let (product, overflow) = left.multipliedReportingOverflow(by: right)
      if overflow { throw .arithmetic(.integerOverflow(operation: "\(left) * \(right)")) }
      return .integer(product)
    default:
      guard let (left, right) = floats(left, right) else {
        return try temporal("*", left, right)
      }
      return .float(left * right)
    }
  }

  /// `/`: integers divide to an integer, towards zero.
  static func divide(_ left: Value, _ right: Value) throws(QueryError) -> Value {
    switch (left, right) {
    case (.null, _), (_, .null): return .null
    case (.integer(let left), .integer(let right)):
      if right == 0 { throw .arithmetic(.divisionByZero) }
      let (quotient, overflow) = left.dividedReportingOverflow(by: right)
      if overflow { throw .arithmetic(.integerOverflow(operation: "\(left) / \(right)")) }
      return .integer(quotient)
    default:
      guard let (left, right) = floats(left, right) else {
        return try temporal("/", left, right)
      }
      return .float(left / right)
    }
  }

  /// `%`: the remainder has the sign of the dividend.
  static func modulo(_ left: Value, _ right: Value) throws(QueryError) -> Value {
    switch (left, right) {
    case (.null, _), (_, .null): return .null
    case (.integer(let left), .integer(let right)):
      if right == 0 { throw .arithmetic(.divisionByZero) }
      return .integer(right == -1 ? 0 : left % right)
    default:
      guard let (dividend, divisor) = floats(left, right) else {
        throw mismatch("%", left, right)
      }
      return .float(fmod(dividend, divisor))
    }
  }

  /// `^`: always a float.
  static func power(_ left: Value, _ right: Value) throws(QueryError) -> Value {
    if left.isNull || right.isNull { return .null }
    guard let (base, exponent) = floats(left, right) else { throw mismatch("^", left, right) }
    return .float(pow(base, exponent))
  }

  /// The operand with its sign changed.
  static func negate(_ operand: Value) throws(QueryError) -> Value {
    switch operand {
    case .null: return .null
    case .float(let number): return .float(-number)
    case .integer(let number):
      if number == .min { throw .arithmetic(.integerOverflow(operation: "-(\(number))")) }
      return .integer(-number)
    case .duration: return try temporal("*", operand, .integer(-1))
    default:
      throw .type(
        .invalidArgumentType(
          context: "-", expected: ValueTypes.number.names,
          actual: ValueTypes(of: operand).names))
    }
  }

  private static func floats(_ left: Value, _ right: Value) -> (Double, Double)? {
    guard let left = left.asDouble, let right = right.asDouble else { return nil }
    return (left, right)
  }

  private static func temporal(
    _ operation: String, _ left: Value, _ right: Value
  ) throws(QueryError) -> Value {
    guard let result = try TemporalArithmetic.apply(operation, left, right) else {
      throw mismatch(operation, left, right)
    }
    return result
  }

  static func mismatch(_ operation: String, _ left: Value, _ right: Value) -> QueryError {
    .type(
      .invalidArgumentType(
        context: operation, expected: ValueTypes.number.names,
        actual: "\(ValueTypes(of: left).names) and \(ValueTypes(of: right).names)"))
  }
}

extension Value {
  /// The number as a float; nil for what is no number.
  package var asDouble: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .float(let number): number
    default: nil
    }
  }
}
