import GraphModel
import QueryLanguage

/// Finds the shortest paths that an automaton accepts, the shorter ones first.
///
/// Best-first search backwards from the end, guided by the distances that a breadth-first search
/// from the start found: of the paths that are longer than those asked for, none is looked at.
/// What may not repeat within a path is checked on the way.
struct AutomatonSearch {
  /// A path that was found.
  struct Found {
    var nodes: [UInt32]
    var relationships: [UInt32]
    /// The hop that each relationship was taken for.
    var hops: [Int]
  }

  /// The last part of a path: from a node in a state on.
  private struct Tail {
    var state: Int32
    var node: UInt32
    var hop: Int32
    var relationship: UInt32
    /// The tail after its first relationship; -1 at the end.
    var next: Int32
    var length: Int32
  }

  private var reached: ReachTable
  private var tails: [Tail] = []
  /// Tails that may become paths of a length, by that length.
  private var waiting: [[Int32]] = []
  private var end: UInt32 = 0
  private var shortest = 0
  private var held = 0

  /// A search among the paths from where `reached` starts.
  init(_ reached: ReachTable) { self.reached = reached }

  private var maximum: Int { reached.automaton.automaton.maximumLength }
  private var mode: PathMode { reached.automaton.automaton.mode }

  /// The nodes at which paths end, when no end is given.
  mutating func ends() throws(QueryError) -> [UInt32] {
    while !reached.isComplete, reached.depth < maximum { try growTable() }
    return reached.accepted
  }

  private mutating func growTable() throws(QueryError) {
    let before = reached.size
    try reached.grow()
    try hold(reached.size - before)
  }

  private mutating func hold(_ bytes: Int) throws(QueryError) {
    held += bytes
    try reached.runtime.hold(bytes)
  }

  /// Gives back the memory that the search was accounted for.
  mutating func release() {
    reached.runtime.release(held)
    held = 0
  }

  /// Hands the paths to a node out in order of length until `takes` says that it has enough.
  mutating func paths(
    to end: UInt32, _ takes: (Found) throws(QueryError) -> Bool
  ) throws(QueryError) {
    let accept = reached.automaton.automaton.accept
    while reached.depth(accept, end) == nil, !reached.isComplete, reached.depth < maximum {
      try growTable()
    }
    guard let length = reached.depth(accept, end) else { return }
    self.end = end
    tails = []
    waiting = []
    reached.runtime.release(held - reached.size)
    held = reached.size
    shortest = length
    try push(
      Tail(
        state: Int32(accept), node: end, hop: -1, relationship: 0, next: -1, length: 0))
    while shortest < waiting.count {
      guard let index = waiting[shortest].popLast() else {
        shortest += 1
        continue
      }
      try reached.runtime.tick()
      if let found = try expand(index), !(try takes(found)) { return }
    }
  }

  /// Where a tail belongs: the length of the shortest path that it may end; nil when there is
  /// none.
  private func estimate(_ tail: Tail) -> Int? {
    if let depth = reached.depth(Int(tail.state), tail.node) { return Int(tail.length) + depth }
    if reached.isComplete || reached.depth >= maximum { return nil }
    return Int(tail.length) + reached.depth + 1
  }

  private mutating func push(_ tail: Tail) throws(QueryError) {
    guard let estimate = estimate(tail), estimate <= maximum else { return }
    if tails.count & 0xFFF == 0 { try hold(0x1000 * 48) }
    tails.append(tail)
    wait(Int32(tails.count - 1), for: estimate)
  }

  private mutating func wait(_ index: Int32, for length: Int) {
    while waiting.count <= length { waiting.append([]) }
    waiting[length].append(index)
  }

  /// Makes a tail longer in every way; gives the path when it is whole.
  private mutating func expand(_ index: Int32) throws(QueryError) -> Found? {
    let tail = tails[Int(index)]
    if reached.depth(Int(tail.state), tail.node) == nil {
      // Further away than was looked at: look again one relationship further.
      if !reached.isComplete, reached.depth < maximum { try growTable() }
    }
    guard let estimate = estimate(tail), estimate <= maximum else { return nil }
    if estimate > shortest {
      wait(index, for: estimate)
      return nil
    }
    let state = Int(tail.state)
    for source in reached.automaton.jumpsTo[state] {
      var longer = tail
      longer.state = Int32(source)
      longer.hop = -1
      longer.next = index
      try push(longer)
    }
    for transition in reached.automaton.incoming[state] { try extend(index, tail, by: transition) }
    return state == 0 && tail.node == reached.start ? found(index) : nil
  }

  private mutating func extend(
    _ index: Int32, _ tail: Tail, by transition: PathAutomaton.Transition
  ) throws(QueryError) {
    // A simple path that is closed ends there.
    if mode == .simple, tail.length > 0, tail.node == end { return }
    var cursor = reached.automaton.cursor(transition.hop, from: tail.node, forwards: false)
    while let (neighbor, relationship) = cursor.next() {
      reached.runtime.statistics.relationshipsVisited += 1
      let longer = Tail(
        state: Int32(transition.source), node: neighbor, hop: Int32(transition.hop),
        relationship: relationship, next: index, length: tail.length + 1)
      guard estimate(longer) != nil, isNew(longer), try reached.admits(relationship, tail.node),
        try reached.automaton.admits(
          relationship, from: neighbor, to: tail.node, over: transition.hop)
      else { continue }
      try push(longer)
    }
  }

  /// Whether the path mode allows the first relationship and node of a tail.
  private func isNew(_ tail: Tail) -> Bool {
    let mode = mode
    if mode == .walk { return true }
    var index = tail.next
    while index >= 0 {
      let later = tails[Int(index)]
      if later.hop >= 0, later.relationship == tail.relationship { return false }
      if mode == .acyclic, later.node == tail.node { return false }
      if mode == .simple, later.node == tail.node {
        // Only the start may be the end again.
        guard later.length == 0, tail.node == reached.start else { return false }
      }
      index = later.next
    }
    return true
  }

  private func found(_ index: Int32) -> Found {
    var found = Found(nodes: [reached.start], relationships: [], hops: [])
    var index = index
    while index >= 0 {
      let tail = tails[Int(index)]
      if tail.hop >= 0 {
        found.relationships.append(tail.relationship)
        found.hops.append(Int(tail.hop))
        found.nodes.append(tails[Int(tail.next)].node)
      }
      index = tail.next
    }
    return found
  }
}
