/// A graph that a writing query can change, all or nothing.
///
/// Changes are seen by the same object at once. Ids of deleted nodes and relationships are not
/// used again while the transaction lasts.
public protocol MutableGraph: QueryableGraph {
  /// Starts a transaction; transactions do not nest.
  func beginTransaction()
  /// Keeps all changes since `beginTransaction`.
  ///
  /// - Throws: when the changes cannot be made durable; the graph is then as before the transaction.
  func commitTransaction() throws
  /// Takes back all changes since `beginTransaction`.
  func rollbackTransaction()

  /// Adds a node.
  func createNode(labels: [String], properties: [(key: String, value: Value)]) throws -> NodeID
  /// Adds a relationship between existing nodes.
  func createRelationship(
    type: String, from start: NodeID, to end: NodeID, properties: [(key: String, value: Value)]
  ) throws -> RelationshipID
  /// Sets a property; `.null` removes it.
  func setProperty(_ key: String, of node: NodeID, to value: Value) throws
  /// Sets a property; `.null` removes it.
  func setProperty(_ key: String, of relationship: RelationshipID, to value: Value) throws
  /// Adds a label that the node may already have.
  func addLabel(_ label: String, to node: NodeID) throws
  /// Removes a label that the node may lack.
  func removeLabel(_ label: String, from node: NodeID) throws
  /// Deletes a relationship.
  func delete(_ relationship: RelationshipID) throws
  /// Deletes a node; its relationships must have been deleted before.
  func delete(_ node: NodeID) throws
}
