import GraphModel

/// How values compare, written down once more from openCypher 9 for `ReferenceInterpreter`; it
/// shares nothing with the engine.
enum ReferenceValues {
  /// `=`; nil stands for null.
  static func equal(_ left: Value, _ right: Value) -> Bool? {
    switch (left, right) {
    case (.null, _), (_, .null): return nil
    case (.integer(let a), .float(let b)), (.float(let b), .integer(let a)): return Double(a) == b
    case (.list(let a), .list(let b)):
      guard a.count == b.count else { return false }
      return all(zip(a, b).map { equal($0, $1) })
    case (.map(let a), .map(let b)):
      guard Set(a.keys) == Set(b.keys) else { return false }
      return all(a.map { equal($0.value, b[$0.key] ?? .null) })
    default: return left == right
    }
  }

  /// Kleene's conjunction.
  static func all(_ parts: [Bool?]) -> Bool? {
    if parts.contains(false) { return false }
    return parts.contains(nil) ? nil : true
  }

  /// Kleene's disjunction.
  static func any(_ parts: [Bool?]) -> Bool? {
    if parts.contains(true) { return true }
    return parts.contains(nil) ? nil : false
  }

  /// The sign of a comparison by `<` and its kin; nil where it is null.
  static func compare(_ left: Value, _ right: Value) -> Int? {
    switch (left, right) {
    case (.integer(let a), .integer(let b)): return a < b ? -1 : a == b ? 0 : 1
    case (.string(let a), .string(let b)):
      let (x, y) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
      for (one, other) in zip(x, y) where one != other { return one < other ? -1 : 1 }
      return x.count < y.count ? -1 : x.count == y.count ? 0 : 1
    case (.boolean(let a), .boolean(let b)): return a == b ? 0 : a ? 1 : -1
    default:
      if let a = number(left), let b = number(right) { return a < b ? -1 : a == b ? 0 : 1 }
      return nil
    }
  }

  static func number(_ value: Value) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .float(let number): number
    default: nil
    }
  }

  /// The order of `ORDER BY`: by type (maps, nodes, relationships, lists, paths, strings,
  /// booleans, numbers, null), then by value.
  static func order(_ left: Value, _ right: Value) -> Int {
    let (a, b) = (rank(left), rank(right))
    if a != b { return a < b ? -1 : 1 }
    switch (left, right) {
    case (.list(let x), .list(let y)):
      for (one, other) in zip(x, y) {
        let sign = order(one, other)
        if sign != 0 { return sign }
      }
      return x.count < y.count ? -1 : x.count == y.count ? 0 : 1
    case (.node(let x), .node(let y)): return x < y ? -1 : x == y ? 0 : 1
    case (.relationship(let x), .relationship(let y)): return x < y ? -1 : x == y ? 0 : 1
    default: return compare(left, right) ?? 0
    }
  }

  private static func rank(_ value: Value) -> Int {
    switch value {
    case .map: 0
    case .node: 1
    case .relationship: 2
    case .list: 3
    case .path: 4
    case .string: 5
    case .boolean: 6
    case .integer, .float: 7
    case .null: 9
    default: 8
    }
  }

  /// Text that is the same for values that `DISTINCT` and grouping take as one.
  static func key(_ value: Value) -> String {
    switch value {
    case .integer(let number): return "n\(Double(number))"
    case .float(let number): return "n\(number)"
    case .list(let elements): return "[" + elements.map(key).joined(separator: ",") + "]"
    case .map(let map):
      return "{" + map.sorted { $0.key < $1.key }.map { "\($0.key):\(key($0.value))" }.joined()
        + "}"
    default: return "\(value)"
    }
  }
}
