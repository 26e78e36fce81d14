import GraphModel

/// What procedures over the network of entities have in common.
enum EntityRanking {
  /// The network of a graph.
  ///
  /// - Throws: `QueryError` for a graph that keeps none.
  static func network(
    _ graph: any QueryableGraph, procedure: String
  ) throws(QueryError) -> any EntityNetwork {
    guard let network = graph as? any EntityNetwork else {
      throw QueryError(
        .graphError, .runtime,
        .graphFailure(reason: "\(procedure) needs a graph that knows its entities' links"))
    }
    return network
  }

  /// The entities of a graph, ascending.
  static func entities(_ graph: any QueryableGraph) -> PostingList {
    graph.labelID(NewsVocabulary.Label.entity).map { graph.nodes(labeled: $0) } ?? .empty
  }

  /// Rows of entity and score, the greatest first and the smaller node first among equals.
  static func rows(_ measure: EntityMeasure, _ network: any EntityNetwork) -> [(NodeID, Double)] {
    let scores = network.ranks(of: measure)
    return entities(network).filter { Int($0) < scores.count }
      .map { (NodeID(rawValue: $0), scores[Int($0)]) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  /// Rows of entity, group and the group's size; groups are numbered from 1 by falling size.
  static func rows(_ grouping: EntityGrouping, _ network: any EntityNetwork) -> [[Value]] {
    let groups = network.groups(by: grouping)
    var members: [UInt32: [UInt32]] = [:]
    for entity in entities(network) where Int(entity) < groups.count {
      members[groups[Int(entity)], default: []].append(entity)
    }
    let ordered = members.values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    return ordered.enumerated().flatMap { number, members in
      members.map { entity in
        [
          .node(NodeID(rawValue: entity)), .integer(Int64(number + 1)),
          .integer(Int64(members.count)),
        ]
      }
    }
  }
}
