import GraphModel
import QueryLanguage

/// What `WITH`, `RETURN` and `UNWIND` do with rows.
extension OperatorBuilder {
  func makeProject(
    _ request: OperatorRequest, _ items: [BoundProjection.Item]
  ) throws(QueryError) -> Operator {
    let used = items.filter { request.needed.contains($0.slot) }
    var compiled: [ProjectOperator.Item] = []
    for item in used {
      compiled.append(
        ProjectOperator.Item(
          slot: item.slot, evaluate: try compiler.compile(item.expression),
          property: nodeProperty(item.expression)))
    }
    return ProjectOperator(
      try input(request, reading: reads(used.map(\.expression))), compiled, runtime)
  }

  func makeDistinct(_ request: OperatorRequest, _ slots: [Int]) throws(QueryError) -> Operator {
    DistinctOperator(
      try input(request, reading: Set(slots)), slots, carried: request.carried, runtime)
  }

  func makeSort(
    _ request: OperatorRequest, _ keys: [BoundProjection.SortKey]
  ) throws(QueryError) -> Operator {
    SortOperator(
      try input(request, reading: reads(keys.map(\.expression))), try rowOrders(keys),
      carried: request.carried, runtime)
  }

  func makeTop(
    _ request: OperatorRequest, _ keys: [BoundProjection.SortKey], _ skip: BoundExpression?,
    _ limit: BoundExpression
  ) throws(QueryError) -> Operator {
    var skipped: Evaluator?
    if let skip { skipped = try compiler.compile(skip) }
    return TopOperator(
      try input(request, reading: reads(keys.map(\.expression))), try rowOrders(keys),
      skip: skipped, limit: try compiler.compile(limit), carried: request.carried, runtime)
  }

  private func rowOrders(
    _ keys: [BoundProjection.SortKey]
  ) throws(QueryError) -> [RowOrder] {
    var orders: [RowOrder] = []
    for key in keys {
      orders.append(
        RowOrder(
          evaluate: try compiler.compile(key.expression), slot: key.expression.slot,
          isDescending: key.isDescending))
    }
    return orders
  }

  func makeSkip(_ request: OperatorRequest, _ count: BoundExpression) throws(QueryError) -> Operator
  {
    SkipOperator(
      try input(request), try compiler.compile(count), carried: request.carried, runtime)
  }

  func makeLimit(
    _ request: OperatorRequest, _ count: BoundExpression
  ) throws(QueryError) -> Operator {
    LimitOperator(
      try input(request), try compiler.compile(count), drains: request.plan.isUpdating,
      carried: request.carried, runtime)
  }

  func makeUnwind(
    _ request: OperatorRequest, _ list: BoundExpression, _ slot: Int
  ) throws(QueryError) -> Operator {
    UnwindOperator(
      try input(request, reading: list.freeSlots), try compiler.compile(list), slot: slot,
      carried: request.carried, runtime)
  }

  func makeDiscard(_ request: OperatorRequest) throws(QueryError) -> Operator {
    DiscardOperator(try input(request, only: []), runtime)
  }
}
