/// One step of a plan with the steps that feed it.
struct PlanNode {
  var operation: PlanOperation
  var inputs: [PlanNode]
  /// Rows that the planner expects to come out.
  var estimatedRows: Double

  init(_ operation: PlanOperation, _ inputs: [PlanNode], rows: Double) {
    self.operation = operation
    self.inputs = inputs
    estimatedRows = rows
  }

  /// The step with its inputs, and theirs, transformed; innermost first.
  func transformed(_ transform: (PlanNode) -> PlanNode) -> PlanNode {
    var copy = self
    copy.inputs = inputs.map { $0.transformed(transform) }
    return transform(copy)
  }

  /// Whether the step or one that feeds it changes the graph.
  var isUpdating: Bool {
    switch operation {
    case .create, .merge, .assign, .delete, .forEach: true
    default: inputs.contains(where: \.isUpdating)
    }
  }
}
