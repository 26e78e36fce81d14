/// A node of a graph, valid for the graph (and snapshot) that handed it out.
///
/// Ids are dense: stores number their nodes from 0, so an id can index an array.
public struct NodeID: RawRepresentable, Hashable, Comparable, Sendable {
  public var rawValue: UInt32

  /// Wraps the number a graph gave to a node.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static func < (left: NodeID, right: NodeID) -> Bool { left.rawValue < right.rawValue }
}

/// A relationship of a graph, valid for the graph (and snapshot) that handed it out.
public struct RelationshipID: RawRepresentable, Hashable, Comparable, Sendable {
  public var rawValue: UInt32

  /// Wraps the number a graph gave to a relationship.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static func < (left: RelationshipID, right: RelationshipID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// An interned node label, such as `Person`.
public struct LabelID: RawRepresentable, Hashable, Sendable {
  public var rawValue: UInt32

  /// Wraps the number a graph gave to a label.
  public init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// An interned relationship type, such as `SAID`.
public struct RelationshipTypeID: RawRepresentable, Hashable, Sendable {
  public var rawValue: UInt32

  /// Wraps the number a graph gave to a relationship type.
  public init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// An interned property key, such as `name`.
public struct PropertyKeyID: RawRepresentable, Hashable, Sendable {
  public var rawValue: UInt32

  /// Wraps the number a graph gave to a property key.
  public init(rawValue: UInt32) { self.rawValue = rawValue }
}
