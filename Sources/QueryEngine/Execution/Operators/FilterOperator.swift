/// Keeps the rows for which all conditions hold.
final class FilterOperator: Operator {
  typealias Predicate = (RowContext) throws(QueryError) -> Bool

  private let input: Operator
  private let predicates: [Predicate]
  private let carried: [Int]
  private let context: RowContext

  init(_ input: Operator, _ predicates: [Predicate], carried: [Int], _ runtime: QueryRuntime) {
    self.input = input
    self.predicates = predicates
    self.carried = carried
    context = RowContext(runtime)
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    guard let batch = try input.pull() else { return nil }
    context.batch = batch
    var kept: [Int32] = []
    kept.reserveCapacity(batch.count)
    rows: for row in 0..<batch.count {
      context.row = row
      for predicate in predicates where !(try predicate(context)) { continue rows }
      kept.append(Int32(row))
    }
    if kept.count == batch.count { return batch }
    return batch.gathered(kept, carried: carried)
  }

  override func reset() { input.reset() }
}
