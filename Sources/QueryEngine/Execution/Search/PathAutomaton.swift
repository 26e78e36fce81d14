import QueryLanguage

/// The pattern of a searched path as a finite automaton over relationships.
///
/// A path fits when walking it leads from state 0 to `accept`. Breadth-first search over pairs of
/// state and node then finds shortest paths without listing all others.
struct PathAutomaton {
  /// One relationship of the pattern.
  struct Hop {
    /// The edge of the pattern that it belongs to, and its place within one repetition of it.
    var edge: Int
    var position = 0
    var types: LabelExpression?
    var direction: RelationshipPattern.Direction
    /// The slots of the relationship and the nodes at its ends, for conditions.
    var relationship: Int?
    var from: Int?
    var to: Int?
    var fromLabels: [LabelExpression] = []
    var toLabels: [LabelExpression] = []
    var predicates: [BoundExpression] = []

    /// The slots that conditions on the hop may use for its own elements.
    var slots: Set<Int> { Set([relationship, from, to].compactMap { $0 }) }
  }

  /// A way from state to state over a hop.
  struct Transition {
    var source: Int
    var target: Int
    var hop: Int
  }

  /// What a node must meet where two parts of the pattern join.
  struct NodeCheck {
    var slot: Int
    var labels: [LabelExpression]
    var predicates: [BoundExpression] = []
  }

  var hops: [Hop] = []
  var transitions: [Transition] = []
  /// Ways from state to state over nothing.
  var jumps: [(source: Int, target: Int)] = []
  /// Conditions on the node at which a state is reached.
  var checks: [Int: NodeCheck] = [:]
  var stateCount = 1
  var accept = 0
  /// The most relationships of a path, where the states do not count them.
  var maximumLength = Int.max
  let mode: PathMode
  /// The edges of the pattern in walking order, and the slots of the nodes between them.
  let edges: [BoundPattern.Edge]
  let joints: [Int]

  /// The most states; a pattern that needs more is not searched this way.
  static let stateLimit = 4_096

  init(edges: [BoundPattern.Edge], joints: [Int], mode: PathMode) {
    self.edges = edges
    self.joints = joints
    self.mode = mode
  }

  /// Slots of the row that conditions read.
  var reads: Set<Int> {
    var reads = Set<Int>()
    for hop in hops {
      for predicate in hop.predicates {
        reads.formUnion(predicate.freeSlots.subtracting(hop.slots))
      }
    }
    for check in checks.values {
      for predicate in check.predicates {
        reads.formUnion(predicate.freeSlots.subtracting([check.slot]))
      }
    }
    return reads
  }

  /// The slots that a path fills, its two ends left out.
  var fills: Set<Int> {
    var slots = Set(joints.dropFirst().dropLast())
    for edge in edges {
      switch edge.kind {
      case .relationship(let relationship): slots.insert(relationship.slot)
      case .variableLength(let run): slots.insert(run.slot)
      case .group(let group):
        slots.insert(group.relationshipsSlot)
        slots.formUnion(group.collected.map(\.outer))
      case .search: continue
      }
    }
    return slots
  }

  mutating func addState() -> Int {
    stateCount += 1
    return stateCount - 1
  }

  mutating func connect(_ source: Int, _ target: Int, over hop: Int) {
    transitions.append(Transition(source: source, target: target, hop: hop))
  }
}
