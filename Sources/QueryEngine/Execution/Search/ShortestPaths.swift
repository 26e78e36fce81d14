import GraphModel
import QueryLanguage

/// Breadth-first search over runs of relationships.
struct ShortestPaths {
  /// Whether a step over a relationship to a node is allowed.
  typealias Admits = (_ relationship: UInt32, _ node: UInt32) throws(QueryError) -> Bool

  let filter: TypeFilter
  let direction: RelationshipPattern.Direction
  let runtime: QueryRuntime
  let admits: Admits

  /// The shortest runs between two different nodes, searched from both ends at once.
  ///
  /// - Parameters:
  ///   - start: The node at which a run starts.
  ///   - end: The node at which it ends.
  ///   - maximum: The most relationships of a run.
  ///   - limit: The most runs to give.
  /// - Returns: The relationships of each run, all runs being equally long.
  /// - Throws: `QueryError` when the query is cut off.
  func between(
    _ start: UInt32, _ end: UInt32, maximum: Int, limit: Int
  ) throws(QueryError) -> [[UInt32]] {
    var forward = PathTree(from: start)
    var backward = PathTree(from: end)
    while !forward.frontier.isEmpty, !backward.frontier.isEmpty,
      forward.depth + backward.depth < maximum
    {
      let isForward = forward.frontier.count <= backward.frontier.count
      if isForward {
        try grow(&forward, direction, keepsAll: limit > 1)
      } else {
        try grow(&backward, direction.reversed, keepsAll: limit > 1)
      }
      let newest = isForward ? forward : backward
      let other = isForward ? backward : forward
      let meetings = newest.frontier.filter { other.depth(of: $0) == other.depth }
      if !meetings.isEmpty { return join(meetings, forward, backward, limit) }
    }
    return []
  }

  private func join(
    _ meetings: [UInt32], _ forward: PathTree, _ backward: PathTree, _ limit: Int
  ) -> [[UInt32]] {
    var result: [[UInt32]] = []
    for node in meetings {
      let heads = forward.ways(to: node, limit: limit - result.count)
      for head in heads {
        for tail in backward.ways(to: node, limit: limit - result.count) {
          result.append(head + tail.reversed())
          if result.count >= limit { return result }
        }
      }
    }
    return result
  }

  /// The tree of shortest runs to all nodes that can be reached, and those nodes by distance.
  func tree(
    from start: UInt32, maximum: Int, keepsAll: Bool
  ) throws(QueryError) -> (tree: PathTree, nodes: [UInt32]) {
    var tree = PathTree(from: start)
    var nodes: [UInt32] = []
    while !tree.frontier.isEmpty, tree.depth < maximum {
      try grow(&tree, direction, keepsAll: keepsAll)
      nodes += tree.frontier
    }
    return (tree, nodes)
  }

  private func grow(
    _ tree: inout PathTree, _ direction: RelationshipPattern.Direction, keepsAll: Bool
  ) throws(QueryError) {
    for node in tree.beginLevel() {
      try runtime.tick()
      var cursor = NeighborCursor(NodeID(rawValue: node), filter, direction, runtime.graph)
      while let (neighbor, relationship) = cursor.next() {
        runtime.statistics.relationshipsVisited += 1
        if let known = tree.depth(of: neighbor), !keepsAll || known != tree.depth { continue }
        guard try admits(relationship, neighbor) else { continue }
        tree.add(neighbor, from: node, over: relationship, keepsAll: keepsAll)
      }
    }
  }
}
