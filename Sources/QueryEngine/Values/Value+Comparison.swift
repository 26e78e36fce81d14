import GraphModel

extension Value {
  /// openCypher's comparison for `<` and its kin.
  enum Comparison {
    /// The sign tells the order.
    case ordered(Int)
    /// A NaN: every comparison is false.
    case unordered
    /// `null` or values of types that do not compare: the result is `null`.
    case open
  }

  /// Compares as `<`, `<=`, `>` and `>=` do.
  func compared(with other: Value) -> Comparison {
    switch (self, other) {
    case (.integer(let left), .integer(let right)):
      .ordered(left < right ? -1 : (left == right ? 0 : 1))
    case (.float(let left), .float(let right)): Value.comparison(NumberOrder.compare(left, right))
    case (.integer(let left), .float(let right)):
      Value.comparison(NumberOrder.compare(left, right))
    case (.float(let left), .integer(let right)):
      Value.comparison(NumberOrder.compare(right, left).map { -$0 })
    case (.string(let left), .string(let right)): .ordered(StringOrder.compare(left, right))
    case (.boolean(let left), .boolean(let right)):
      .ordered((left ? 1 : 0) - (right ? 1 : 0))
    case (.list(let left), .list(let right)): Value.compare(left, right)
    case (.date, .date), (.localTime, .localTime), (.time, .time),
      (.localDateTime, .localDateTime), (.dateTime, .dateTime):
      .ordered(order(before: other))
    default: .open
    }
  }

  private static func comparison(_ sign: Int?) -> Comparison {
    sign.map { .ordered($0) } ?? .unordered
  }

  private static func compare(_ left: [Value], _ right: [Value]) -> Comparison {
    for (leftElement, rightElement) in zip(left, right) {
      let result = leftElement.compared(with: rightElement)
      guard case .ordered(0) = result else {
        if case .open = result, leftElement.isEqual(to: rightElement) == true { continue }
        return result
      }
    }
    return .ordered(left.count - right.count)
  }
}
