/// One filter instead of several in a row; the conditions of the inner one come first.
enum MergeFilters {
  static func apply(_ plan: PlanNode, _ context: RuleContext) -> PlanNode {
    plan.transformed { node in
      guard case .filter(let outer) = node.operation, let input = node.inputs.first,
        case .filter(let inner) = input.operation
      else { return node }
      return PlanNode(.filter(inner + outer), input.inputs, rows: node.estimatedRows)
    }
  }
}
