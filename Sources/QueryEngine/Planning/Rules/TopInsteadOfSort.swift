/// `ORDER BY … LIMIT n` keeps the best rows only, instead of sorting all.
enum TopInsteadOfSort {
  static func apply(_ plan: PlanNode, _ context: RuleContext) -> PlanNode {
    plan.transformed { node in
      guard case .limit(let limit) = node.operation, let input = node.inputs.first else {
        return node
      }
      if case .sort(let keys) = input.operation {
        return PlanNode(
          .top(keys, skip: nil, limit: limit), input.inputs, rows: node.estimatedRows)
      }
      if case .skip(let skip) = input.operation, let sort = input.inputs.first,
        case .sort(let keys) = sort.operation
      {
        return PlanNode(
          .top(keys, skip: skip, limit: limit), sort.inputs, rows: node.estimatedRows)
      }
      return node
    }
  }
}
