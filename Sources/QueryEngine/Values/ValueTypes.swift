package import GraphModel

/// A set of openCypher types: what an expression may be, as far as the binder knows, or what a
/// function accepts.
///
/// `null` belongs to every type and is in no set.
package struct ValueTypes: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let boolean = ValueTypes(rawValue: 1 << 0)
  package static let integer = ValueTypes(rawValue: 1 << 1)
  package static let float = ValueTypes(rawValue: 1 << 2)
  package static let string = ValueTypes(rawValue: 1 << 3)
  package static let list = ValueTypes(rawValue: 1 << 4)
  package static let map = ValueTypes(rawValue: 1 << 5)
  package static let node = ValueTypes(rawValue: 1 << 6)
  package static let relationship = ValueTypes(rawValue: 1 << 7)
  package static let path = ValueTypes(rawValue: 1 << 8)
  package static let date = ValueTypes(rawValue: 1 << 9)
  package static let localTime = ValueTypes(rawValue: 1 << 10)
  package static let time = ValueTypes(rawValue: 1 << 11)
  package static let localDateTime = ValueTypes(rawValue: 1 << 12)
  package static let dateTime = ValueTypes(rawValue: 1 << 13)
  package static let duration = ValueTypes(rawValue: 1 << 14)

  package static let number: ValueTypes = [.integer, .float]
  package static let instant: ValueTypes = [.date, .localTime, .time, .localDateTime, .dateTime]
  package static let temporal: ValueTypes = instant.union(.duration)
  package static let entity: ValueTypes = [.node, .relationship]
  package static let any = ValueTypes(rawValue: (1 << 15) - 1)

  /// The type of a value; empty for `null`.
  package init(of value: Value) {
    switch value {
    case .null: self = []
    case .boolean: self = .boolean
    case .integer: self = .integer
    case .float: self = .float
    case .string: self = .string
    case .list: self = .list
    case .map: self = .map
    case .node: self = .node
    case .relationship: self = .relationship
    case .path: self = .path
    case .date: self = .date
    case .localTime: self = .localTime
    case .time: self = .time
    case .localDateTime: self = .localDateTime
    case .dateTime: self = .dateTime
    case .duration: self = .duration
    }
  }

  /// The types' names for messages, such as `Integer or Float`.
  package var names: String {
    if self == .any { return "Any" }
    let names: [(ValueTypes, String)] = [
      (.boolean, "Boolean"), (.integer, "Integer"), (.float, "Float"), (.string, "String"),
      (.list, "List"), (.map, "Map"), (.node, "Node"), (.relationship, "Relationship"),
      (.path, "Path"), (.date, "Date"), (.localTime, "LocalTime"), (.time, "Time"),
      (.localDateTime, "LocalDateTime"), (.dateTime, "DateTime"), (.duration, "Duration"),
    ]
    let present = names.filter { contains($0.0) }.map(\.1)
    return present.isEmpty ? "Null" : present.joined(separator: " or ")
  }
}
