import QueryLanguage

/// Breadth-first search from one node over pairs of automaton state and node: how many
/// relationships it takes at least to get to each.
struct ReachTable {
  /// The node that distances are counted from.
  let start: UInt32
  let automaton: AutomatonRuntime
  let runtime: QueryRuntime
  /// Conditions on every relationship and the node it leads to.
  let admits: ShortestPaths.Admits
  private var depths: [UInt64: Int32] = [:]
  private var frontier: [UInt64] = []
  /// How many relationships away everything was looked at.
  private(set) var depth = 0
  /// Nodes reached in the accepting state, the nearest first.
  private(set) var accepted: [UInt32] = []

  init(
    _ automaton: AutomatonRuntime, from start: UInt32, _ runtime: QueryRuntime,
    admits: @escaping ShortestPaths.Admits
  ) throws(QueryError) {
    self.start = start
    self.automaton = automaton
    self.runtime = runtime
    self.admits = admits
    try arrive(0, start)
  }

  private static func key(_ state: Int, _ node: UInt32) -> UInt64 {
    UInt64(state) << 32 | UInt64(node)
  }

  /// Whether nothing further can be reached.
  var isComplete: Bool { frontier.isEmpty }

  /// The distance of a node in a state, as far as it is known.
  func depth(_ state: Int, _ node: UInt32) -> Int? {
    depths[ReachTable.key(state, node)].map(Int.init)
  }

  /// The bytes that the table holds, more or less.
  var size: Int { depths.count * 40 }

  /// Looks at everything one relationship further.
  mutating func grow() throws(QueryError) {
    let level = frontier
    frontier = []
    depth += 1
    for key in level {
      let state = Int(key >> 32)
      let node = UInt32(truncatingIfNeeded: key)
      for transition in automaton.outgoing[state] {
        try runtime.tick()
        var cursor = automaton.cursor(transition.hop, from: node, forwards: true)
        while let (neighbor, relationship) = cursor.next() {
          runtime.statistics.relationshipsVisited += 1
          if depths[ReachTable.key(transition.target, neighbor)] != nil { continue }
          guard try admits(relationship, neighbor),
            try automaton.admits(relationship, from: node, to: neighbor, over: transition.hop)
          else { continue }
          try arrive(transition.target, neighbor)
        }
      }
    }
  }

  private mutating func arrive(_ state: Int, _ node: UInt32) throws(QueryError) {
    let key = ReachTable.key(state, node)
    guard depths[key] == nil, try automaton.admits(node, at: state) else { return }
    depths[key] = Int32(truncatingIfNeeded: depth)
    frontier.append(key)
    if state == automaton.automaton.accept { accepted.append(node) }
    for next in automaton.jumpsFrom[state] { try arrive(next, node) }
  }
}
