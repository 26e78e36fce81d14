import GraphModel
import QueryLanguage

/// The binary operators as functions of two values.
enum Operators {
  typealias Function = (Value, Value) throws(QueryError) -> Value

  /// The function of an operator.
  static func function(_ operation: BinaryOperator, _ runtime: QueryRuntime) -> Function {
    switch operation {
    case .add: return Arithmetic.add
    case .subtract: return Arithmetic.subtract
    case .multiply: return Arithmetic.multiply
    case .divide: return Arithmetic.divide
    case .modulo: return Arithmetic.modulo
    case .power: return Arithmetic.power
    case .in: return contains
    case .startsWith:
      return { left, right throws(QueryError) in strings(left, right, startsWith) }
    case .endsWith:
      return { left, right throws(QueryError) in strings(left, right, endsWith) }
    case .contains:
      return { left, right throws(QueryError) in strings(left, right, TextSearch.contains) }
    case .matches: return PatternTest(runtime).matches
    case .xor:
      return { left, right throws(QueryError) in
        guard let left = try Truth.of(left, in: "XOR"), let right = try Truth.of(right, in: "XOR")
        else { return .null }
        return .boolean(left != right)
      }
    case .and:
      return { left, right throws(QueryError) in
        let (left, right) = (try Truth.of(left, in: "AND"), try Truth.of(right, in: "AND"))
        if left == false || right == false { return .boolean(false) }
        return left == nil || right == nil ? .null : .boolean(true)
      }
    case .or:
      return { left, right throws(QueryError) in
        let (left, right) = (try Truth.of(left, in: "OR"), try Truth.of(right, in: "OR"))
        if left == true || right == true { return .boolean(true) }
        return left == nil || right == nil ? .null : .boolean(false)
      }
    }
  }

  /// Whether the sign of a comparison fits the operator.
  static func test(_ operation: ComparisonOperator) -> (Int) -> Bool {
    switch operation {
    case .equal: { $0 == 0 }
    case .notEqual: { $0 != 0 }
    case .less: { $0 < 0 }
    case .lessOrEqual: { $0 <= 0 }
    case .greater: { $0 > 0 }
    case .greaterOrEqual: { $0 >= 0 }
    }
  }

  private static func contains(_ left: Value, _ right: Value) throws(QueryError) -> Value {
    switch right {
    case .null: return .null
    case .list(let list): return Truth.value(left.isContained(in: list))
    default:
      throw .type(
        .invalidArgumentType(
          context: "IN", expected: "List", actual: ValueTypes(of: right).names))
    }
  }

  /// A test of two strings; `null` where one of them is something else.
  private static func strings(
    _ left: Value, _ right: Value, _ test: (String, String) -> Bool
  ) -> Value {
    guard case .string(let left) = left, case .string(let right) = right else { return .null }
    return .boolean(test(left, right))
  }

  private static func startsWith(_ text: String, _ prefix: String) -> Bool {
    text.utf8.starts(with: prefix.utf8)
  }

  private static func endsWith(_ text: String, _ suffix: String) -> Bool {
    text.utf8.count >= suffix.utf8.count
      && text.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
