package import GraphModel

/// Why a change of a graph was refused.
package enum GraphUpdateError: Error, Sendable, Hashable {
  /// The node was deleted, or never was.
  case noSuchNode(NodeID)
  /// The relationship was deleted, or never was.
  case noSuchRelationship(RelationshipID)
  /// The node still has so many relationships.
  case nodeHasRelationships(NodeID, count: Int)
  /// Property values cannot be maps, nodes, relationships or paths.
  case valueCannotBeStored(key: String)
  /// The graph has 2³² - 1 nodes or relationships.
  case graphIsFull
}
