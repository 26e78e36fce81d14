import GraphModel

/// `CREATE`.
final class CreateOperator: UpdateOperator {
  private let creator: PatternCreator
  private let created: [Int]
  private let carried: [Int]

  init(
    _ input: Operator, _ creator: PatternCreator, created: [Int], carried: [Int],
    _ runtime: QueryRuntime
  ) {
    self.creator = creator
    self.created = created
    self.carried = carried
    super.init(input, runtime)
  }

  override func apply(
    _ batches: [Batch], _ changes: GraphChanges
  ) throws(QueryError) -> [Batch] {
    var result: [Batch] = []
    for batch in batches {
      var output = batch
      for slot in created { output.columns[slot] = .absent }
      for row in 0..<batch.count {
        try runtime.tick()
        context.batch = batch.slice(row..<row + 1, carried: carried)
        context.row = 0
        try creator.create(context, changes)
        for slot in created { output.columns[slot].append(context.batch.columns[slot]) }
      }
      result.append(output)
    }
    return result
  }
}
