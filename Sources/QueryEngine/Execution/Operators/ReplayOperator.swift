/// Hands out rows that another operator collected.
final class ReplayOperator: Operator {
  private var batches: ArraySlice<Batch> = []

  /// The rows to hand out next.
  func set(_ batches: [Batch]) { self.batches = batches[...] }

  override func next() throws(QueryError) -> Batch? { batches.popFirst() }
}
