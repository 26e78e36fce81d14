/// What an operator is to be made of: a step of a plan, and where its rows go.
struct OperatorRequest {
  let plan: PlanNode
  /// The slots that later steps read.
  let needed: Set<Int>
  /// The leaves that take the rows from outside.
  let argument: ArgumentGroup
  /// The slots that the rows of the first input have.
  let available: Set<Int>

  init(_ plan: PlanNode, needed: Set<Int>, argument: ArgumentGroup) {
    self.plan = plan
    self.needed = needed
    self.argument = argument
    available = plan.inputs.first.map(Optimizer.slotsProduced) ?? []
  }

  /// The slots of the first input that the step must carry on.
  var carried: [Int] { available.intersection(needed).sorted() }

  /// The same, and with them those of `reads` that the first input has.
  func carried(with reads: Set<Int>) -> [Int] {
    available.intersection(needed.union(reads)).sorted()
  }
}
