import GraphModel

/// `=~` with a pattern that is known only when rows come; the last one is kept ready.
final class PatternTest {
  private let runtime: QueryRuntime
  private var pattern: String?
  private var expression: RegularExpression?

  init(_ runtime: QueryRuntime) { self.runtime = runtime }

  /// Whether a pattern fits a whole text; `null` where one of them is no string.
  func matches(_ left: Value, _ right: Value) throws(QueryError) -> Value {
    guard case .string(let text) = left, case .string(let pattern) = right else { return .null }
    if let expression, self.pattern == pattern {
      return .boolean(try expression.matchesWhole(text, tick: runtime.tick))
    }
    let made = try RegularExpression(pattern)
    expression = made
    self.pattern = pattern
    return .boolean(try made.matchesWhole(text, tick: runtime.tick))
  }
}
