import QueryLanguage

/// `MATCH (n:Label) RETURN count(*)`, and the like for relationships, without looking at any.
enum CountFromStore {
  static func apply(_ plan: PlanNode, _ context: RuleContext) -> PlanNode {
    plan.transformed { node in
      guard case .aggregate(let keys, let aggregates) = node.operation, keys.isEmpty,
        aggregates.count == 1, let source = node.inputs.first,
        let count = countable(source),
        isCounting(aggregates[0].call, of: count.slots)
      else { return node }
      return PlanNode(.countStore(count.source, slot: aggregates[0].slot), [], rows: 1)
    }
  }

  private static func isCounting(_ call: AggregateCall, of slots: Set<Int>) -> Bool {
    guard call.function == .count, !call.isDistinct else { return false }
    guard let argument = call.arguments.first else { return true }
    if case .slot(let slot) = argument.kind { return slots.contains(slot) }
    return false
  }

  private static func countable(_ plan: PlanNode) -> (source: CountSource, slots: Set<Int>)? {
    switch plan.operation {
    case .scan(let scan):
      guard isUnit(plan.inputs.first) else { return nil }
      switch scan.source {
      case .all: return (.nodes(label: nil), [scan.slot])
      case .label(let label): return (.nodes(label: label), [scan.slot])
      case .property, .list, .range, .prefix, .text, .table: return nil
      }
    case .expand(let step):
      guard step.direction != .either, !step.isInto, step.distinctFrom.isEmpty,
        let scan = plan.inputs.first, case .scan(let source) = scan.operation,
        case .all = source.source, isUnit(scan.inputs.first)
      else { return nil }
      if let types = step.types {
        guard let names = types.alternativeNames, names.count == 1 else { return nil }
        return (.relationships(type: names[0]), [step.from, step.to, step.relationship])
      }
      return (.relationships(type: nil), [step.from, step.to, step.relationship])
    default: return nil
    }
  }

  private static func isUnit(_ plan: PlanNode?) -> Bool {
    if case .argument(let imports)? = plan?.operation { imports.isEmpty } else { false }
  }
}
