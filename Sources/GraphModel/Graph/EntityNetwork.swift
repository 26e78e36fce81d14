/// A graph that knows its entities as a network of who speaks of whom.
///
/// Links are undirected; the weight of one is the number of statements of the one entity that
/// mention the other, in either direction. Lists have an entry for every node number, those of
/// nodes that are no entities included.
public protocol EntityNetwork: QueryableGraph {
  /// The entities linked with one, ascending, with the weight of each link.
  func linkedEntities(of entity: NodeID) -> [(entity: NodeID, weight: Int)]
  /// Who said something that mentions an entity, with the number of statements, the most first.
  func speakers(ofStatementsAbout entity: NodeID) -> [(entity: NodeID, statements: Int)]
  /// How each entity ranks.
  func ranks(of measure: EntityMeasure) -> [Double]
  /// The number of the group that each entity is in.
  func groups(by grouping: EntityGrouping) -> [UInt32]
}

/// How entities of a network are ranked.
public enum EntityMeasure: Sendable, Hashable {
  /// The number of linked entities.
  case degree
  /// The chance to be at an entity when following links at random; they add up to 1.
  case pageRank
  /// The number of shortest paths between others that an entity lies on.
  case betweenness
}

/// How entities of a network are grouped.
public enum EntityGrouping: Sendable, Hashable {
  /// Linked with each other, over however many steps.
  case components
  /// Linked more closely with each other than with the rest.
  case communities
}
