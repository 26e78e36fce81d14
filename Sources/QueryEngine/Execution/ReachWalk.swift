import GraphModel
import QueryLanguage

/// The nodes that runs of relationships from one node reach, each once, breadth first: for whoever
/// does not ask how they are reached.
struct ReachWalk {
  /// How a node was first reached.
  private struct Arrival {
    var depth: Int
    /// The first relationship of the way to it.
    var branch: UInt32
  }

  private let start: UInt32
  private let maximum: Int
  private let filter: TypeFilter
  private let direction: RelationshipPattern.Direction
  private let runtime: QueryRuntime
  private var reached: [UInt32: Arrival] = [:]
  private var queue: [UInt32] = []
  private var head = 0
  private var cursor: NeighborCursor?
  /// Whether the start is still to be given, first or once a way leads back to it.
  private var awaitsStart: Bool
  private var startsWithStart: Bool

  init(
    from start: UInt32, minimum: Int, maximum: Int?, filter: TypeFilter,
    direction: RelationshipPattern.Direction, runtime: QueryRuntime
  ) {
    self.start = start
    self.maximum = maximum ?? Int.max
    self.filter = filter
    self.direction = direction
    self.runtime = runtime
    startsWithStart = minimum == 0
    awaitsStart = minimum > 0
    reached[start] = Arrival(depth: 0, branch: 0)
    queue = [start]
  }

  /// The next node; nil when there is none left.
  mutating func next(
    _ admits: (UInt32) throws(QueryError) -> Bool
  ) throws(QueryError) -> UInt32? {
    if startsWithStart {
      startsWithStart = false
      return start
    }
    while head < queue.count {
      let node = queue[head]
      guard let here = reached[node], here.depth < maximum else { return nil }
      if cursor == nil {
        cursor = NeighborCursor(NodeID(rawValue: node), filter, direction, runtime.graph)
      }
      guard let (neighbor, relationship) = cursor?.next() else {
        cursor = nil
        head += 1
        continue
      }
      let branch = head == 0 ? relationship : here.branch
      if let known = reached[neighbor] {
        guard awaitsStart, closes(here, known, neighbor, branch, over: relationship),
          try admits(relationship)
        else { continue }
        awaitsStart = false
        return start
      }
      guard try admits(relationship) else { continue }
      reached[neighbor] = Arrival(depth: here.depth + 1, branch: branch)
      queue.append(neighbor)
      return neighbor
    }
    return nil
  }

  /// Whether a step to a node that was reached before shows a way back to the start.
  ///
  /// Along arrows that is a step to the start itself. Walked either way, it is any step between
  /// two branches of the search (or a second relationship to the start): the way out along one and
  /// back along the other uses no relationship twice.
  private func closes(
    _ here: Arrival, _ there: Arrival, _ neighbor: UInt32, _ branch: UInt32,
    over relationship: UInt32
  ) -> Bool {
    guard direction == .either else { return neighbor == start }
    if neighbor == start { return here.depth == 0 || here.branch != relationship }
    return there.branch != branch && here.depth + there.depth + 1 <= maximum
  }
}
