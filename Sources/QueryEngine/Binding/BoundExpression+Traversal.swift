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

  /// The same expression with its direct children replaced.
  func mapChildren(
    _ transform: (BoundExpression) throws(QueryError) -> BoundExpression
  ) throws(QueryError) -> BoundExpression {
    func all(_ items: [BoundExpression]) throws(QueryError) -> [BoundExpression] {
      var result: [BoundExpression] = []
      for item in items { result.append(try transform(item)) }
      return result
    }
    func optional(_ item: BoundExpression?) throws(QueryError) -> BoundExpression? {
      guard let item else { return nil }
      return try transform(item)
    }
    var copy = self
    switch kind {
    case .constant, .parameter, .slot, .subquery, .path: break
    case .list(let elements): copy.kind = .list(try all(elements))
    case .map(let entries):
      let values = try all(entries.map(\.value))
      copy.kind = .map(zip(entries, values).map { Entry(key: $0.key, value: $1) })
    case .property(let base, let key): copy.kind = .property(try transform(base), key)
    case .element(let base, let index):
      copy.kind = .element(try transform(base), try transform(index))
    case .slice(let base, let from, let to):
      copy.kind = .slice(try transform(base), from: try optional(from), to: try optional(to))
    case .not(let operand): copy.kind = .not(try transform(operand))
    case .negate(let operand): copy.kind = .negate(try transform(operand))
    case .and(let parts): copy.kind = .and(try all(parts))
    case .or(let parts): copy.kind = .or(try all(parts))
    case .binary(let operation, let left, let right):
      copy.kind = .binary(operation, try transform(left), try transform(right))
    case .comparison(let operation, let left, let right):
      copy.kind = .comparison(operation, try transform(left), try transform(right))
    case .isNull(let operand, let isNegated):
      copy.kind = .isNull(try transform(operand), isNegated: isNegated)
    case .hasLabels(let operand, let labels):
      copy.kind = .hasLabels(try transform(operand), labels)
    case .conditional(let alternatives, let otherwise):
      let conditions = try all(alternatives.map(\.condition))
      let results = try all(alternatives.map(\.result))
      copy.kind = .conditional(
        zip(conditions, results).map { Alternative(condition: $0, result: $1) },
        otherwise: try transform(otherwise))
    case .listComprehension(let slot, let list, let predicate, let result):
      copy.kind = .listComprehension(
        slot: slot, list: try transform(list), predicate: try optional(predicate),
        result: try optional(result))
    case .quantified(let quantifier, let slot, let list, let predicate):
      copy.kind = .quantified(
        quantifier, slot: slot, list: try transform(list), predicate: try transform(predicate))
    case .reduce(let accumulator, let initial, let slot, let list, let step):
      copy.kind = .reduce(
        accumulator: accumulator, initial: try transform(initial), slot: slot,
        list: try transform(list), step: try transform(step))
    case .mapProjection(let subject, let entries):
      let subject = try transform(subject)
      var mapped: [ProjectedEntry] = []
      for entry in entries {
        switch entry {
        case .all: mapped.append(.all)
        case .entry(let entry):
          mapped.append(.entry(Entry(key: entry.key, value: try transform(entry.value))))
        }
      }
      copy.kind = .mapProjection(subject, mapped)
    case .call(let function, let arguments): copy.kind = .call(function, try all(arguments))
    case .aggregate(var call):
      call.arguments = try all(call.arguments)
      copy.kind = .aggregate(call)
    }
    return copy
  }
}
