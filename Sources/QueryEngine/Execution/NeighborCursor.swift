import GraphModel
import QueryLanguage

/// Walks over all relationships of one node that a pattern allows, one posting list after the
/// other.
struct NeighborCursor {
  private let graph: any QueryableGraph
  private let node: NodeID
  private let types: [RelationshipTypeID?]
  private let directions: [Direction]
  private var pass = 0
  private var list = Adjacency.empty
  private var position = 0
  private let test: LabelTest?
  private let skipsLoops: Bool

  init(
    _ node: NodeID, _ filter: TypeFilter, _ direction: RelationshipPattern.Direction,
    _ graph: any QueryableGraph
  ) {
    self.graph = graph
    self.node = node
    types = filter.types
    test = filter.test
    switch direction {
    case .outgoing: directions = NeighborCursor.outgoing
    case .incoming: directions = NeighborCursor.incoming
    case .either: directions = NeighborCursor.both
    }
    skipsLoops = direction == .either
  }

  /// A cursor over nothing.
  init(over graph: any QueryableGraph) {
    self.graph = graph
    node = NodeID(rawValue: 0)
    types = []
    directions = NeighborCursor.outgoing
    test = nil
    skipsLoops = false
  }

  private static let outgoing: [Direction] = [.outgoing]
  private static let incoming: [Direction] = [.incoming]
  private static let both: [Direction] = [.outgoing, .incoming]

  /// The next relationship and the node at its other end.
  mutating func next() -> (neighbor: UInt32, relationship: UInt32)? {
    while true {
      if position < list.neighbors.count {
        let neighbor = list.neighbors[position]
        let relationship = list.relationships[position]
        position += 1
        // A loop is listed in both directions but is one match.
        if skipsLoops, neighbor == node.rawValue, isIncomingPass { continue }
        if let test, !test.holds(RelationshipID(rawValue: relationship), in: graph) { continue }
        return (neighbor, relationship)
      }
      guard pass < types.count * directions.count else { return nil }
      list = graph.adjacency(
        of: node, directions[pass % directions.count], type: types[pass / directions.count])
      position = 0
      pass += 1
    }
  }

  private var isIncomingPass: Bool { (pass - 1) % directions.count == 1 }
}
