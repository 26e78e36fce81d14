import GraphModel
import QueryLanguage

extension Binder {
  /// One column of a projection on its way.
  private struct Column {
    var name: String
    var written: Expression
    var bound: BoundExpression
    var slot: Int
  }

  /// Binds `WITH` or `RETURN`; `scope` becomes the scope after it.
  func bind(
    _ projection: Projection, predicate: Expression?, isFinal: Bool, in scope: inout Scope,
    outer: Scope
  ) throws(QueryError) -> (projection: BoundProjection, columns: [String]) {
    var columns = try bindColumns(projection, isFinal: isFinal, in: scope)
    try checkNames(columns, projection.range)
    let isAggregating = columns.contains { $0.bound.containsAggregate }
    var result = BoundProjection(
      grouping: nil, items: [], outputs: [], isDistinct: projection.isDistinct, order: [],
      skip: nil, limit: nil, predicate: nil)
    var aggregates: [AggregateCall: Int] = [:]
    if isAggregating {
      let grouping = try group(&columns, in: scope)
      result.grouping = grouping
      for aggregate in grouping.aggregates { aggregates[aggregate.call] = aggregate.slot }
    }
    for index in columns.indices { assignSlot(&columns[index], to: &result) }
    result.outputs = columns.map(\.slot)
    var after = Scope()
    for column in columns { after.names[column.name] = column.slot }
    let ordering = orderScope(
      columns, isAggregating: isAggregating, isDistinct: projection.isDistinct, scope: scope,
      after: after)
    for item in projection.order {
      let expression = try bindOrdering(
        item.expression, columns, isAggregating: isAggregating, in: ordering)
      result.order.append(
        BoundProjection.SortKey(expression: expression, isDescending: item.isDescending))
    }
    result.skip = try bindCount(projection.skip, "SKIP")
    result.limit = try bindCount(projection.limit, "LIMIT")
    if let predicate {
      let bound = try bindOrdering(predicate, columns, isAggregating: isAggregating, in: ordering)
      try require(bound, is: .boolean, in: "WHERE")
      result.predicate = bound
    }
    try checkAliases(projection, isFinal: isFinal)
    scope = after
    return (result, columns.map(\.name))
  }

  private func bindColumns(
    _ projection: Projection, isFinal: Bool, in scope: Scope
  ) throws(QueryError) -> [Column] {
    var columns: [Column] = []
    if projection.includesAll {
      if scope.names.isEmpty, isFinal {
        throw .syntax(.noVariablesInScope, at: projection.range.offsets)
      }
      for (name, slot) in scope.names.sorted(by: { StringOrder.compare($0.key, $1.key) < 0 }) {
        columns.append(
          Column(
            name: name, written: Expression(.variable(name)), bound: .slot(slot, slots),
            slot: slot))
      }
    }
    var items = scope
    items.aggregation = .allowed
    for item in projection.items {
      let bound = try bind(item.expression, in: items)
      columns.append(
        Column(name: item.columnName, written: item.expression, bound: bound, slot: -1))
    }
    return columns
  }

  private func checkNames(_ columns: [Column], _ range: SourceRange) throws(QueryError) {
    var seen = Set<String>()
    for column in columns where !seen.insert(column.name).inserted {
      throw .syntax(.columnNameConflict(name: column.name), at: range.offsets)
    }
  }

  private func checkAliases(_ projection: Projection, isFinal: Bool) throws(QueryError) {
    guard !isFinal else { return }
    for item in projection.items where item.alias == nil {
      if case .variable = item.expression.kind { continue }
      throw .syntax(.noExpressionAlias, at: item.expression.range.offsets)
    }
  }

  private func assignSlot(_ column: inout Column, to projection: inout BoundProjection) {
    if case .slot(let slot) = column.bound.kind {
      column.slot = slot
      return
    }
    if column.slot < 0 { column.slot = slots.add(column.name, .values, column.bound.type) }
    projection.items.append(
      BoundProjection.Item(slot: column.slot, expression: column.bound))
  }

  // MARK: Aggregation

