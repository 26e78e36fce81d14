import QueryLanguage

/// What a step of a plan does with the rows of its first input.
enum PlanOperation {
  /// The rows that come from outside: one empty row, or those of a surrounding query.
  case argument(Set<Int>)
  /// Each row with each node of a source.
  case scan(NodeScan)
  /// Values of earlier clauses as nodes or relationships.
  case coerce([(from: Int, to: Int)])
  /// Each row with each relationship of a node.
  case expand(Expansion)
  /// Each row with both ends of a relationship that it has already.
  case endpoints(Expansion)
  /// Each row with each run of relationships from a node.
  case expandRun(RunExpansion)
  /// Each row with each repetition of a part of a path; the second input is one repetition.
  case expandGroup(GroupExpansion)
  /// Each row with the chosen paths between its two nodes; the second input, where there is one,
  /// finds all paths.
  case search(PathSearchStep)
  case filter([BoundExpression])
  /// Rows whose paths repeat no node.
  case checkMode([(path: BoundPath, mode: PathMode)])
  /// Rows with computed columns added.
  case project([BoundProjection.Item])
  case aggregate(keys: [BoundProjection.Item], [(slot: Int, call: AggregateCall)])
  /// Groups of single nodes or relationships joined by properties of those.
  case joinGroups(GroupJoin)
  /// One row for each node that relationships lead to, with the number of rows that these make.
  case countNeighbors(NeighborCount)
  /// Rows that differ in these slots.
  case distinct([Int])
  case sort([BoundProjection.SortKey])
  /// The first rows by a sort order.
  case top([BoundProjection.SortKey], skip: BoundExpression?, limit: BoundExpression)
  case skip(BoundExpression)
  case limit(BoundExpression)
  case unwind(BoundExpression, slot: Int)
  /// Each row with the rows of the second input, else with nulls in `slots`.
  case optional(slots: [Int], ordinal: Int)
  /// Each row with the rows of a nested query, the second input.
  case nested(NestedStep)
  case call(BoundCall)
  /// The rows of all inputs, one after the other, with columns renamed.
  case union(outputs: [Int], branches: [[Int]])
  /// One row: the number of nodes with a label, or of relationships of a type.
  case countStore(CountSource, slot: Int)
  case create(BoundCreation)
  /// The second input looks for the pattern.
  case merge(BoundMerge)
  case assign([BoundAssignment])
  case delete([BoundExpression], isDetaching: Bool)
  /// The second input is the body.
  case forEach(slot: Int, list: BoundExpression)
  /// Runs its input to the end, keeps no rows.
  case discard
}

/// Where `scan` finds nodes.
struct NodeScan {
  enum Source {
    case all
    case label(String)
    /// Nodes whose property equals a value.
    case property(label: String?, key: String, value: BoundExpression)
    /// Nodes whose property equals an element of a list.
    case list(label: String?, key: String, values: BoundExpression)
    /// Nodes whose property lies between bounds, of which there is at least one.
    case range(label: String?, key: String, lower: ScanBound?, upper: ScanBound?)
    /// Nodes whose property is a string that starts with another.
    case prefix(label: String?, key: String, value: BoundExpression)
    /// Nodes whose text contains a string.
    case text(label: String?, BoundExpression)
    /// Nodes for which `key`, which reads nothing but the node, equals `value`; by a table of all
    /// nodes with the label, made when a second row asks.
    case table(label: String?, key: BoundExpression, value: BoundExpression)
  }

  var slot: Int
  var source: Source
  /// Conditions that the source answers; checked only where the graph has no index for a value.
  var checks: [BoundExpression] = []

  /// Slots that finding the nodes reads.
  var reads: Set<Int> {
    var reads = checks.reduce(into: Set<Int>()) { $0.formUnion($1.freeSlots) }
    switch source {
    case .all, .label: break
    case .property(_, _, let value), .list(_, _, let value), .prefix(_, _, let value),
      .text(_, let value), .table(_, _, let value):
      reads.formUnion(value.freeSlots)
    case .range(_, _, let lower, let upper):
      reads.formUnion(lower?.value.freeSlots ?? [])
      reads.formUnion(upper?.value.freeSlots ?? [])
    }
    return reads.subtracting([slot])
  }
}

extension NodeScan.Source {
  /// The label that all nodes of the source have.
  var label: String? {
    switch self {
    case .all: nil
    case .label(let label): label
    case .property(let label, _, _), .list(let label, _, _), .range(let label, _, _, _),
      .prefix(let label, _, _), .text(let label, _), .table(let label, _, _):
      label
    }
  }
}

/// One end of a range that a scan looks at.
struct ScanBound {
  var value: BoundExpression
  /// Whether the value itself lies in the range.
  var isIncluded: Bool
}

/// A step over single relationships.
struct Expansion: PathStep {
  var from: Int
  var to: Int
  var relationship: Int
  var types: LabelExpression?
  var direction: RelationshipPattern.Direction
  var isInto: Bool
  var distinctFrom: [Int]
}

/// Groups, each of one node or relationship, that become one where the keys are equal.
struct GroupJoin {
  /// The slot of the node or relationship; no two input rows have the same.
  var entity: Int
  /// Properties of it.
  var keys: [BoundProjection.Item]
  /// What is made of the groups' own values, and the slots of those.
  var calls: [(slot: Int, part: Int, call: AggregateCall)]
}

/// A step over single relationships of which only the number is wanted.
struct NeighborCount {
  var step: Expansion
  /// The slot that takes the number; `step.to` takes the node.
  var count: Int
}

/// A step over runs of relationships.
struct RunExpansion: PathStep {
  var from: Int
  var to: Int
  var run: BoundVariableLength
  var direction: RelationshipPattern.Direction
  /// Whether the run is walked from its end, so that its list must be reversed.
  var isReversed: Bool
  var isInto: Bool
  var distinctFrom: [Int]
  /// Whether it is enough to reach each node once: nothing asks how.
  var reachesOnce: Bool
}

/// A step over repetitions of a part of a path.
struct GroupExpansion: PathStep {
  var from: Int
  var to: Int
  var group: BoundGroup
  var isInto: Bool
  var distinctFrom: [Int]
}

/// A step that chooses among the paths between two nodes.
struct PathSearchStep: PathStep {
  var from: Int
  var to: Int
  var search: BoundSearch
  /// Finds the paths breadth first; without, the second input finds them all.
  var automaton: PathAutomaton?
  var distinctFrom: [Int]
  /// The slots that the search fills.
  var outputs: [Int]
  /// Conditions on every node, and every relationship, of a path.
  var nodeConditions: [ElementCondition] = []
  var relationshipConditions: [ElementCondition] = []
  var isInto: Bool
  /// Conditions that a path must meet before it is chosen.
  var predicates: [BoundExpression] = []
  /// Where the path's value goes, for `predicates`.
  var pathSlot: Int?
}

/// A condition on an element of a path, which stands in `slot`.
struct ElementCondition {
  var slot: Int
  var predicate: BoundExpression
  /// Whether the condition must not hold.
  var isNegated: Bool
}

/// A nested query as a step.
struct NestedStep {
  var imports: Set<Int>
  var outputs: [Int]
  var isOptional: Bool
  /// Whether it returns rows; without, each row goes on once.
  var returnsRows: Bool
}

/// What a store counts without looking.
enum CountSource {
  case nodes(label: String?)
  case relationships(type: String?)
}
