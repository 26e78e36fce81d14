/// A value of openCypher's type system.
///
/// `==` and hashing here are structural identity (`1` and `1.0` differ, NaN differs from itself);
/// the query engine defines openCypher's equality, ordering and grouping on top.
public enum Value: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case float(Double)
  case string(String)
  case list([Value])
  case map([String: Value])
  case node(NodeID)
  case relationship(RelationshipID)
  case path(PathValue)
  case date(DateValue)
  case localTime(LocalTimeValue)
  case time(TimeValue)
  case localDateTime(LocalDateTimeValue)
  indirect case dateTime(DateTimeValue)
  indirect case duration(DurationValue)

  /// Whether this is `null`.
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }
}

/// A walk through a graph: one node more than relationships.
public struct PathValue: Sendable, Hashable {
  public var nodes: [NodeID]
  public var relationships: [RelationshipID]

  /// Puts a walk together, in walking order.
  public init(nodes: [NodeID], relationships: [RelationshipID]) {
    self.nodes = nodes
    self.relationships = relationships
  }
}
