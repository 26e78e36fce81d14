/// The direction in which a relationship is walked from a node.
public enum Direction: Sendable, Hashable, CaseIterable {
  /// From start to end.
  case outgoing
  /// From end to start.
  case incoming
}

/// The neighbours of one node over relationships of one direction (and one type, where asked).
public struct Adjacency: Sendable {
  /// The nodes at the other end; parallel to `relationships`; not sorted, repeats possible.
  public var neighbors: PostingList
  /// The relationships that lead there.
  public var relationships: PostingList

  /// Pairs two lists of equal length.
  public init(neighbors: PostingList, relationships: PostingList) {
    self.neighbors = neighbors
    self.relationships = relationships
  }

  /// The adjacency of a node without such relationships.
  public static let empty = Adjacency(neighbors: .empty, relationships: .empty)
}
