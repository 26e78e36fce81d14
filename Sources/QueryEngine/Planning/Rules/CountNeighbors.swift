import QueryLanguage

/// Counting the rows of a last step by the node that it leads to adds to a number a node, without
/// making the rows; conditions on that node alone are checked once a node.
///
/// `(x)<-[:MENTIONS]-(s)-[:MENTIONS]->(y) RETURN y, count(*)` does so with its second step.
enum CountNeighbors {
  static func apply(_ plan: PlanNode, _ context: RuleContext) -> PlanNode {
    plan.transformed { node in
      guard case .aggregate(let keys, let calls) = node.operation, keys.count == 1,
        calls.count == 1, case .slot(let end) = keys[0].expression.kind, keys[0].slot == end
      else { return node }
      var expand = node.inputs[0]
      var conditions: [BoundExpression] = []
      if case .filter(let predicates) = expand.operation {
        conditions = predicates
        expand = expand.inputs[0]
      }
      guard case .expand(let step) = expand.operation, step.to == end, !step.isInto,
        step.from != end, !expand.isUpdating, counts(calls[0].call, the: step),
        conditions.allSatisfy({ $0.freeSlots == [end] && $0.isDeterministic })
      else { return node }
      let count = NeighborCount(step: step, count: calls[0].slot)
      let counted = PlanNode(.countNeighbors(count), expand.inputs, rows: node.estimatedRows)
      return conditions.isEmpty
        ? counted : PlanNode(.filter(conditions), [counted], rows: node.estimatedRows)
    }
  }

  /// Whether a call counts every row of a step.
  private static func counts(_ call: AggregateCall, the step: Expansion) -> Bool {
    guard call.function == .count, !call.isDistinct else { return false }
    guard let argument = call.arguments.first else { return true }
    guard case .slot(let slot) = argument.kind else { return false }
    return [step.from, step.to, step.relationship].contains(slot)
  }
}
