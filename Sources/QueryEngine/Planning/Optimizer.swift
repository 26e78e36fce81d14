/// Rewrites plans by rules that keep their results.
enum Optimizer {
  /// A rule: a pure function from plan to plan.
  typealias Rule = @Sendable (PlanNode, RuleContext) -> PlanNode

  /// The rules in the order in which they are applied, each to the whole plan.
  static let rules: [(name: String, apply: Rule)] = [
    // Before sorts are merged with limits, counts that need no rows at all.
    ("CountFromStore", CountFromStore.apply),
    // Filters join first, so that later rules see one condition list.
    ("MergeFilters", MergeFilters.apply),
    ("GroupByEntity", GroupByEntity.apply),
    ("FilterPathSearch", FilterPathSearch.apply),
    ("ReachOnce", ReachOnce.apply),
    ("CountNeighbors", CountNeighbors.apply),
    ("TopInsteadOfSort", TopInsteadOfSort.apply),
    // Last, since it looks for the limits that the others leave.
    ("LimitProcedure", LimitProcedure.apply),
  ]

  /// Applies all rules.
  static func optimize(_ plan: PlanNode, _ planner: QueryPlanner, outputs: Set<Int>) -> PlanNode {
    guard planner.options.isOptimizing else { return plan }
    let context = RuleContext(slots: planner.slots, outputs: outputs)
    return rules.reduce(plan) { plan, rule in rule.apply(plan, context) }
  }

  /// The slots that a plan's rows have.
  static func slotsProduced(by plan: PlanNode) -> Set<Int> {
    var slots = Set<Int>()
    if let first = plan.inputs.first { slots = slotsProduced(by: first) }
    switch plan.operation {
    case .argument(let imports): return imports
    case .scan(let scan): slots.insert(scan.slot)
    case .coerce(let pairs): slots.formUnion(pairs.map(\.to))
    case .expand(let step), .endpoints(let step):
      slots.formUnion([step.from, step.to, step.relationship])
    case .expandRun(let step): slots.formUnion([step.to, step.run.slot])
    case .expandGroup(let step):
      slots.formUnion([step.to, step.group.relationshipsSlot])
      slots.formUnion(step.group.collected.map(\.outer))
    case .search(let step):
      slots.formUnion(step.outputs)
      if let path = step.pathSlot { slots.insert(path) }
    case .filter, .checkMode, .distinct, .sort, .top, .skip, .limit, .assign, .delete, .forEach:
      break
    case .project(let items): slots.formUnion(items.map(\.slot))
    case .aggregate(let keys, let aggregates):
      slots = Set(keys.map(\.slot)).union(aggregates.map(\.slot))
    case .joinGroups(let join): slots = Set(join.keys.map(\.slot)).union(join.calls.map(\.slot))
    case .countNeighbors(let count): slots = [count.step.to, count.count]
    case .unwind(_, let slot): slots.insert(slot)
    case .optional(let added, _): slots.formUnion(added)
    case .nested(let step): if step.returnsRows { slots.formUnion(step.outputs) }
    case .call(let call): slots.formUnion(call.outputs.map(\.slot))
    case .union(let outputs, _): slots = Set(outputs)
    case .countStore(_, let slot): slots = [slot]
    case .create(let creation): slots.formUnion(creation.slots)
    case .merge(let merge):
      slots.formUnion(merge.creation.slots)
      slots.formUnion(merge.pattern.coercions.map(\.to))
    case .discard: slots = []
    }
    return slots
  }
}

/// What rules may ask.
struct RuleContext {
  let slots: SlotTable
  /// The slots of the query's columns.
  let outputs: Set<Int>
}

extension BoundCreation {
  /// The slots that the creation fills.
  var slots: [Int] {
    steps.map { step in
      switch step {
      case .node(let node): node.slot
      case .relationship(let relationship): relationship.slot
      case .path(_, let slot): slot
      }
    }
  }
}
