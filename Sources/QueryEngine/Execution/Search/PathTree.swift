/// What breadth-first search found from one end: how far nodes are, and over which relationships
/// they were reached.
struct PathTree {
  /// One way to reach a node from a node one step nearer.
  private struct Arrival {
    var parent: UInt32
    var relationship: UInt32
    /// The index of another way to the same node; -1 at the end.
    var next: Int32
  }

  private var nodes: [UInt32: (depth: Int32, arrival: Int32)] = [:]
  private var arrivals: [Arrival] = []
  /// The nodes at the greatest depth so far.
  private(set) var frontier: [UInt32]
  private(set) var depth = 0

  init(from start: UInt32) {
    frontier = [start]
    nodes[start] = (0, -1)
  }

  /// How far a node is; nil when it was not reached.
  func depth(of node: UInt32) -> Int? { nodes[node].map { Int($0.depth) } }

  /// Begins the next level: what is added from now on is one step further.
  mutating func beginLevel() -> [UInt32] {
    depth += 1
    defer { frontier.removeAll(keepingCapacity: true) }
    return frontier
  }

  /// Notes a step to a node; with `keepsAll`, also when there is another one as short.
  mutating func add(_ node: UInt32, from parent: UInt32, over relationship: UInt32, keepsAll: Bool)
  {
    if let known = nodes[node] {
      guard keepsAll, Int(known.depth) == depth else { return }
      arrivals.append(
        Arrival(parent: parent, relationship: relationship, next: known.arrival))
      nodes[node] = (known.depth, Int32(arrivals.count - 1))
      return
    }
    arrivals.append(Arrival(parent: parent, relationship: relationship, next: -1))
    nodes[node] = (Int32(depth), Int32(arrivals.count - 1))
    frontier.append(node)
  }

  /// The relationships of all shortest ways to a node, from the start on; at most `limit` ways.
  func ways(to node: UInt32, limit: Int) -> [[UInt32]] {
    var result: [[UInt32]] = []
    var path: [UInt32] = []
    collect(node, &path, &result, limit)
    return result
  }

  private func collect(
    _ node: UInt32, _ path: inout [UInt32], _ result: inout [[UInt32]], _ limit: Int
  ) {
    guard result.count < limit, let entry = nodes[node] else { return }
    if entry.depth == 0 {
      result.append(path.reversed())
      return
    }
    var index = entry.arrival
    while index >= 0 {
      let arrival = arrivals[Int(index)]
      path.append(arrival.relationship)
      collect(arrival.parent, &path, &result, limit)
      path.removeLast()
      index = arrival.next
    }
  }
}
