import GraphModel

/// `FOREACH`: runs its body for each element of a list.
final class ForEachOperator: UpdateOperator {
  private let slot: Int
  private let list: Evaluator
  private let body: Operator
  private let argument: ArgumentGroup

  init(
    _ input: Operator, slot: Int, _ list: @escaping Evaluator, body: Operator,
    argument: ArgumentGroup, _ runtime: QueryRuntime
  ) {
    self.slot = slot
    self.list = list
    self.body = body
    self.argument = argument
    super.init(input, runtime)
  }

  override func apply(
    _ batches: [Batch], _ changes: GraphChanges
  ) throws(QueryError) -> [Batch] {
    for batch in batches {
      for row in 0..<batch.count {
        context.batch = batch
        context.row = row
        guard let elements = try ExpressionCompiler.elements(of: try list(context)) else {
          continue
        }
        let single = batch.slice(row..<row + 1, carried: Array(batch.columns.indices))
        for element in elements {
          var start = single
          start.columns[slot] = .values([element])
          body.reset()
          argument.set(start)
          while try body.pull() != nil {}
        }
      }
    }
    return batches
  }
}
