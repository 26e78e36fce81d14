/// One step of a plan with the operator made of it.
final class BuiltStep {
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
