import GraphModel

/// Gives each row with the rows of a nested query that runs for it.
final class NestedOperator: Operator {
  private let input: Operator
  private let inner: Operator
  private let argument: ArgumentGroup
  private let step: NestedStep
  private let carried: [Int]
  private var batch: Batch?
  private var row = 0
  private var isRunning = false
  private var hasRows = false

  init(
    _ input: Operator, inner: Operator, argument: ArgumentGroup, _ step: NestedStep,
    carried: [Int], _ runtime: QueryRuntime
  ) {
    self.input = input
    self.inner = inner
    self.argument = argument
    self.step = step
    self.carried = carried
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    while true {
      if let batch, isRunning {
        if let rows = try inner.pull() {
          hasRows = true
          if step.returnsRows { return joined(batch, rows) }
          continue
        }
        isRunning = false
        if !step.returnsRows || (step.isOptional && !hasRows) { return unmatched(batch) }
      }
      guard try startNext() else { return nil }
    }
  }

  private func startNext() throws(QueryError) -> Bool {
    row += 1
    if batch.map({ row >= $0.count }) ?? true {
      batch = try input.pull()
      row = 0
    }
    guard let batch else { return false }
    inner.reset()
    argument.set(batch.slice(row..<row + 1, carried: step.imports.sorted()))
    isRunning = true
    hasRows = false
    return true
  }

  private func joined(_ batch: Batch, _ rows: Batch) -> Batch {
    var result = Batch(count: rows.count, slots: batch.columns.count)
    for slot in carried {
      result.columns[slot] = batch.columns[slot].repeating(row, count: rows.count)
    }
    for slot in step.outputs { result.columns[slot] = rows.columns[slot] }
    return result
  }

  private func unmatched(_ batch: Batch) -> Batch {
    var result = batch.slice(row..<row + 1, carried: carried)
    for slot in step.outputs where step.returnsRows {
      result.columns[slot] = .nulls(runtime.slots[slot].storage, count: 1)
    }
    return result
  }

  override func reset() {
    input.reset()
    batch = nil
    row = 0
    isRunning = false
  }
}
