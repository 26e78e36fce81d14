package import GraphModel

extension Value {
  /// openCypher's `=`: true, false, or nil where `null` leaves it open.
  package func isEqual(to other: Value) -> Bool? {
    switch (self, other) {
    case (.null, _), (_, .null): nil
    case (.integer(let left), .integer(let right)): left == right
    case (.string(let left), .string(let right)): StringOrder.equal(left, right)
    case (.boolean(let left), .boolean(let right)): left == right
    case (.float(let left), .float(let right)): left == right
    case (.integer(let left), .float(let right)): NumberOrder.compare(left, right) == 0
    case (.float(let left), .integer(let right)): NumberOrder.compare(right, left) == 0
    case (.list(let left), .list(let right)): Value.areEqual(left, right)
    case (.map(let left), .map(let right)): Value.areEqual(left, right)
    case (.node(let left), .node(let right)): left == right
    case (.relationship(let left), .relationship(let right)): left == right
    case (.path(let left), .path(let right)): left == right
    case (.date(let left), .date(let right)): left == right
    case (.localTime(let left), .localTime(let right)): left == right
    case (.time(let left), .time(let right)): left == right
    case (.localDateTime(let left), .localDateTime(let right)): left == right
    case (.dateTime(let left), .dateTime(let right)): left == right
    case (.duration(let left), .duration(let right)): left == right
    default: false
    }
  }

  private static func areEqual(_ left: [Value], _ right: [Value]) -> Bool? {
    guard left.count == right.count else { return false }
    var isOpen = false
    for (leftElement, rightElement) in zip(left, right) {
      switch leftElement.isEqual(to: rightElement) {
      case .some(false): return false
      case .none: isOpen = true
      case .some(true): continue
      }
    }
    return isOpen ? nil : true
  }

  private static func areEqual(_ left: [String: Value], _ right: [String: Value]) -> Bool? {
    guard left.count == right.count else { return false }
    var isOpen = false
    for (key, leftValue) in left {
      guard let rightValue = right[key] else { return false }
      switch leftValue.isEqual(to: rightValue) {
      case .some(false): return false
      case .none: isOpen = true
      case .some(true): continue
      }
    }
    return isOpen ? nil : true
  }

  /// openCypher's `IN`.
  package func isContained(in list: [Value]) -> Bool? {
    var isOpen = false
    for element in list {
      switch isEqual(to: element) {
      case .some(true): return true
      case .none: isOpen = true
      case .some(false): continue
      }
    }
    return isOpen ? nil : false
  }
}
