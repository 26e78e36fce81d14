import GraphModel
import QueryLanguage

extension Binder {
  private func elementScope(
    _ variable: Variable, of list: BoundExpression, in scope: Scope
  ) -> (scope: Scope, slot: Int) {
    let type = list.type.types == .list ? StaticType(list.type.elements) : .any
    let slot = slots.add(variable.name, .values, type)
    var inner = scope.withoutAggregates
    inner.names[variable.name] = slot
    inner.substitutions = [:]
    return (inner, slot)
  }

  func bind(
    _ comprehension: ListComprehension, _ range: SourceRange, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    let list = try bind(comprehension.list, in: scope)
    try require(list, is: .list, in: "list comprehension")
    let (inner, slot) = elementScope(comprehension.variable, of: list, in: scope)
    var predicate: BoundExpression?
    if let written = comprehension.predicate {
      let bound = try bind(written, in: inner)
      try require(bound, is: .boolean, in: "WHERE")
      predicate = bound
    }
    var result: BoundExpression?
    if let written = comprehension.result { result = try bind(written, in: inner) }
    let elements = result.map(\.type.types) ?? list.type.elements
    return BoundExpression(
      .listComprehension(slot: slot, list: list, predicate: predicate, result: result),
      StaticType(.list, elements: elements), range)
  }

  func bind(
    _ quantified: QuantifiedExpression, _ range: SourceRange, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    let list = try bind(quantified.list, in: scope)
    try require(list, is: .list, in: quantified.quantifier.rawValue)
    let (inner, slot) = elementScope(quantified.variable, of: list, in: scope)
    let predicate: BoundExpression
    if let written = quantified.predicate {
      predicate = try bind(written, in: inner)
      try require(predicate, is: .boolean, in: "WHERE")
    } else {
      predicate = .slot(slot, slots)
    }
    return BoundExpression(
      .quantified(quantified.quantifier, slot: slot, list: list, predicate: predicate), .boolean,
      range)
  }

  func bind(
    _ reduce: ReduceExpression, _ range: SourceRange, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    let initial = try bind(reduce.initial, in: scope)
    let list = try bind(reduce.list, in: scope)
    try require(list, is: .list, in: "reduce")
    var (inner, slot) = elementScope(reduce.variable, of: list, in: scope)
    let accumulator = slots.add(reduce.accumulator.name, .values, .any)
    inner.names[reduce.accumulator.name] = accumulator
    let step = try bind(reduce.step, in: inner)
    return BoundExpression(
      .reduce(accumulator: accumulator, initial: initial, slot: slot, list: list, step: step),
      .any, range)
  }
}
