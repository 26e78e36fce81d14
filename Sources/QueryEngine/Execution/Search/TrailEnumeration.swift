import GraphModel
import QueryLanguage

/// All runs of relationships from a node, the shorter ones first: for choices that the plain
/// breadth-first search cannot make.
struct TrailEnumeration {
  /// A run on its way.
  struct Trail {
    var nodes: [UInt32]
    var relationships: [UInt32]

    var end: UInt32 { nodes[nodes.count - 1] }
  }

  let filter: TypeFilter
  let direction: RelationshipPattern.Direction
  let mode: PathMode
  let runtime: QueryRuntime
  let admits: ShortestPaths.Admits
  private(set) var level: [Trail]

  init(
    from start: UInt32, _ filter: TypeFilter, _ direction: RelationshipPattern.Direction,
    _ mode: PathMode, _ runtime: QueryRuntime, admits: @escaping ShortestPaths.Admits
  ) {
    self.filter = filter
    self.direction = direction
    self.mode = mode
    self.runtime = runtime
    self.admits = admits
    level = [Trail(nodes: [start], relationships: [])]
  }

  /// Makes every run one relationship longer.
  mutating func grow() throws(QueryError) {
    var next: [Trail] = []
    for trail in level {
      if mode == .simple, trail.relationships.count > 0, trail.end == trail.nodes[0] { continue }
      var cursor = NeighborCursor(NodeID(rawValue: trail.end), filter, direction, runtime.graph)
      while let (neighbor, relationship) = cursor.next() {
        try runtime.tick()
        runtime.statistics.relationshipsVisited += 1
        guard isNew(neighbor, relationship, trail), try admits(relationship, neighbor) else {
          continue
        }
        var longer = trail
        longer.nodes.append(neighbor)
        longer.relationships.append(relationship)
        next.append(longer)
      }
    }
    let longest = next.first?.nodes.count ?? 0
    let bytes = next.count * (64 + 8 * longest)
    try runtime.hold(bytes)
    runtime.release(bytes)
    level = next
  }

  private func isNew(_ neighbor: UInt32, _ relationship: UInt32, _ trail: Trail) -> Bool {
    switch mode {
    case .walk: true
    case .trail: !trail.relationships.contains(relationship)
    case .acyclic: !trail.nodes.contains(neighbor)
    case .simple: neighbor == trail.nodes[0] || !trail.nodes.contains(neighbor)
    }
  }
}
