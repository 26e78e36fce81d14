import GraphModel
import QueryLanguage

/// The conditions of a pattern that an index may answer, by the slot of their node.
struct NodeConditions {
  /// `node.key` compared with something else.
  struct Condition {
    var key: String
    var test: Test
    /// The index of the condition among the pattern's.
    var predicate: Int
  }

  /// How a property is compared.
  enum Test {
    case equals(BoundExpression)
    /// `node.key IN list`.
    case isIn(BoundExpression)
    /// `node.key < value` and the like, the property being on the left.
    case compares(ComparisonOperator, BoundExpression)
    case startsWith(BoundExpression)
    case contains(BoundExpression)

    /// What the property is compared with.
    var operand: BoundExpression {
      switch self {
      case .equals(let value), .isIn(let value), .compares(_, let value), .startsWith(let value),
        .contains(let value):
        value
      }
    }
  }

  /// An equation between something that reads a node only and something that does not read it.
  struct Join {
    var key: BoundExpression
    var value: BoundExpression
    /// The index of the condition among the pattern's.
    var predicate: Int
  }

  private var bySlot: [Int: [Condition]] = [:]
  private var joinsBySlot: [Int: [Join]] = [:]

  /// Sorts the conditions of a pattern.
  init(_ predicates: [BoundExpression]) {
    for (index, predicate) in predicates.enumerated() {
      switch predicate.kind {
      case .comparison(.equal, let left, let right):
        add(left, index) { .equals(right) }
        add(right, index) { .equals(left) }
        addJoin(left, right, index)
        addJoin(right, left, index)
      case .comparison(let operation, let left, let right) where operation != .notEqual:
        add(left, index) { .compares(operation, right) }
        add(right, index) { .compares(operation.mirrored, left) }
      case .binary(.in, let left, let right): add(left, index) { .isIn(right) }
      case .binary(.startsWith, let left, let right): add(left, index) { .startsWith(right) }
      case .binary(.contains, let left, let right): add(left, index) { .contains(right) }
      default: continue
      }
    }
  }

  private mutating func add(_ side: BoundExpression, _ index: Int, _ test: () -> Test) {
    guard case .property(let base, let key) = side.kind, case .slot(let slot) = base.kind else {
      return
    }
    bySlot[slot, default: []].append(Condition(key: key, test: test(), predicate: index))
  }

  /// Remembers an equation of two sides that read different variables.
  private mutating func addJoin(_ key: BoundExpression, _ value: BoundExpression, _ index: Int) {
    let reads = key.freeSlots
    guard let slot = reads.first, reads.count == 1, !value.freeSlots.isEmpty,
      !value.freeSlots.contains(slot), key.isDeterministic, !key.containsSubquery
    else { return }
    if case .slot = key.kind { return }
    joinsBySlot[slot, default: []].append(Join(key: key, value: value, predicate: index))
  }

  /// The equations that find a node by what earlier rows have.
  func joins(on slot: Int) -> [Join] { joinsBySlot[slot] ?? [] }

  /// The conditions on the properties of a node.
  subscript(slot: Int) -> [Condition] { bySlot[slot] ?? [] }

  /// What properties of a node must equal.
  func equalities(on slot: Int) -> [(key: String, value: BoundExpression)] {
    self[slot].compactMap { condition in
      if case .equals(let value) = condition.test { (condition.key, value) } else { nil }
    }
  }
}

extension ComparisonOperator {
  /// The operator with its sides exchanged.
  fileprivate var mirrored: ComparisonOperator {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}
