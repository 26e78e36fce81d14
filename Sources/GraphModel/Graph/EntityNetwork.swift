/// A graph that knows its entities as a network of who speaks of whom.
///
/// Links are undirected; the weight of one is the number of statements of the one entity that
/// mention the other, in either direction. Lists have an entry for every node number, those of
/// nodes that are no entities included.
public protocol EntityNetwork: QueryableGraph {
  /// The entities linked with one, ascending, with the weight of each link.
  func linkedEntities(of entity: NodeID) -> [(entity: NodeID, weight: Int)]
  /// Who said something that mentions an entity, with the number of statements, the most first.
  func speakers(ofStatementsAbout entity: NodeID) -> WeightedNodes
  /// The entities linked with one, at most `limit`, the heaviest link first.
  func strongestLinks(of entity: NodeID, limit: Int) -> WeightedNodes
  /// The entities two links away (over however many others, the entity itself left out), at most
  /// `limit`, with the sum over the ones between of the product of both links' weights, the
  /// greatest first.
  func indirectLinks(of entity: NodeID, limit: Int) -> WeightedNodes
  /// The entities with the most linked entities, at most `limit`, and how many those are.
  func mostLinked(limit: Int) -> WeightedNodes
  /// The number of links between two entities on the shortest way, and of shortest ways; nil when
  /// none leads there.
  func shortestWays(from start: NodeID, to end: NodeID) -> (length: Int, count: Int)?
  /// The number of links between two entities on the shortest way; nil when none leads there.
  func distance(from start: NodeID, to end: NodeID) -> Int?
  /// Up to `count` ways between two entities that visit none twice, shorter ones first.
  func ways(from start: NodeID, to end: NodeID, count: Int) -> [[NodeID]]
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