  /// Splits columns into grouping keys and aggregates; columns then refer to the slots of both.
  private func group(
    _ columns: inout [Column], in scope: Scope
  ) throws(QueryError) -> BoundProjection.Grouping {
    var grouping = BoundProjection.Grouping(keys: [], aggregates: [])
    var simpleKeys: [BoundExpression: Int] = [:]
    for index in columns.indices where !columns[index].bound.containsAggregate {
      let bound = columns[index].bound
      let slot: Int
      if case .slot(let existing) = bound.kind {
        slot = existing
      } else {
        slot = slots.add(columns[index].name, .values, bound.type)
      }
      grouping.keys.append(BoundProjection.Item(slot: slot, expression: bound))
      if bound.isSimpleKey { simpleKeys[bound] = slot }
      columns[index].bound = .slot(slot, slots, bound.range)
    }
    let rows = Set(scope.names.values)
    for index in columns.indices where columns[index].bound.containsAggregate {
      columns[index].bound = try extractAggregates(
        columns[index].bound, named: columns[index].name, keys: simpleKeys, rows: rows,
        into: &grouping)
    }
    return grouping
  }

  /// Replaces aggregates by slots; one that is a whole column has the column's name.
  private func extractAggregates(
    _ expression: BoundExpression, named name: String = "", keys: [BoundExpression: Int],
    rows: Set<Int>, into grouping: inout BoundProjection.Grouping
  ) throws(QueryError) -> BoundExpression {
    if case .aggregate(let call) = expression.kind {
      if let known = grouping.aggregates.first(where: { $0.call == call }) {
        return .slot(known.slot, slots, expression.range)
      }
      let slot = slots.add(name, .values, expression.type)
      grouping.aggregates.append((slot: slot, call: call))
      return .slot(slot, slots, expression.range)
    }
    if let slot = keys[expression] { return .slot(slot, slots, expression.range) }
    if case .slot(let slot) = expression.kind, rows.contains(slot) {
      throw .syntax(.ambiguousAggregationExpression, at: expression.range.offsets)
    }
    if case .subquery(let subquery) = expression.kind {
      _ = subquery
      return expression
    }
    var copy = grouping
    let result = try expression.mapChildren { child throws(QueryError) in
      try self.extractAggregates(child, keys: keys, rows: rows, into: &copy)
    }
    grouping = copy
    return result
  }

  // MARK: Order

  private func orderScope(
    _ columns: [Column], isAggregating: Bool, isDistinct: Bool, scope: Scope, after: Scope
  ) -> Scope {
    var result = isAggregating || isDistinct ? Scope() : scope.withoutAggregates
    for (name, slot) in after.names { result.names[name] = slot }
    for column in columns {
      if case .variable(let name) = column.written.kind, after.names[name] != nil { continue }
      result.substitutions[column.written] = column.slot
    }
    return result
  }

  /// Binds a key of `ORDER BY`, or a `WHERE` after `WITH`, which may repeat projected expressions.
  private func bindOrdering(
    _ expression: Expression, _ columns: [Column], isAggregating: Bool, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    guard isAggregating, expression.containsAggregate else {
      return try bind(expression, in: scope)
    }
    // Beside an aggregate only simple keys may be repeated.
    var strict = scope
    for column in columns where !column.written.containsAggregate {
      if !column.written.isSimpleKey {
        strict.substitutions[column.written] = nil
        strict.groupedNames.formUnion(column.written.variableNames)
      }
    }
    strict.aggregation = .allowed
    let bound = try bind(expression, in: strict)
    if bound.containsAggregate { throw .syntax(.invalidAggregation, at: expression.range.offsets) }
    return bound
  }

  /// Binds the argument of `SKIP` or `LIMIT`, which no row may change.
  private func bindCount(
    _ expression: Expression?, _ context: String
  ) throws(QueryError) -> BoundExpression? {
    guard let expression else { return nil }
    if !expression.variableNames.isEmpty {
      throw .syntax(.nonConstantExpression(context: context), at: expression.range.offsets)
    }
    let bound = try bind(expression, in: Scope())
    let value: Value
    switch bound.kind {
    case .constant(let constant): value = constant
    case .negate(let operand):
      guard case .constant(let constant) = operand.kind else { return bound }
      value = try Arithmetic.negate(constant)
    default: return bound
    }
    guard case .integer(let count) = value else {
      throw .syntax(
        .invalidArgumentType(
          context: context, expected: "Integer", actual: ValueTypes(of: value).names),
        at: expression.range.offsets)
    }
    if count < 0 {
      throw .syntax(.negativeIntegerArgument(context: context), at: expression.range.offsets)
    }
    return bound
  }
}
