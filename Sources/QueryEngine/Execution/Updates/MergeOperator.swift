import GraphModel

/// `MERGE`: finds the pattern, else creates it, row by row, seeing what earlier rows created.
final class MergeOperator: UpdateOperator {
  private let inner: Operator
  private let argument: ArgumentGroup
  private let creator: PatternCreator
  private let onCreate: [AssignmentRunner]
  private let onMatch: [AssignmentRunner]
  private let filled: [Int]
  private let carried: [Int]

  init(
    _ input: Operator, inner: Operator, argument: ArgumentGroup, _ creator: PatternCreator,
    onCreate: [AssignmentRunner], onMatch: [AssignmentRunner], filled: [Int], carried: [Int],
    _ runtime: QueryRuntime
  ) {
    self.inner = inner
    self.argument = argument
    self.creator = creator
    self.onCreate = onCreate
    self.onMatch = onMatch
    self.filled = filled
    self.carried = carried
    super.init(input, runtime)
  }

  override func apply(
    _ batches: [Batch], _ changes: GraphChanges
  ) throws(QueryError) -> [Batch] {
    var result = Batch(count: 0, slots: runtime.slots.count)
    for batch in batches {
      for row in 0..<batch.count {
        try runtime.tick()
        let single = batch.slice(row..<row + 1, carried: carried)
        result.append(try merge(single, changes), carried: carried + filled)
      }
    }
    return [result]
  }

  private func merge(_ row: Batch, _ changes: GraphChanges) throws(QueryError) -> Batch {
    context.batch = row
    context.row = 0
    try creator.checkNulls(context)
    inner.reset()
    argument.set(row)
    var matches: Batch?
    while let found = try inner.pull() {
      var complete = Batch(count: found.count, slots: row.columns.count)
      for slot in carried {
        complete.columns[slot] = row.columns[slot].repeating(0, count: found.count)
      }
      for slot in filled { complete.columns[slot] = found.columns[slot] }
      if matches == nil {
        matches = complete
      } else {
        matches?.append(complete, carried: carried + filled)
      }
    }
    if let matches {
      try run(onMatch, on: matches, changes)
      return matches
    }
    context.batch = row
    context.row = 0
    try creator.create(context, changes)
    let created = context.batch
    try run(onCreate, on: created, changes)
    return created
  }

  private func run(
    _ assignments: [AssignmentRunner], on batch: Batch, _ changes: GraphChanges
  ) throws(QueryError) {
    guard !assignments.isEmpty else { return }
    context.batch = batch
    for row in 0..<batch.count {
      context.row = row
      for assignment in assignments { try assignment.run(context, changes) }
    }
  }
}
