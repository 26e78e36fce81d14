import GraphModel
import QueryLanguage

/// What makes groups of rows.
extension OperatorBuilder {
  func makeAggregate(
    _ request: OperatorRequest, _ keys: [BoundProjection.Item],
    _ calls: [(slot: Int, call: AggregateCall)]
  ) throws(QueryError) -> Operator {
    let reads = reads(keys.map(\.expression) + calls.flatMap(\.call.arguments))
    return try aggregate(try input(request, only: reads), keys, calls)
  }

  private func aggregate(
    _ input: Operator, _ keys: [BoundProjection.Item],
    _ calls: [(slot: Int, call: AggregateCall)]
  ) throws(QueryError) -> AggregateOperator {
    var compiledKeys: [AggregateOperator.Key] = []
    for key in keys {
      var source: Int?
      if case .slot(let slot) = key.expression.kind, runtime.slots[slot].storage != .values {
        source = slot
      }
      compiledKeys.append(
        AggregateOperator.Key(
          slot: key.slot, evaluate: try compiler.compile(key.expression), source: source))
    }
    var arguments: [[Evaluator]] = []
    for (_, call) in calls { arguments.append(try compiler.compileAll(call.arguments)) }
    return AggregateOperator(
      input, compiledKeys,
      { [runtime] in
        zip(calls, arguments).map { entry, arguments in
          var accumulator = entry.call.function.makeAccumulator(runtime)
          if entry.call.isDistinct { accumulator = DistinctAccumulator(accumulator, runtime) }
          return AggregateOperator.Call(
            slot: entry.slot, arguments: arguments,
            integers: entry.call.arguments.first.flatMap(IntegerExpression.init),
            accumulator: accumulator)
        }
      }, runtime)
  }

  func makeJoin(_ request: OperatorRequest, _ join: GroupJoin) throws(QueryError) -> Operator {
    let parts = join.calls.map(\.part)
    let input = try input(request, only: Set(parts).union([join.entity]))
    var properties: [JoinGroupsOperator.Key] = []
    for key in join.keys {
      guard let name = nodeProperty(key.expression) else { continue }
      properties.append(JoinGroupsOperator.Key(slot: key.slot, property: name.key))
    }
    let replay = ReplayOperator(runtime)
    let merging = try aggregate(replay, join.keys, join.calls.map { ($0.slot, $0.call) })
    return JoinGroupsOperator(
      input, entity: join.entity, keys: properties.count == join.keys.count ? properties : [],
      calls: join.calls.map { ($0.slot, $0.part) }, merging: merging, replay: replay, runtime)
  }

  func makeNeighborCount(
    _ request: OperatorRequest, _ count: NeighborCount
  ) throws(QueryError) -> Operator {
    let reads = Set(count.step.distinctFrom).union([count.step.from])
    return CountNeighborsOperator(try input(request, only: reads), count, runtime)
  }

  /// The node and key of an expression that is a property of a column of nodes, in a query that
  /// changes nothing.
  func nodeProperty(_ expression: BoundExpression) -> (slot: Int, key: String)? {
    guard runtime.changes == nil, case .property(let base, let key) = expression.kind,
      let slot = base.slot, runtime.slots[slot].storage == .nodes
    else { return nil }
    return (slot, key)
  }
}

extension BoundExpression {
  /// The slot that the expression only reads; nil for any other expression.
  var slot: Int? {
    if case .slot(let slot) = kind { slot } else { nil }
  }
}
