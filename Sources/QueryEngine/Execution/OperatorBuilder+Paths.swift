import QueryLanguage

/// Steps from nodes to others: expansions, searches, and what paths must be.
extension OperatorBuilder {
  func makeExpand(_ request: OperatorRequest, _ step: Expansion) throws(QueryError) -> Operator {
    ExpandOperator(
      try input(request, reading: step.reads), step, carried: request.carried,
      keepsRelationships: request.needed.contains(step.relationship), runtime)
  }

  func makeEndpoints(_ request: OperatorRequest, _ step: Expansion) throws(QueryError) -> Operator {
    let known = request.available
    var reads = Set(step.distinctFrom).union([step.relationship])
    reads.formUnion(known.intersection([step.from, step.to]))
    return EndpointsOperator(
      try input(request, reading: reads), step, hasFrom: known.contains(step.from),
      hasTo: known.contains(step.to), carried: request.carried, runtime)
  }

  func makeRun(_ request: OperatorRequest, _ step: RunExpansion) throws(QueryError) -> Operator {
    var reads = step.reads
    var predicate: FilterOperator.Predicate?
    if let condition = step.run.predicate {
      predicate = try compiler.within([step.run.elementSlot]).compilePredicate(condition)
      reads.formUnion(condition.freeSlots.subtracting([step.run.elementSlot]))
    }
    return RunOperator(
      try input(request, reading: reads), step, predicate: predicate, carried: request.carried,
      keepsList: request.needed.contains(step.run.slot), runtime)
  }

  func makeGroup(_ request: OperatorRequest, _ step: GroupExpansion) throws(QueryError) -> Operator
  {
    let wanted = Set(step.group.collected.map(\.inner)).union(step.group.steps)
      .union([step.group.end])
    let inner = try inner(request, needed: wanted)
    let imported = inner.imports.intersection(request.available)
    return GroupOperator(
      try input(request, reading: step.reads.union(imported)), step, inner: inner.rows,
      argument: inner.argument, argumentSlots: imported.sorted(), carried: request.carried,
      runtime)
  }

  func makeSearch(_ request: OperatorRequest, _ step: PathSearchStep) throws(QueryError) -> Operator
  {
    guard let automaton = step.automaton else { return try makeSelect(request, step) }
    var reads = step.reads.union(automaton.reads).union(self.reads(step.predicates))
    for condition in step.nodeConditions + step.relationshipConditions {
      reads.formUnion(condition.predicate.freeSlots.subtracting([condition.slot]))
    }
    return try SearchOperator(
      try input(request, reading: reads), step, automaton, compiler,
      carried: request.carried(with: reads))
  }

  /// Chooses among the paths that the second plan finds.
  private func makeSelect(
    _ request: OperatorRequest, _ step: PathSearchStep
  ) throws(QueryError) -> Operator {
    let inner = try inner(request, needed: Set(step.outputs).union(step.search.steps))
    let imported = inner.imports.intersection(request.available)
    return SelectOperator(
      try input(request, reading: step.reads.union(imported)), inner: inner.rows,
      argument: inner.argument, argumentSlots: imported.sorted(), step, carried: request.carried,
      runtime)
  }

  func makeModeCheck(
    _ request: OperatorRequest, _ checks: [(path: BoundPath, mode: PathMode)]
  ) throws(QueryError) -> Operator {
    let reads = Set(checks.flatMap { [$0.path.start] + $0.path.steps })
    return ModeOperator(
      try input(request, reading: reads), checks, carried: request.carried, runtime)
  }
}
