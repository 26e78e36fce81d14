import QueryLanguage

/// Steps that run other plans, or procedures, for their rows.
extension OperatorBuilder {
  func makeOptional(
    _ request: OperatorRequest, _ slots: [Int], _ ordinal: Int
  ) throws(QueryError) -> Operator {
    let inner = try inner(request, needed: request.needed.union([ordinal]))
    return OptionalOperator(
      try input(request, reading: inner.imports), inner: inner.rows, argument: inner.argument,
      added: slots.filter(request.needed.contains), ordinal: ordinal, carried: request.carried,
      runtime)
  }

  func makeNested(_ request: OperatorRequest, _ step: NestedStep) throws(QueryError) -> Operator {
    let inner = try inner(request, needed: Set(step.outputs))
    return NestedOperator(
      try input(request, reading: step.imports), inner: inner.rows, argument: inner.argument,
      step, carried: request.carried, runtime)
  }

  func makeUnion(
    _ request: OperatorRequest, _ outputs: [Int], _ branches: [[Int]]
  ) throws(QueryError) -> Operator {
    var made: [(plan: Operator, slots: [Int])] = []
    for (branch, slots) in zip(request.plan.inputs, branches) {
      made.append((try build(branch, needed: Set(slots), argument: request.argument), slots))
    }
    return UnionOperator(made, outputs: outputs, runtime)
  }

  func makeCall(_ request: OperatorRequest, _ call: BoundCall) throws(QueryError) -> Operator {
    var reads = reads(call.arguments)
    var predicate: FilterOperator.Predicate?
    if let condition = call.predicate {
      predicate = try compiler.compilePredicate(condition)
      reads.formUnion(condition.freeSlots)
    }
    var limit: Evaluator?
    if let most = call.limit { limit = try compiler.compile(most) }
    return CallOperator(
      try input(request, reading: reads), call,
      arguments: try compiler.compileAll(call.arguments), predicate: predicate, limit: limit,
      carried: request.carried(with: reads), runtime)
  }
}
