import GraphModel

/// Gives each row with each node of a source.
final class ScanOperator: Operator {
  /// The candidates for a row.
  typealias Source = (RowContext) throws(QueryError) -> NodeCandidates

  private let input: Operator
  private let slot: Int
  private let source: Source
  /// Conditions on candidates that the source could not check.
  private let checks: [FilterOperator.Predicate]
  private let carried: [Int]
  private let context: RowContext
  private var batch: Batch?
  private var row = 0
  private let checked: RowContext
  private var nodes = PostingList.empty
  private var areExact = true
  private var position = 0

  init(
    _ input: Operator, slot: Int, _ source: @escaping Source,
    checks: [FilterOperator.Predicate], carried: [Int], _ runtime: QueryRuntime
  ) {
    self.input = input
    self.slot = slot
    self.source = source
    self.checks = checks
    self.carried = carried
    context = RowContext(runtime)
    checked = RowContext(runtime)
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    while true {
      while position < nodes.count, let batch {
        try runtime.checkCancellation()
        let found = try check(give(from: batch))
        if found.count > 0 { return found }
      }
      if batch == nil {
        guard let next = try input.pull() else { return nil }
        batch = next
        context.batch = next
        row = 0
      } else {
        row += 1
      }
      guard let current = batch, row < current.count else {
        batch = nil
        continue
      }
      context.row = row
      let candidates = try source(context)
      nodes = candidates.nodes
      areExact = candidates.areExact || checks.isEmpty
      position = 0
    }
  }

  /// The current row with the next nodes.
  private func give(from batch: Batch) -> Batch {
    let end = min(nodes.count, position + Operator.batchSize)
    var result = Batch(count: end - position, slots: batch.columns.count)
    for carriedSlot in carried {
      result.columns[carriedSlot] = batch.columns[carriedSlot].repeating(row, count: end - position)
    }
    let ids = nodes.withUnsafeBuffer { Array($0[position..<end]) }
    result.columns[slot] = .ids(ids)
    position = end
    return result
  }

  /// The rows of a batch for which the conditions hold.
  private func check(_ batch: Batch) throws(QueryError) -> Batch {
    if areExact { return batch }
    checked.batch = batch
    var kept: [Int32] = []
    rows: for row in 0..<batch.count {
      checked.row = row
      for check in checks where !(try check(checked)) { continue rows }
      kept.append(Int32(row))
    }
    return kept.count == batch.count ? batch : batch.gathered(kept, carried: carried + [slot])
  }

  override func reset() {
    input.reset()
    batch = nil
    nodes = .empty
    position = 0
  }
}
