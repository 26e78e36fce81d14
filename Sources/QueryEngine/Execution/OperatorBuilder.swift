import GraphModel
import QueryLanguage

/// Makes running operators of a plan; each carries on only the slots that later steps read.
final class OperatorBuilder {
  /// The plan that a step runs on its own for each of its rows, as operators.
  struct Inner {
    var rows: Operator
    /// The leaves that take the row.
    var argument: ArgumentGroup
    /// The slots of surrounding rows that the plan reads.
    var imports: Set<Int>
  }

  let runtime: QueryRuntime
  let plans: SubqueryPlans
  /// What was built, innermost last, for `PROFILE`.
  private var stack: [BuiltStep] = [BuiltStep(nil)]

  init(_ runtime: QueryRuntime, _ plans: SubqueryPlans) {
    self.runtime = runtime
    self.plans = plans
  }

  var compiler: ExpressionCompiler { ExpressionCompiler(runtime: runtime, plans: plans) }

  /// The operators of a plan whose rows must have the slots `needed`.
  func build(_ plan: PlanNode, needed: Set<Int>, argument: ArgumentGroup) throws(QueryError)
    -> Operator
  {
    let step = BuiltStep(plan)
    stack[stack.count - 1].inputs.append(step)
    stack.append(step)
    let made = try make(OperatorRequest(plan, needed: needed, argument: argument))
    step.made = made
    stack.removeLast()
    return made
  }

  /// The plan that was built, with the rows that its operators gave.
  func description(_ describer: PlanDescriber) -> PlanDescription? {
    stack.first?.inputs.first?.description(describer)
  }

  private func make(_ request: OperatorRequest) throws(QueryError) -> Operator {
    switch request.plan.operation {
    case .argument: return makeArgument(request)
    case .scan(let scan): return try makeScan(request, scan)
    case .countStore(let source, let slot):
      return CountStoreOperator(source, slot: slot, runtime)
    case .coerce(let pairs): return try makeCoerce(request, pairs)
    case .filter(let predicates): return try makeFilter(request, predicates)
    case .expand(let step): return try makeExpand(request, step)
    case .endpoints(let step): return try makeEndpoints(request, step)
    case .expandRun(let step): return try makeRun(request, step)
    case .expandGroup(let step): return try makeGroup(request, step)
    case .search(let step): return try makeSearch(request, step)
    case .checkMode(let checks): return try makeModeCheck(request, checks)
    case .project(let items): return try makeProject(request, items)
    case .aggregate(let keys, let calls): return try makeAggregate(request, keys, calls)
    case .joinGroups(let join): return try makeJoin(request, join)
    case .countNeighbors(let count): return try makeNeighborCount(request, count)
    case .distinct(let slots): return try makeDistinct(request, slots)
    case .sort(let keys): return try makeSort(request, keys)
    case .top(let keys, let skip, let limit): return try makeTop(request, keys, skip, limit)
    case .skip(let count): return try makeSkip(request, count)
    case .limit(let count): return try makeLimit(request, count)
    case .unwind(let list, let slot): return try makeUnwind(request, list, slot)
    case .optional(let slots, let ordinal): return try makeOptional(request, slots, ordinal)
    case .nested(let step): return try makeNested(request, step)
    case .union(let outputs, let branches): return try makeUnion(request, outputs, branches)
    case .call(let call): return try makeCall(request, call)
    case .create(let creation): return try makeCreate(request, creation)
    case .merge(let merge): return try makeMerge(request, merge)
    case .assign(let assignments): return try makeAssign(request, assignments)
    case .delete(let targets, let isDetaching):
      return try makeDelete(request, targets, isDetaching)
    case .forEach(let slot, let list): return try makeForEach(request, slot, list)
    case .discard: return try makeDiscard(request)
    }
  }

  // MARK: What makers share

  /// The operators that give the rows of a step, with what the step itself reads.
  func input(
    _ request: OperatorRequest, reading reads: Set<Int> = []
  ) throws(QueryError) -> Operator {
    try input(request, only: request.needed.union(reads))
  }

  /// The operators that give the rows of a step, with these slots and no others.
  func input(_ request: OperatorRequest, only slots: Set<Int>) throws(QueryError) -> Operator {
    try build(request.plan.inputs[0], needed: slots, argument: request.argument)
  }

  /// The operators of a step's second plan.
  func inner(_ request: OperatorRequest, needed: Set<Int>) throws(QueryError) -> Inner {
    let plan = request.plan.inputs[1]
    let argument = ArgumentGroup()
    return Inner(
      rows: try build(plan, needed: needed, argument: argument), argument: argument,
      imports: imports(of: plan))
  }

  private func imports(of plan: PlanNode) -> Set<Int> {
    if case .argument(let slots) = plan.operation { return slots }
    guard let first = plan.inputs.first else { return [] }
    if case .union = plan.operation {
      return plan.inputs.reduce(into: []) { $0.formUnion(imports(of: $1)) }
    }
    return imports(of: first)
  }

  /// The slots that expressions read.
  func reads(_ expressions: [BoundExpression]) -> Set<Int> {
    expressions.reduce(into: []) { $0.formUnion($1.freeSlots) }
  }
}
