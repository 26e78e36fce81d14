import QueryLanguage

/// A procedure makes no more rows than a `LIMIT` right after it lets through; and rows that come
/// sorted already are not sorted again.
enum LimitProcedure {
  static func apply(_ plan: PlanNode, _ context: RuleContext) -> PlanNode {
    plan.transformed { node in
      switch node.operation {
      case .limit(let limit):
        guard let input = limited(node.inputs[0], to: limit, orderedBy: nil) else { return node }
        return PlanNode(.limit(limit), [input], rows: node.estimatedRows)
      case .top(let keys, nil, let limit):
        guard keys.count == 1, keys[0].isDescending, case .slot(let slot) = keys[0].expression.kind,
          let input = limited(node.inputs[0], to: limit, orderedBy: slot)
        else { return node }
        return PlanNode(.limit(limit), [input], rows: node.estimatedRows)
      case .sort(let keys):
        guard keys.count == 1, keys[0].isDescending, case .slot(let slot) = keys[0].expression.kind,
          limited(node.inputs[0], to: nil, orderedBy: slot) != nil
        else { return node }
        return node.inputs[0]
      default: return node
      }
    }
  }

  /// The plan with the limit handed to the procedure at its end; nil when it ends otherwise, or
  /// its rows do not fall with a slot.
  private static func limited(
    _ plan: PlanNode, to limit: BoundExpression?, orderedBy slot: Int?
  ) -> PlanNode? {
    switch plan.operation {
    case .project(let items):
      guard items.allSatisfy(\.expression.isDeterministic),
        let input = limited(plan.inputs[0], to: limit, orderedBy: slot)
      else { return nil }
      return PlanNode(plan.operation, [input], rows: plan.estimatedRows)
    case .call(var call):
      guard call.predicate == nil, call.limit == nil,
        let procedure = call.procedure as? any ColumnProcedure
      else { return nil }
      if let slot {
        guard let ranking = procedure.ranking,
          call.outputs.contains(where: { $0.slot == slot && $0.column == ranking }),
          case .argument(let imports) = plan.inputs[0].operation, imports.isEmpty
        else { return nil }
      }
      call.limit = limit
      return PlanNode(.call(call), plan.inputs, rows: plan.estimatedRows)
    default: return nil
    }
  }
}
