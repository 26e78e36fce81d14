import GraphModel
import QueryLanguage

/// A path automaton made ready to walk a graph.
struct AutomatonRuntime {
  typealias Predicate = (RowContext) throws(QueryError) -> Bool

  /// A hop with its conditions made ready.
  private struct Hop {
    var filter: TypeFilter
    var relationship: Int?
    var from: Int?
    var to: Int?
    var fromLabels: [LabelTest]
    var toLabels: [LabelTest]
    var predicates: [Predicate]
  }

  private struct NodeCheck {
    var slot: Int
    var labels: [LabelTest]
    var predicates: [Predicate]
  }

  let automaton: PathAutomaton
  private let hops: [Hop]
  private let checks: [NodeCheck?]
  /// By state: what leads out of it, and into it.
  let outgoing: [[PathAutomaton.Transition]]
  let incoming: [[PathAutomaton.Transition]]
  let jumpsFrom: [[Int]]
  let jumpsTo: [[Int]]
  private let context: RowContext
  private let runtime: QueryRuntime

  init(
    _ automaton: PathAutomaton, _ compiler: ExpressionCompiler, _ context: RowContext
  ) throws(QueryError) {
    self.automaton = automaton
    self.context = context
    runtime = compiler.runtime
    var hops: [Hop] = []
    for hop in automaton.hops {
      let inner = compiler.within(hop.slots)
      var predicates: [Predicate] = []
      for predicate in hop.predicates { predicates.append(try inner.compilePredicate(predicate)) }
      hops.append(
        Hop(
          filter: TypeFilter(hop.types, in: compiler.runtime.graph),
          relationship: hop.relationship, from: hop.from, to: hop.to,
          fromLabels: hop.fromLabels.map(LabelTest.init),
          toLabels: hop.toLabels.map(LabelTest.init),
          predicates: predicates))
    }
    self.hops = hops
    var checks: [NodeCheck?] = Array(repeating: nil, count: automaton.stateCount)
    for (state, check) in automaton.checks {
      let inner = compiler.within([check.slot])
      var predicates: [Predicate] = []
      for predicate in check.predicates { predicates.append(try inner.compilePredicate(predicate)) }
      checks[state] = NodeCheck(
        slot: check.slot, labels: check.labels.map(LabelTest.init), predicates: predicates)
    }
    self.checks = checks
    var outgoing: [[PathAutomaton.Transition]] = Array(repeating: [], count: checks.count)
    var incoming = outgoing
    for transition in automaton.transitions {
      outgoing[transition.source].append(transition)
      incoming[transition.target].append(transition)
    }
    self.outgoing = outgoing
    self.incoming = incoming
    var jumpsFrom: [[Int]] = Array(repeating: [], count: checks.count)
    var jumpsTo = jumpsFrom
    for jump in automaton.jumps {
      jumpsFrom[jump.source].append(jump.target)
      jumpsTo[jump.target].append(jump.source)
    }
    self.jumpsFrom = jumpsFrom
    self.jumpsTo = jumpsTo
  }

  /// The relationships of a node that a hop may lead over, forwards or backwards.
  func cursor(_ hop: Int, from node: UInt32, forwards: Bool) -> NeighborCursor {
    let direction = automaton.hops[hop].direction
    return NeighborCursor(
      NodeID(rawValue: node), hops[hop].filter, forwards ? direction : direction.reversed,
      runtime.graph)
  }

  /// Whether a node may stand at a state.
  func admits(_ node: UInt32, at state: Int) throws(QueryError) -> Bool {
    guard let check = checks[state] else { return true }
    let id = NodeID(rawValue: node)
    for test in check.labels where !test.holds(id, in: runtime.graph) { return false }
    guard !check.predicates.isEmpty else { return true }
    context.locals[check.slot] = .node(id)
    for holds in check.predicates where !(try holds(context)) { return false }
    return true
  }

  /// Whether a hop's own conditions allow a relationship with these ends.
  func admits(
    _ relationship: UInt32, from: UInt32, to: UInt32, over index: Int
  ) throws(QueryError) -> Bool {
    let hop = hops[index]
    let graph = runtime.graph
    for test in hop.fromLabels where !test.holds(NodeID(rawValue: from), in: graph) { return false }
    for test in hop.toLabels where !test.holds(NodeID(rawValue: to), in: graph) { return false }
    guard !hop.predicates.isEmpty else { return true }
    if let slot = hop.relationship {
      context.locals[slot] = .relationship(RelationshipID(rawValue: relationship))
    }
    if let slot = hop.from { context.locals[slot] = .node(NodeID(rawValue: from)) }
    if let slot = hop.to { context.locals[slot] = .node(NodeID(rawValue: to)) }
    for holds in hop.predicates where !(try holds(context)) { return false }
    return true
  }
}
