import GraphModel
import QueryLanguage

/// Makes running operators of a plan; each carries on only the slots that later steps read.
final class OperatorBuilder {
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
    let made = try make(plan, needed: needed, argument: argument)
    step.made = made
    stack.removeLast()
    return made
  }

  /// The plan that was built, with the rows that its operators gave.
  func description(_ describer: PlanDescriber) -> PlanDescription? {
    stack.first?.inputs.first?.description(describer)
  }

  /// The slots of the first input that a step must carry on.
  private func carried(_ plan: PlanNode, _ needed: Set<Int>) -> [Int] {
    guard let input = plan.inputs.first else { return [] }
    return Optimizer.slotsProduced(by: input).intersection(needed).sorted()
  }

  private func input(
    _ plan: PlanNode, needed: Set<Int>, reading reads: Set<Int> = [], argument: ArgumentGroup
  ) throws(QueryError) -> Operator {
    try build(plan.inputs[0], needed: needed.union(reads), argument: argument)
  }

  private func inner(
    _ plan: PlanNode, needed: Set<Int>
  ) throws(QueryError) -> (plan: Operator, argument: ArgumentGroup) {
    let argument = ArgumentGroup()
    return (try build(plan, needed: needed, argument: argument), argument)
  }

  /// The slots of surrounding rows that an inner plan reads.
  private func imports(of plan: PlanNode) -> Set<Int> {
    if case .argument(let slots) = plan.operation { return slots }
    guard let first = plan.inputs.first else { return [] }
    if case .union = plan.operation {
      return plan.inputs.reduce(into: []) { $0.formUnion(imports(of: $1)) }
    }
    return imports(of: first)
  }

  private func reads(_ expressions: [BoundExpression]) -> Set<Int> {
    expressions.reduce(into: []) { $0.formUnion($1.freeSlots) }
  }

  private func make(
    _ plan: PlanNode, needed: Set<Int>, argument: ArgumentGroup
  ) throws(QueryError) -> Operator {
    let carried = carried(plan, needed)
    switch plan.operation {
    case .argument:
      let leaf = ArgumentOperator(runtime)
      argument.add(leaf)
      return leaf
    case .filter(let predicates): return try makeFilter(plan, predicates, needed, carried, argument)
    case .project(let items):
      let used = items.filter { needed.contains($0.slot) }
      var compiled: [(slot: Int, evaluate: Evaluator)] = []
      for item in used { compiled.append((item.slot, try compiler.compile(item.expression))) }
      return ProjectOperator(
        try input(
          plan, needed: needed, reading: reads(used.map(\.expression)), argument: argument),
        compiled, runtime)
    case .scan(let scan): return try makeScan(plan, scan, needed, carried, argument)
    case .coerce(let pairs):
      return CoerceOperator(
        try input(plan, needed: needed, reading: Set(pairs.map(\.from)), argument: argument),
        pairs, runtime)
    case .expand(let step): return try makeExpand(plan, step, needed, carried, argument)
    case .endpoints(let step): return try makeEndpoints(plan, step, needed, carried, argument)
    case .expandRun(let step): return try makeRun(plan, step, needed, carried, argument)
    case .expandGroup(let step): return try makeGroup(plan, step, needed, carried, argument)
    case .search(let step): return try makeSearch(plan, step, needed, carried, argument)
    case .checkMode(let checks):
      let reads = Set(checks.flatMap { [$0.path.start] + $0.path.steps })
      return ModeOperator(
        try input(plan, needed: needed, reading: reads, argument: argument), checks,
        carried: carried, runtime)
    case .aggregate(let keys, let calls): return try makeAggregate(plan, keys, calls, argument)
    case .distinct(let slots):
      return DistinctOperator(
        try input(plan, needed: needed, reading: Set(slots), argument: argument), slots,
        carried: carried, runtime)
    case .sort(let keys):
      return SortOperator(
        try input(
          plan, needed: needed, reading: reads(keys.map(\.expression)), argument: argument),
        try rowOrders(keys), carried: carried, runtime)
    case .top(let keys, let skip, let limit):
      var skipped: Evaluator?
      if let skip { skipped = try compiler.compile(skip) }
      return TopOperator(
        try input(
          plan, needed: needed, reading: reads(keys.map(\.expression)), argument: argument),
        try rowOrders(keys), skip: skipped, limit: try compiler.compile(limit),
        carried: carried, runtime)
    case .skip(let count):
      return SkipOperator(
        try input(plan, needed: needed, argument: argument), try compiler.compile(count),
        carried: carried, runtime)
    case .limit(let count):
      return LimitOperator(
        try input(plan, needed: needed, argument: argument), try compiler.compile(count),
        drains: plan.isUpdating, carried: carried, runtime)
    case .unwind(let list, let slot):
      return UnwindOperator(
        try input(plan, needed: needed, reading: list.freeSlots, argument: argument),
        try compiler.compile(list), slot: slot, carried: carried, runtime)
    case .optional(let slots, let ordinal):
      let (rows, group) = try inner(plan.inputs[1], needed: needed.union([ordinal]))
      return OptionalOperator(
        try input(
          plan, needed: needed, reading: imports(of: plan.inputs[1]), argument: argument),
        inner: rows, argument: group, added: slots.filter(needed.contains), ordinal: ordinal,
        carried: carried, runtime)
    case .nested(let step):
      let (rows, group) = try inner(plan.inputs[1], needed: Set(step.outputs))
      return NestedOperator(
        try input(plan, needed: needed, reading: step.imports, argument: argument), inner: rows,
        argument: group, step, carried: carried, runtime)
    case .call(let call): return try makeCall(plan, call, needed, carried, argument)
    case .union(let outputs, let branches):
      var made: [(plan: Operator, slots: [Int])] = []
      for (branch, slots) in zip(plan.inputs, branches) {
        made.append(
          (try build(branch, needed: Set(slots), argument: argument), slots))
      }
      return UnionOperator(made, outputs: outputs, runtime)
    case .countStore(let source, let slot):
      return CountStoreOperator(source, slot: slot, runtime)
    case .discard:
      return DiscardOperator(try input(plan, needed: [], argument: argument), runtime)
    case .create, .merge, .assign, .delete, .forEach:
      return try makeUpdate(plan, needed, carried, argument)
    }
  }

  private func makeFilter(
    _ plan: PlanNode, _ predicates: [BoundExpression], _ needed: Set<Int>, _ carried: [Int],
    _ argument: ArgumentGroup
  ) throws(QueryError) -> Operator {
    var labels: [FilterOperator.LabelCheck] = []
    var compiled: [FilterOperator.Predicate] = []
    for predicate in predicates {
      // Conditions keep their order: labels go first only while nothing else came before.
      if compiled.isEmpty, runtime.changes == nil,
        case .hasLabels(let operand, .name(let label)) = predicate.kind,
        case .slot(let slot) = operand.kind, runtime.slots[slot].storage == .nodes
      {
        labels.append(FilterOperator.LabelCheck(slot: slot, label: label))
      } else {
        compiled.append(try compiler.compilePredicate(predicate))
      }
    }
    return FilterOperator(
      try input(plan, needed: needed, reading: reads(predicates), argument: argument),
      labels: labels, compiled, carried: carried, runtime)
  }

  private func rowOrders(
    _ keys: [BoundProjection.SortKey]
  ) throws(QueryError) -> [RowOrder] {
    var orders: [RowOrder] = []
    for key in keys {
      orders.append(
        RowOrder(
          evaluate: try compiler.compile(key.expression), isDescending: key.isDescending))
    }
    return orders
  }

  // MARK: Patterns

  private func makeScan(
    _ plan: PlanNode, _ scan: NodeScan, _ needed: Set<Int>, _ carried: [Int],
    _ argument: ArgumentGroup
  ) throws(QueryError) -> Operator {
    let graph = runtime.graph
    var reads = Set<Int>()
    let source: ScanOperator.Source
    switch scan.source {
    case .all: source = { _ throws(QueryError) in graph.nodes() }
    case .label(let label):
      source = { _ throws(QueryError) in
        graph.labelID(label).map { graph.nodes(labeled: $0) } ?? .empty
      }
    case .property(let label, let key, let value):
      reads = value.freeSlots
      let evaluate = try compiler.compile(value)
      source = { context throws(QueryError) in
        let wanted = try evaluate(context)
        guard !wanted.isNull, let keyID = graph.propertyKeyID(key) else { return .empty }
        let labelID = label.flatMap { graph.labelID($0) }
        if label != nil, labelID == nil { return .empty }
        return graph.indexedNodes(labeled: labelID, where: keyID, equals: wanted)
          ?? labelID.map { graph.nodes(labeled: $0) } ?? graph.nodes()
      }
    case .text(let value):
      reads = value.freeSlots
      let evaluate = try compiler.compile(value)
      source = { context throws(QueryError) in
        guard case .string(let text) = try evaluate(context) else { return graph.nodes() }
        return graph.indexedNodes(containing: text, matching: .substring) ?? graph.nodes()
      }
    }
    return ScanOperator(
      try input(plan, needed: needed, reading: reads, argument: argument), slot: scan.slot,
      source, carried: carried, runtime)
  }

  private func makeExpand(
    _ plan: PlanNode, _ step: Expansion, _ needed: Set<Int>, _ carried: [Int],
    _ argument: ArgumentGroup
  ) throws(QueryError) -> Operator {
    var reads = Set(step.distinctFrom)
    reads.insert(step.from)
    if step.isInto { reads.insert(step.to) }
    return ExpandOperator(
      try input(plan, needed: needed, reading: reads, argument: argument), step,
      carried: carried, keepsRelationships: needed.contains(step.relationship), runtime)
  }

  private func makeEndpoints(
    _ plan: PlanNode, _ step: Expansion, _ needed: Set<Int>, _ carried: [Int],
    _ argument: ArgumentGroup
  ) throws(QueryError) -> Operator {
    let known = Optimizer.slotsProduced(by: plan.inputs[0])
    var reads = Set(step.distinctFrom).union([step.relationship])
    reads.formUnion(known.intersection([step.from, step.to]))
    return EndpointsOperator(
      try input(plan, needed: needed, reading: reads, argument: argument), step,
      hasFrom: known.contains(step.from), hasTo: known.contains(step.to),
      carried: carried, runtime)
  }

  private func makeRun(
    _ plan: PlanNode, _ step: RunExpansion, _ needed: Set<Int>, _ carried: [Int],
    _ argument: ArgumentGroup
  ) throws(QueryError) -> Operator {
    var reads = Set(step.distinctFrom)
    reads.insert(step.from)
    if step.isInto { reads.insert(step.to) }
    var predicate: FilterOperator.Predicate?
    if let condition = step.run.predicate {
      predicate = try compiler.within([step.run.elementSlot]).compilePredicate(condition)
      reads.formUnion(condition.freeSlots.subtracting([step.run.elementSlot]))
    }
    return RunOperator(
      try input(plan, needed: needed, reading: reads, argument: argument), step,
      predicate: predicate, carried: carried, keepsList: needed.contains(step.run.slot), runtime)
  }

  private func makeGroup(
    _ plan: PlanNode, _ step: GroupExpansion, _ needed: Set<Int>, _ carried: [Int],
    _ argument: ArgumentGroup
  ) throws(QueryError) -> Operator {
    let wanted = Set(step.group.collected.map(\.inner)).union(step.group.steps)
      .union([step.group.end])
    let (rows, group) = try inner(plan.inputs[1], needed: wanted)
    let known = Optimizer.slotsProduced(by: plan.inputs[0])
    let imported = imports(of: plan.inputs[1]).intersection(known)
    var reads = imported.union(step.distinctFrom)
    reads.insert(step.from)
    if step.isInto { reads.insert(step.to) }
    return GroupOperator(
      try input(plan, needed: needed, reading: reads, argument: argument), step, inner: rows,
      argument: group, argumentSlots: imported.sorted(), carried: carried, runtime)
  }

  private func makeSearch(
    _ plan: PlanNode, _ step: PathSearchStep, _ needed: Set<Int>, _ carried: [Int],
    _ argument: ArgumentGroup
  ) throws(QueryError) -> Operator {
    var reads = Set(step.distinctFrom)
    reads.insert(step.from)
    if step.isInto { reads.insert(step.to) }
    guard let automaton = step.automaton else {
      let wanted = Set(step.outputs).union(step.search.steps)
      let (rows, group) = try inner(plan.inputs[1], needed: wanted)
      let known = Optimizer.slotsProduced(by: plan.inputs[0])
      let imported = imports(of: plan.inputs[1]).intersection(known)
      return SelectOperator(
        try input(
          plan, needed: needed, reading: reads.union(imported), argument: argument),
        inner: rows, argument: group, argumentSlots: imported.sorted(), step, carried: carried,
        runtime)
    }
    reads.formUnion(automaton.reads)
    for condition in step.nodeConditions + step.relationshipConditions {
      reads.formUnion(condition.predicate.freeSlots.subtracting([condition.slot]))
    }
    reads.formUnion(self.reads(step.predicates))
    let known = Optimizer.slotsProduced(by: plan.inputs[0])
    let all = Set(carried).union(reads.intersection(known))
    return try SearchOperator(
      try input(plan, needed: needed, reading: reads, argument: argument), step, automaton,
      compiler, carried: all.sorted())
  }

  // MARK: Grouping and calls

  private func makeAggregate(
    _ plan: PlanNode, _ keys: [BoundProjection.Item],
    _ calls: [(slot: Int, call: AggregateCall)], _ argument: ArgumentGroup
  ) throws(QueryError) -> Operator {
    let reads = reads(keys.map(\.expression) + calls.flatMap(\.call.arguments))
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
      try input(plan, needed: [], reading: reads, argument: argument), compiledKeys,
      { [runtime] in
        zip(calls, arguments).map { entry, arguments in
          var accumulator = entry.call.function.makeAccumulator(runtime)
          if entry.call.isDistinct { accumulator = DistinctAccumulator(accumulator, runtime) }
          return AggregateOperator.Call(
            slot: entry.slot, arguments: arguments, accumulator: accumulator)
        }
      }, runtime)
  }

  private func makeCall(
    _ plan: PlanNode, _ call: BoundCall, _ needed: Set<Int>, _ carried: [Int],
    _ argument: ArgumentGroup
  ) throws(QueryError) -> Operator {
    var reads = reads(call.arguments)
    var predicate: FilterOperator.Predicate?
    if let condition = call.predicate {
      predicate = try compiler.compilePredicate(condition)
      reads.formUnion(condition.freeSlots)
    }
    let known = Optimizer.slotsProduced(by: plan.inputs[0])
    let all = Set(carried).union(reads.intersection(known))
    return CallOperator(
      try input(plan, needed: needed, reading: reads, argument: argument), call,
      arguments: try compiler.compileAll(call.arguments), predicate: predicate,
      carried: all.sorted(), runtime)
  }

  // MARK: Updates

  private func makeUpdate(
    _ plan: PlanNode, _ needed: Set<Int>, _ carried: [Int], _ argument: ArgumentGroup
  ) throws(QueryError) -> Operator {
    let known = Optimizer.slotsProduced(by: plan.inputs[0])
    switch plan.operation {
    case .create(let creation):
      let reads = creation.reads.intersection(known)
      return CreateOperator(
        try input(plan, needed: needed, reading: reads, argument: argument),
        try PatternCreator(creation, compiler, refusesNull: false), created: creation.slots,
        carried: needed.union(reads).intersection(known).sorted(), runtime)
    case .merge(let merge): return try makeMerge(plan, merge, needed, known, argument)
    case .assign(let assignments):
      var runners: [AssignmentRunner] = []
      for assignment in assignments { runners.append(try AssignmentRunner(assignment, compiler)) }
      return AssignOperator(
        try input(
          plan, needed: needed, reading: reads(assignments.flatMap(\.expressions)),
          argument: argument), runners, runtime)
    case .delete(let targets, let isDetaching):
      return DeleteOperator(
        try input(plan, needed: needed, reading: reads(targets), argument: argument),
        try compiler.compileAll(targets), isDetaching: isDetaching, runtime)
    case .forEach(let slot, let list):
      let (body, group) = try inner(plan.inputs[1], needed: [])
      return ForEachOperator(
        try input(plan, needed: known, argument: argument), slot: slot,
        try compiler.compile(list), body: body, argument: group, runtime)
    default: return DiscardOperator(try input(plan, needed: needed, argument: argument), runtime)
    }
  }

  private func makeMerge(
    _ plan: PlanNode, _ merge: BoundMerge, _ needed: Set<Int>, _ known: Set<Int>,
    _ argument: ArgumentGroup
  ) throws(QueryError) -> Operator {
    let actions = reads((merge.onCreate + merge.onMatch).flatMap(\.expressions))
    let filled = Optimizer.slotsProduced(by: plan.inputs[1]).subtracting(known)
    let (rows, group) = try inner(plan.inputs[1], needed: filled)
    let reads = merge.creation.reads.union(actions).union(imports(of: plan.inputs[1]))
      .intersection(known)
    var onCreate: [AssignmentRunner] = []
    for action in merge.onCreate { onCreate.append(try AssignmentRunner(action, compiler)) }
    var onMatch: [AssignmentRunner] = []
    for action in merge.onMatch { onMatch.append(try AssignmentRunner(action, compiler)) }
    return MergeOperator(
      try input(plan, needed: needed, reading: reads, argument: argument), inner: rows,
      argument: group, try PatternCreator(merge.creation, compiler, refusesNull: true),
      onCreate: onCreate, onMatch: onMatch, filled: filled.sorted(),
      carried: needed.union(reads).intersection(known).sorted(), runtime)
  }
}

/// One step of a plan with the operator made of it.
private final class BuiltStep {
  let plan: PlanNode?
  var made: Operator?
  var inputs: [BuiltStep] = []

  init(_ plan: PlanNode?) { self.plan = plan }

  func description(_ describer: PlanDescriber) -> PlanDescription? {
    guard let plan else { return nil }
    return PlanDescription(
      name: describer.name(of: plan.operation), details: describer.details(of: plan.operation),
      estimatedRows: plan.estimatedRows, actualRows: made?.produced,
      inputs: inputs.compactMap { $0.description(describer) })
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
