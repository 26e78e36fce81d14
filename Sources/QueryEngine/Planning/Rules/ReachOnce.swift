import QueryLanguage

/// Walks of any length whose way nobody asks for reach each node once, where rows are then made
/// distinct by that node: breadth-first search instead of all trails.
enum ReachOnce {
  static func apply(_ plan: PlanNode, _ context: RuleContext) -> PlanNode {
    plan.transformed { node in
      guard let input = node.inputs.first else { return node }
      switch node.operation {
      case .distinct(let slots):
        return PlanNode(
          node.operation, [reaching(input, needed: Set(slots))], rows: node.estimatedRows)
      case .aggregate(let keys, let aggregates)
      where aggregates.allSatisfy({ $0.call.isDistinct }):
        let needed = keys.reduce(into: Set<Int>()) { $0.formUnion($1.expression.freeSlots) }
          .union(aggregates.flatMap { $0.call.arguments }.flatMap(\.freeSlots))
        return PlanNode(
          node.operation, [reaching(input, needed: needed)], rows: node.estimatedRows)
      default: return node
      }
    }
  }

  /// Marks the run at the end of a plan, when all that comes after needs only its end.
  private static func reaching(_ plan: PlanNode, needed: Set<Int>) -> PlanNode {
    var copy = plan
    switch plan.operation {
    case .filter(let predicates):
      let needed = predicates.reduce(needed) { $0.union($1.freeSlots) }
      copy.inputs[0] = reaching(plan.inputs[0], needed: needed)
    case .project(let items):
      let needed = items.reduce(needed) { $0.union($1.expression.freeSlots) }
      copy.inputs[0] = reaching(plan.inputs[0], needed: needed)
    case .expandRun(var step):
      guard !needed.contains(step.run.slot), step.distinctFrom.isEmpty,
        step.run.minimum <= 1, step.run.mode == .trail || step.run.mode == .walk
      else { return plan }
      step.reachesOnce = true
      copy.operation = .expandRun(step)
    default: break
    }
    return copy
  }
}
