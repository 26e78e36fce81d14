import GraphModel
import QueryLanguage

extension BoundExpression {
  /// The expressions directly within this one; of a subquery none.
  var children: [BoundExpression] {
    switch kind {
    case .constant, .parameter, .slot, .subquery, .path: []
    case .list(let elements): elements
    case .map(let entries): entries.map(\.value)
    case .property(let base, _), .not(let base), .negate(let base), .isNull(let base, _),
      .hasLabels(let base, _):
      [base]
    case .element(let left, let right), .binary(_, let left, let right),
      .comparison(_, let left, let right):
      [left, right]
    case .chain(let first, let links): [first] + links.map(\.operand)
    case .slice(let base, let from, let to): [base] + [from, to].compactMap { $0 }
    case .and(let parts), .or(let parts): parts
    case .conditional(let alternatives, let otherwise):
      alternatives.flatMap { [$0.condition, $0.result] } + [otherwise]
    case .listComprehension(_, let list, let predicate, let result):
      [list] + [predicate, result].compactMap { $0 }
    case .quantified(_, _, let list, let predicate): [list, predicate]
    case .reduce(_, let initial, _, let list, let step): [initial, list, step]
    case .mapProjection(let subject, let entries):
      [subject]
        + entries.compactMap { entry in
          if case .entry(let entry) = entry { entry.value } else { nil }
        }
    case .call(_, let arguments): arguments
    case .aggregate(let call): call.arguments
    }
  }

  /// Slots of the row that the expression reads, its own local variables left out.
  var freeSlots: Set<Int> {
    var free = Set<Int>()
    var locals = Set<Int>()
    collect(into: &free, locals: &locals)
    return free.subtracting(locals)
  }

  private func collect(into free: inout Set<Int>, locals: inout Set<Int>) {
    switch kind {
    case .slot(let slot): free.insert(slot)
    case .subquery(let subquery): free.formUnion(subquery.imports)
    case .path(let path):
      free.insert(path.start)
      free.formUnion(path.steps)
    case .listComprehension(let slot, _, _, _), .quantified(_, let slot, _, _):
      locals.insert(slot)
    case .reduce(let accumulator, _, let slot, _, _):
      locals.insert(accumulator)
      locals.insert(slot)
    default: break
    }
    for child in children { child.collect(into: &free, locals: &locals) }
  }

  /// Whether an aggregating function is called within.
  var containsAggregate: Bool {
    if case .aggregate = kind { return true }
    return children.contains(where: \.containsAggregate)
  }

  /// Whether a query is run within.
  var containsSubquery: Bool {
    if case .subquery = kind { return true }
    return children.contains(where: \.containsSubquery)
  }

  /// Whether equal rows give equal values.
  var isDeterministic: Bool {
    if case .call(let reference, _) = kind, !reference.function.signature.isDeterministic {
      return false
    }
    return children.allSatisfy(\.isDeterministic)
  }

  /// Whether it is a variable, or a property of one: what may repeat a grouping key.
  var isSimpleKey: Bool {
    switch kind {
    case .slot: true
    case .property(let base, _): base.isSimpleKey
    default: false
    }
  }
}
