import GraphModel

/// Adds computed columns to rows.
final class ProjectOperator: Operator {
  private let input: Operator
  private let items: [(slot: Int, evaluate: Evaluator)]
  private let context: RowContext

  init(
    _ input: Operator, _ items: [(slot: Int, evaluate: Evaluator)], _ runtime: QueryRuntime
  ) {
    self.input = input
    self.items = items
    context = RowContext(runtime)
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    guard var batch = try input.pull() else { return nil }
    context.batch = batch
    for (slot, evaluate) in items {
      var values: [Value] = []
      values.reserveCapacity(batch.count)
      for row in 0..<batch.count {
        context.row = row
        values.append(try evaluate(context))
      }
      batch.columns[slot] = .values(values)
    }
    return batch
  }

  override func reset() { input.reset() }
}
