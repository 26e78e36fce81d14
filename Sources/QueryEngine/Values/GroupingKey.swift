package import GraphModel

/// A value compared as `DISTINCT` and grouping do: `null` equals `null`, NaN equals NaN, `1`
/// equals `1.0`.
package struct GroupingKey: Hashable, Sendable {
  package let value: Value

  package init(_ value: Value) { self.value = value }

  package static func == (left: GroupingKey, right: GroupingKey) -> Bool {
    equivalent(left.value, right.value)
  }

  package func hash(into hasher: inout Hasher) { GroupingKey.hash(value, into: &hasher) }

  static func equivalent(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.float(let left), .float(let right)): left == right || (left.isNaN && right.isNaN)
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy { equivalent($0, $1) }
    case (.map(let left), .map(let right)):
      left.count == right.count
        && left.allSatisfy { entry in right[entry.key].map { equivalent(entry.value, $0) } ?? false
        }
    default: left.isEqual(to: right) ?? false
    }
  }

  static func hash(_ value: Value, into hasher: inout Hasher) {
    switch value {
    case .null: hasher.combine(0 as UInt8)
    case .integer(let number): hasher.combine(number)
    case .float(let number):
      // A float with the value of an integer must hash as that integer.
      if let whole = Int64(exactly: number) {
        hasher.combine(whole)
      } else {
        hasher.combine(number.isNaN ? 1 : number.bitPattern)
      }
    case .list(let elements):
      hasher.combine(elements.count)
      for element in elements { hash(element, into: &hasher) }
    case .map(let entries):
      hasher.combine(entries.count)
      for key in entries.keys.sorted() {
        hasher.combine(key)
        hash(entries[key] ?? .null, into: &hasher)
      }
    case .string(let text): hasher.combine(text)
    case .boolean(let flag): hasher.combine(flag)
    case .node(let id): hasher.combine(id.rawValue)
    case .relationship(let id): hasher.combine(id.rawValue)
    default: hasher.combine(value)
    }
  }
}

/// Several values compared as grouping does.
struct GroupingRow: Hashable {
  var values: [Value]

  static func == (left: GroupingRow, right: GroupingRow) -> Bool {
    left.values.count == right.values.count
      && zip(left.values, right.values).allSatisfy { GroupingKey.equivalent($0, $1) }
  }

  func hash(into hasher: inout Hasher) {
    for value in values { GroupingKey.hash(value, into: &hasher) }
  }
}
