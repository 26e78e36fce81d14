import GraphModel
import QueryLanguage

/// What the elements of a searched path, and the path itself, must meet, made ready.
struct PathConditions {
  typealias Predicate = (RowContext) throws(QueryError) -> Bool

  /// A condition on an element, which stands in a slot.
  private struct Element {
    var slot: Int
    var isNegated: Bool
    var holds: Predicate
  }

  private var nodes: [Element] = []
  private var relationships: [Element] = []
  /// On a whole path, which stands in the step's path slot.
  private var path: [Predicate] = []
  private let pathSlot: Int?
  private let context: RowContext

  init(
    _ step: PathSearchStep, _ compiler: ExpressionCompiler, _ context: RowContext
  ) throws(QueryError) {
    self.context = context
    pathSlot = step.pathSlot
    for condition in step.nodeConditions {
      nodes.append(try PathConditions.element(condition, compiler))
    }
    for condition in step.relationshipConditions {
      relationships.append(try PathConditions.element(condition, compiler))
    }
    if let run = step.search.run, let predicate = run.predicate {
      relationships.append(
        try PathConditions.element(
          ElementCondition(slot: run.elementSlot, predicate: predicate, isNegated: false),
          compiler))
    }
    for predicate in step.predicates { path.append(try compiler.compilePredicate(predicate)) }
  }

  private static func element(
    _ condition: ElementCondition, _ compiler: ExpressionCompiler
  ) throws(QueryError) -> Element {
    Element(
      slot: condition.slot, isNegated: condition.isNegated,
      holds: try compiler.within([condition.slot]).compilePredicate(condition.predicate))
  }

  /// Whether paths are checked as a whole.
  var checksPaths: Bool { !path.isEmpty }

  /// Whether a step over a relationship to a node is allowed.
  func admits(_ relationship: UInt32, _ node: UInt32) throws(QueryError) -> Bool {
    for condition in relationships {
      context.locals[condition.slot] = .relationship(RelationshipID(rawValue: relationship))
      if try condition.holds(context) == condition.isNegated { return false }
    }
    return try admitsNode(node)
  }

  /// Whether a path may go over a node.
  func admitsNode(_ node: UInt32) throws(QueryError) -> Bool {
    for condition in nodes {
      context.locals[condition.slot] = .node(NodeID(rawValue: node))
      if try condition.holds(context) == condition.isNegated { return false }
    }
    return true
  }

  /// Whether a path may be chosen, on the row that the context stands at.
  func admits(
    _ found: AutomatonSearch.Found, to end: Int, carried: [Int]
  ) throws(QueryError) -> Bool {
    guard !path.isEmpty, let pathSlot, let last = found.nodes.last else { return true }
    let value = PathValue(
      nodes: found.nodes.map(NodeID.init),
      relationships: found.relationships.map(RelationshipID.init))
    var single = context.batch.slice(context.row..<context.row + 1, carried: carried)
    single.columns[pathSlot] = .values([.path(value)])
    single.columns[end] = .ids([last])
    let inner = RowContext(context.runtime)
    inner.batch = single
    for holds in path where !(try holds(inner)) { return false }
    return true
  }
}
