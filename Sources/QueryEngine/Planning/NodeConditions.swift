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

  private var bySlot: [Int: [Condition]] = [:]

  /// Sorts the conditions of a pattern.
  init(_ predicates: [BoundExpression]) {
    for (index, predicate) in predicates.enumerated() {
      switch predicate.kind {
      case .comparison(.equal, let left, let right):
        add(left, index) { .equals(right) }
        add(right, index) { .equals(left) }
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
