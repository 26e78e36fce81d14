import QueryLanguage

/// Steps that change the graph.
extension OperatorBuilder {
  func makeCreate(
    _ request: OperatorRequest, _ creation: BoundCreation
  ) throws(QueryError) -> Operator {
    let reads = creation.reads.intersection(request.available)
    return CreateOperator(
      try input(request, reading: reads),
      try PatternCreator(creation, compiler, refusesNull: false), created: creation.slots,
      carried: request.carried(with: reads), runtime)
  }

  func makeMerge(_ request: OperatorRequest, _ merge: BoundMerge) throws(QueryError) -> Operator {
    let actions = reads((merge.onCreate + merge.onMatch).flatMap(\.expressions))
    let filled = Optimizer.slotsProduced(by: request.plan.inputs[1])
      .subtracting(request.available)
    let inner = try inner(request, needed: filled)
    let reads = merge.creation.reads.union(actions).union(inner.imports)
      .intersection(request.available)
    let onCreate = try runners(merge.onCreate)
    let onMatch = try runners(merge.onMatch)
    return MergeOperator(
      try input(request, reading: reads), inner: inner.rows, argument: inner.argument,
      try PatternCreator(merge.creation, compiler, refusesNull: true), onCreate: onCreate,
      onMatch: onMatch, filled: filled.sorted(), carried: request.carried(with: reads), runtime)
  }

  func makeAssign(
    _ request: OperatorRequest, _ assignments: [BoundAssignment]
  ) throws(QueryError) -> Operator {
    let runners = try runners(assignments)
    return AssignOperator(
      try input(request, reading: reads(assignments.flatMap(\.expressions))), runners, runtime)
  }

  private func runners(
    _ assignments: [BoundAssignment]
  ) throws(QueryError) -> [AssignmentRunner] {
    var runners: [AssignmentRunner] = []
    for assignment in assignments { runners.append(try AssignmentRunner(assignment, compiler)) }
    return runners
  }

  func makeDelete(
    _ request: OperatorRequest, _ targets: [BoundExpression], _ isDetaching: Bool
  ) throws(QueryError) -> Operator {
    DeleteOperator(
      try input(request, reading: reads(targets)), try compiler.compileAll(targets),
      isDetaching: isDetaching, runtime)
  }

  func makeForEach(
    _ request: OperatorRequest, _ slot: Int, _ list: BoundExpression
  ) throws(QueryError) -> Operator {
    let body = try inner(request, needed: [])
    return ForEachOperator(
      try input(request, only: request.available), slot: slot, try compiler.compile(list),
      body: body.rows, argument: body.argument, runtime)
  }
}

extension BoundCreation {
  /// The slots that the creation reads, its own among them.
  var reads: Set<Int> {
    steps.reduce(into: []) { reads, step in
      switch step {
      case .node(let node): reads.formUnion(node.properties?.freeSlots ?? [])
      case .relationship(let relationship):
        reads.formUnion(relationship.properties?.freeSlots ?? [])
        reads.formUnion([relationship.start, relationship.end])
      case .path(let path, _): reads.formUnion([path.start] + path.steps)
      }
    }
  }
}
