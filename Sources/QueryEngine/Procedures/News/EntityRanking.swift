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

  /// The first entities by score, the greatest first and the smaller node first among equals; and
  /// the sum of all entities' scores.
  ///
  /// O(entities), and O(limit · log limit) for those that are given.
  static func ranked(
    _ measure: EntityMeasure, _ network: any EntityNetwork, limit: Int
  ) -> (nodes: [UInt32], scores: [Double], total: Double) {
    let scores = network.ranks(of: measure)
    let entities = entities(network)
    var total = 0.0
    var best: [(node: UInt32, score: Double)] = []
    var threshold = -Double.infinity
    for node in entities where Int(node) < scores.count {
      let score = scores[Int(node)]
      total += score
      // Nodes ascend: an equal one that comes later is behind.
      if score <= threshold { continue }
      best.append((node, score))
      if best.count / 2 > max(limit, 32) {
        best = Array(best.sorted { ($1.score, $0.node) < ($0.score, $1.node) }.prefix(limit))
        threshold = best.last?.score ?? .infinity
      }
    }
    let ordered = best.sorted { ($1.score, $0.node) < ($0.score, $1.node) }.prefix(limit)
    return (ordered.map(\.node), ordered.map(\.score), total)
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
