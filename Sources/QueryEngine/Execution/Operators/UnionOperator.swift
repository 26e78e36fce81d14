import GraphModel

/// Gives the rows of several plans, one after the other, in common columns.
final class UnionOperator: Operator {
  private let branches: [(plan: Operator, slots: [Int])]
  private let outputs: [Int]
  private var index = 0

  init(
    _ branches: [(plan: Operator, slots: [Int])], outputs: [Int],
    _ runtime: QueryRuntime
  ) {
    self.branches = branches
    self.outputs = outputs
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    while index < branches.count {
      let branch = branches[index]
      guard let batch = try branch.plan.pull() else {
        index += 1
        continue
      }
      var result = Batch(count: batch.count, slots: batch.columns.count)
      for (output, slot) in zip(outputs, branch.slots) {
        result.columns[output] = converted(batch, slot, to: output)
      }
      return result
    }
    return nil
  }

  private func converted(_ batch: Batch, _ slot: Int, to output: Int) -> Column {
    let storage = runtime.slots[slot].storage
    guard storage != runtime.slots[output].storage else { return batch.columns[slot] }
    return .values((0..<batch.count).map { batch.value(slot, $0, storage) })
  }

  override func reset() {
    index = 0
    for branch in branches { branch.plan.reset() }
  }
}
