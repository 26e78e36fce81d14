import GraphModel
import QueryLanguage

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
    case (.string(let a), .string(let b)): return a.utf8.elementsEqual(b.utf8)
    default: return left == right
    }
  }

  /// Whether a text contains, starts or ends with a part, byte by byte.
  static func holds(_ operation: BinaryOperator, _ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count else { return false }
    switch operation {
    case .startsWith: return Array(text.prefix(part.count)) == part
    case .endsWith: return Array(text.suffix(part.count)) == part
    default:
      return (0...text.count - part.count).contains {
        Array(text[$0..<$0 + part.count]) == part
      }
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
    case (.date(let a), .date(let b)): return a < b ? -1 : a == b ? 0 : 1
    case (.list(let a), .list(let b)):
      for (one, other) in zip(a, b) where equal(one, other) != true { return compare(one, other) }
      return a.count < b.count ? -1 : a.count == b.count ? 0 : 1
    default:
      if let a = number(left), let b = number(right) { return a < b ? -1 : a == b ? 0 : 1 }
      return nil
    }
  }

  /// Whether both are numbers, and one of them is NaN.
  static func comparesNaN(_ left: Value, _ right: Value) -> Bool {
    guard let left = number(left), let right = number(right) else { return false }
    return left.isNaN || right.isNaN
  }

  /// `yyyy-mm-dd` as a date, by counting days from 1970 on.
  static func date(_ text: String) throws -> Value {
    let parts = text.split(separator: "-").compactMap { Int64($0) }
    guard parts.count == 3, parts[0] >= 1970 else { throw ReferenceFailure.unsupported(text) }
    func isLeap(_ year: Int64) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
    let years = (1970..<parts[0]).reduce(Int64(0)) { $0 + (isLeap($1) ? 366 : 365) }
    let lengths: [Int64] = [31, isLeap(parts[0]) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let months = lengths.prefix(Int(parts[1]) - 1).reduce(0, +)
    return .date(DateValue(daysSinceEpoch: years + months + parts[2] - 1))
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
