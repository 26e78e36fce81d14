import GraphModel
import QueryLanguage

/// Grouping by properties of one node groups by the node first, which costs a number a row, and
/// then its groups by the properties; conditions on the node alone are checked once a group.
///
/// `RETURN e.id, e.name, count(*)` reads two strings an entity instead of two a row.
enum GroupByEntity {
  static func apply(_ plan: PlanNode, _ context: RuleContext) -> PlanNode {
    plan.transformed { node in
      guard case .aggregate(let keys, let calls) = node.operation, !keys.isEmpty,
        let slot = commonSlot(keys, context.slots), let combined = combine(calls, context.slots)
      else { return node }
      let (input, conditions) = splitConditions(node.inputs[0], on: slot)
      let entity = BoundProjection.Item(slot: slot, expression: .slot(slot, context.slots))
      var inner = PlanNode(
        .aggregate(keys: [entity], combined.partial), [input], rows: input.estimatedRows / 2)
      if !conditions.isEmpty {
        inner = PlanNode(.filter(conditions), [inner], rows: inner.estimatedRows / 2)
      }
      let join = GroupJoin(entity: slot, keys: keys, calls: combined.final)
      return PlanNode(.joinGroups(join), [inner], rows: node.estimatedRows)
    }
  }

  /// The slot of ids whose properties all keys are; nil when one key is the slot itself, or
  /// anything else.
  private static func commonSlot(_ keys: [BoundProjection.Item], _ slots: SlotTable) -> Int? {
    var common: Int?
    for key in keys {
      guard case .property(let base, _) = key.expression.kind, case .slot(let slot) = base.kind,
        slots[slot].storage != .values, common == nil || common == slot
      else { return nil }
      common = slot
    }
    return common
  }

  /// Calls that can be made of parts, as the calls for the parts and those that combine them.
  private static func combine(
    _ calls: [(slot: Int, call: AggregateCall)], _ slots: SlotTable
  ) -> (
    partial: [(slot: Int, call: AggregateCall)],
    final: [(slot: Int, part: Int, call: AggregateCall)]
  )? {
    var partial: [(slot: Int, call: AggregateCall)] = []
    var final: [(slot: Int, part: Int, call: AggregateCall)] = []
    for (slot, call) in calls {
      guard !call.isDistinct else { return nil }
      let combining: AggregateFunction
      switch call.function {
      case .count: combining = .sum
      // Whole numbers only: how floats are added up depends on the order.
      case .sum where call.arguments.allSatisfy { $0.type.types == .integer }: combining = .sum
      case .min: combining = .min
      case .max: combining = .max
      default: return nil
      }
      let part = slots.addHidden(.values, slots[slot].type)
      partial.append((part, call))
      final.append(
        (
          slot, part,
          AggregateCall(
            function: combining, isDistinct: false, arguments: [.slot(part, slots)])
        ))
    }
    return (partial, final)
  }

  /// Takes the conditions that only look at one slot out of a filter.
  private static func splitConditions(
    _ plan: PlanNode, on slot: Int
  ) -> (input: PlanNode, conditions: [BoundExpression]) {
    guard case .filter(let predicates) = plan.operation else { return (plan, []) }
    // A label test costs less than grouping.
    var moved: [BoundExpression] = []
    var kept: [BoundExpression] = []
    for predicate in predicates {
      let isLabelTest = if case .hasLabels = predicate.kind { true } else { false }
      if !isLabelTest, predicate.freeSlots == [slot], predicate.isDeterministic {
        moved.append(predicate)
      } else {
        kept.append(predicate)
      }
    }
    guard !moved.isEmpty else { return (plan, []) }
    if kept.isEmpty { return (plan.inputs[0], moved) }
    return (PlanNode(.filter(kept), plan.inputs, rows: plan.estimatedRows), moved)
  }
}
