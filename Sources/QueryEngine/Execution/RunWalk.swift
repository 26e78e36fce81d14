import GraphModel
import QueryLanguage

/// All runs of relationships from one node, one after the other, depth first.
struct RunWalk {
  private let minimum: Int
  private let maximum: Int
  private let mode: PathMode
  private let filter: TypeFilter
  private let direction: RelationshipPattern.Direction
  private let runtime: QueryRuntime
  private var cursors: [NeighborCursor] = []
  private var relationships: [UInt32] = []
  private var nodes: [UInt32]
  private var isAtStart = true

  init(
    from start: UInt32, minimum: Int, maximum: Int?, mode: PathMode,
    filter: TypeFilter, direction: RelationshipPattern.Direction, runtime: QueryRuntime
  ) {
    self.minimum = minimum
    self.maximum = maximum ?? Int.max
    self.mode = mode
    self.filter = filter
    self.direction = direction
    self.runtime = runtime
    nodes = [start]
  }

  /// The relationships of the current run as a list value.
  func relationships(reversed: Bool) -> Value {
    let values = relationships.map { Value.relationship(RelationshipID(rawValue: $0)) }
    return .list(reversed ? values.reversed() : values)
  }

  /// The end of the next run; nil when there is none left.
  mutating func next(
    _ admits: (UInt32) throws(QueryError) -> Bool
  ) throws(QueryError) -> UInt32? {
    if isAtStart {
      isAtStart = false
      if maximum > 0 { push() }
      if minimum == 0 { return nodes[0] }
    }
    while !cursors.isEmpty {
      guard let (neighbor, relationship) = cursors[cursors.count - 1].next() else {
        pop()
        continue
      }
      guard isNew(neighbor, relationship), try admits(relationship) else { continue }
      relationships.append(relationship)
      nodes.append(neighbor)
      let depth = relationships.count
      if depth < maximum, !closesCycle(neighbor) {
        push()
      } else {
        // A leaf: its place is taken back before the next step.
        cursors.append(NeighborCursor(over: runtime.graph))
      }
      if depth >= minimum { return neighbor }
    }
    return nil
  }

  private mutating func push() {
    cursors.append(
      NeighborCursor(
        NodeID(rawValue: nodes[nodes.count - 1]), filter, direction, runtime.graph))
  }

  private mutating func pop() {
    cursors.removeLast()
    if !relationships.isEmpty {
      relationships.removeLast()
      nodes.removeLast()
    }
  }

  /// Whether the path mode allows the step.
  private func isNew(_ neighbor: UInt32, _ relationship: UInt32) -> Bool {
    switch mode {
    case .walk: true
    case .trail: !relationships.contains(relationship)
    case .acyclic: !nodes.contains(neighbor)
    case .simple:
      !relationships.contains(relationship)
        && (neighbor == nodes[0] || !nodes.contains(neighbor))
    }
  }

  private func closesCycle(_ neighbor: UInt32) -> Bool {
    mode == .simple && neighbor == nodes[0]
  }
}
