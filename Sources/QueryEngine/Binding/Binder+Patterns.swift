import GraphModel
import QueryLanguage

extension Binder {
  func bind(
    _ clause: MatchClause, in scope: inout Scope
  ) throws(QueryError) -> BoundPattern {
    let builder = PatternBuilder(
      binder: self, scope: scope, allowsRepeats: clause.allowsRepeats)
    for path in clause.patterns { _ = try builder.add(path) }
    let pattern = try builder.finish(clause.predicate.map { [$0] } ?? [])
    scope = builder.scope
    return pattern
  }

  /// The conditions that a property map puts on a node or relationship.
  func conditions(
    on owner: Int, _ properties: Expression?, in scope: Scope
  ) throws(QueryError) -> [BoundExpression] {
    guard let properties, case .map(let entries) = properties.kind else { return [] }
    return try bindAll(entries) { entry throws(QueryError) in
      let value = try self.bind(entry.value, in: scope.withoutAggregates)
      let property = BoundExpression(
        .property(.slot(owner, self.slots, entry.range), entry.key), .any, entry.range)
      return BoundExpression(.comparison(.equal, property, value), .boolean, entry.range)
    }
  }

  /// The parts of a predicate that must all hold.
  func conjuncts(
    of predicate: Expression, in scope: Scope
  ) throws(QueryError) -> [BoundExpression] {
    let bound = try bind(predicate, in: scope.withoutAggregates)
    try require(bound, is: .boolean, in: "WHERE")
    if case .and(let parts) = bound.kind { return parts }
    return [bound]
  }

  // MARK: Patterns within expressions

  /// A pattern as a predicate: whether it matches somewhere, or for `shortestPath` its path.
  func bindPredicate(
    _ path: PathPattern, _ range: SourceRange, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    switch path.search {
    case .shortestPath:
      let all = try bindPaths(path, range, in: scope)
      let first = BoundExpression(.constant(.integer(0)), .integer)
      return BoundExpression(.element(all, first), .path, range)
    case .allShortestPaths: return try bindPaths(path, range, in: scope)
    default: break
    }
    let inner = scope.withoutAggregates
    let builder = PatternBuilder(binder: self, scope: inner, declares: false)
    _ = try builder.add(path)
    return nested(try builder.finish([]), .exists, .boolean, range, in: inner)
  }

  /// The list of the paths that a pattern matches.
  private func bindPaths(
    _ path: PathPattern, _ range: SourceRange, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    let inner = scope.withoutAggregates
    let builder = PatternBuilder(binder: self, scope: inner)
    let slot = try builder.add(path, capturesPath: true) ?? 0
    let pattern = try builder.finish([])
    return nested(
      pattern, .collect(slot: slot), StaticType(.list, elements: .path), range, in: inner)
  }

  private func nested(
    _ pattern: BoundPattern, _ result: BoundSubquery.Result, _ type: StaticType,
    _ range: SourceRange, in scope: Scope
  ) -> BoundExpression {
    let query = BoundQuery(
      branches: [BoundQuery.Branch(clauses: [.match(pattern, isOptional: false)], outputs: [])],
      keepsDuplicates: true, columns: [], outputs: [], isUpdating: false)
    let subquery = BoundSubquery(query: query, result: result, imports: Set(scope.names.values))
    return BoundExpression(.subquery(subquery), type, range)
  }

  func bind(
    _ comprehension: PatternComprehension, _ range: SourceRange, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    let inner = scope.withoutAggregates
    let builder = PatternBuilder(binder: self, scope: inner)
    _ = try builder.add(comprehension.pattern)
    let pattern = try builder.finish(comprehension.predicate.map { [$0] } ?? [])
    let result = try bind(comprehension.result, in: builder.scope)
    let slot = slots.addHidden(.values, result.type)
    let projection = BoundProjection(
      grouping: nil, items: [BoundProjection.Item(slot: slot, expression: result)],
      outputs: [slot], isDistinct: false, order: [], skip: nil, limit: nil, predicate: nil)
    let query = BoundQuery(
      branches: [
        BoundQuery.Branch(
          clauses: [.match(pattern, isOptional: false), .project(projection)], outputs: [slot])
      ],
      keepsDuplicates: true, columns: [""], outputs: [slot], isUpdating: false)
    let subquery = BoundSubquery(
      query: query, result: .collect(slot: slot), imports: Set(inner.names.values))
    return BoundExpression(
      .subquery(subquery), StaticType(.list, elements: result.type.types), range)
  }

  func bind(
    _ expression: SubqueryExpression, _ range: SourceRange, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    if expression.query.isUpdating {
      throw .syntax(
        .invalidClauseComposition(reason: expression.kind.rawValue), at: range.offsets)
    }
    let inner = scope.withoutAggregates
    let query = try bind(expression.query, in: inner)
    let imports = Set(inner.names.values)
    switch expression.kind {
    case .exists:
      let subquery = BoundSubquery(query: query, result: .exists, imports: imports)
      return BoundExpression(.subquery(subquery), .boolean, range)
    case .count:
      let subquery = BoundSubquery(query: query, result: .count, imports: imports)
      return BoundExpression(.subquery(subquery), .integer, range)
    case .collect:
      guard query.outputs.count == 1 else {
        throw .syntax(
          .invalidClauseComposition(reason: "COLLECT needs one column"), at: range.offsets)
      }
      let subquery = BoundSubquery(
        query: query, result: .collect(slot: query.outputs[0]), imports: imports)
      return BoundExpression(
        .subquery(subquery), StaticType(.list, elements: slots[query.outputs[0]].type.types),
        range)
    }
  }
}
