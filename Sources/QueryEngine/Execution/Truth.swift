import GraphModel

/// Values as conditions.
enum Truth {
  /// The value as true, false or open; other values than booleans and `null` are an error.
  static func of(_ value: Value, in context: String) throws(QueryError) -> Bool? {
    switch value {
    case .boolean(let flag): return flag
    case .null: return nil
    default:
      throw .type(
        .invalidArgumentType(
          context: context, expected: "Boolean", actual: ValueTypes(of: value).names))
    }
  }

  /// The value of a condition.
  static func value(_ truth: Bool?) -> Value { truth.map { .boolean($0) } ?? .null }
}
