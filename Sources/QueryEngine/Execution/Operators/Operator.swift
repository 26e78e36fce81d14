/// A step of a running plan: gives its rows batch by batch when asked.
class Operator {
  /// The most rows to put into one batch, more or less.
  static let batchSize = 1024

  let runtime: QueryRuntime
  /// Rows given so far, for `PROFILE`.
  private(set) var produced = 0

  init(_ runtime: QueryRuntime) { self.runtime = runtime }

  /// The next rows; nil at the end.
  ///
  /// Batches are never empty.
  final func pull() throws(QueryError) -> Batch? {
    try runtime.checkCancellation()
    while let batch = try next() {
      if batch.count == 0 { continue }
      produced += batch.count
      runtime.statistics.rowsProduced += batch.count
      return batch
    }
    return nil
  }

  /// Makes the next rows; nil at the end.
  func next() throws(QueryError) -> Batch? { nil }

  /// Starts again from the first row.
  func reset() {}
}
