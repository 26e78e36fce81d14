import GraphModel
import QueryLanguage

/// All runs of relationships from one node, one after the other, depth first.
///
/// With `reachesOnce`, every node is given once and walked from once, breadth first: for whoever
/// only asks which nodes there are.
struct RunWalk {
  private let minimum: Int
  private let maximum: Int
  private let mode: PathMode
  private let reachesOnce: Bool
  private let filter: TypeFilter
  private let direction: RelationshipPattern.Direction
  private let runtime: QueryRuntime
  private var cursors: [NeighborCursor] = []
  private var relationships: [UInt32] = []
  private var nodes: [UInt32]
  private var isAtStart = true
  private var reached: Set<UInt32> = []
  private var queue: [(node: UInt32, depth: Int)] = []
  private var head = 0

  init(
    from start: UInt32, minimum: Int, maximum: Int?, mode: PathMode, reachesOnce: Bool,
    filter: TypeFilter, direction: RelationshipPattern.Direction, runtime: QueryRuntime
  ) {
    self.minimum = minimum
    self.maximum = maximum ?? Int.max
    self.mode = mode
    self.reachesOnce = reachesOnce
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
    if reachesOnce { return try nextReached(admits) }
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
    case .simple: neighbor == nodes[0] || !nodes.contains(neighbor)
    }
  }

  private func closesCycle(_ neighbor: UInt32) -> Bool {
    mode == .simple && neighbor == nodes[0]
  }

  // MARK: Reaching

  private mutating func nextReached(
    _ admits: (UInt32) throws(QueryError) -> Bool
  ) throws(QueryError) -> UInt32? {
    if isAtStart {
      isAtStart = false
      queue = [(nodes[0], 0)]
      if minimum == 0 {
        reached.insert(nodes[0])
        return nodes[0]
      }
    }
    while true {
      if cursors.isEmpty {
        guard head < queue.count, queue[head].depth < maximum else { return nil }
        cursors = [
          NeighborCursor(NodeID(rawValue: queue[head].node), filter, direction, runtime.graph)
        ]
      }
      guard let (neighbor, relationship) = cursors[0].next() else {
        cursors.removeAll()
        head += 1
        continue
      }
      guard !reached.contains(neighbor), try admits(relationship) else { continue }
      reached.insert(neighbor)
      // The start itself was walked from already.
      if neighbor != nodes[0] { queue.append((neighbor, queue[head].depth + 1)) }
      return neighbor
    }
  }
}
