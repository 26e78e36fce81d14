/// Hands out rows that come from outside the plan, once.
final class ArgumentOperator: Operator {
  private var batch: Batch?

  /// The rows to hand out next.
  func set(_ batch: Batch) { self.batch = batch }

  override func next() throws(QueryError) -> Batch? {
    defer { batch = nil }
    return batch
  }
}
