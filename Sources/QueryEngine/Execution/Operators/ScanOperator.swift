import GraphModel

/// Gives each row with each node of a source.
final class ScanOperator: Operator {
  /// The candidates for a row.
  typealias Source = (RowContext) throws(QueryError) -> PostingList

  private let input: Operator
  private let slot: Int
  private let source: Source
  private let carried: [Int]
  private let context: RowContext
  private var batch: Batch?
  private var row = 0
  private var nodes = PostingList.empty
  private var position = 0

  init(
    _ input: Operator, slot: Int, _ source: @escaping Source, carried: [Int],
    _ runtime: QueryRuntime
  ) {
    self.input = input
    self.slot = slot
    self.source = source
    self.carried = carried
    context = RowContext(runtime)
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    while true {
      if position < nodes.count, let batch { return give(from: batch) }
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
      nodes = try source(context)
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

  override func reset() {
    input.reset()
    batch = nil
    nodes = .empty
    position = 0
  }
}
