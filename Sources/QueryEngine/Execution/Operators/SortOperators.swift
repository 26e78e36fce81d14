import GraphModel

/// Gives all rows in order; equal rows stay in theirs.
final class SortOperator: Operator {
  private let input: Operator
  private let keys: [RowOrder]
  private let carried: [Int]
  private let context: RowContext
  private var sorted: [Batch]?
  private var held = 0

  init(_ input: Operator, _ keys: [RowOrder], carried: [Int], _ runtime: QueryRuntime) {
    self.input = input
    self.keys = keys
    self.carried = carried
    context = RowContext(runtime)
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    if sorted == nil { sorted = try sort().reversed() }
    return sorted?.popLast()
  }

  private func sort() throws(QueryError) -> [Batch] {
    var all = Batch(count: 0, slots: runtime.slots.count)
    var rowKeys = RowKeys(keys)
    while let batch = try input.pull() {
      context.batch = batch
      rowKeys.append(try rowKeys.ahead(of: nil, batch, context).keys)
      all.append(batch, carried: carried)
      let bytes = batch.count * (24 * (carried.count + keys.count) + 32)
      held += bytes
      try runtime.hold(bytes)
    }
    let order = rowKeys.order()
    return stride(from: 0, to: order.count, by: Operator.batchSize).map { start in
      all.gathered(
        Array(order[start..<min(order.count, start + Operator.batchSize)]), carried: carried)
    }
  }

  override func reset() {
    input.reset()
    sorted = nil
    runtime.release(held)
    held = 0
  }
}

/// Gives the first rows in order, and keeps no more than those.
final class TopOperator: Operator {
  private let input: Operator
  private let keys: [RowOrder]
  private let skip: Evaluator?
  private let limit: Evaluator
  private let carried: [Int]
  private let context: RowContext
  private var isDone = false

  init(
    _ input: Operator, _ keys: [RowOrder], skip: Evaluator?, limit: @escaping Evaluator,
    carried: [Int], _ runtime: QueryRuntime
  ) {
    self.input = input
    self.keys = keys
    self.skip = skip
    self.limit = limit
    self.carried = carried
    context = RowContext(runtime)
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    if isDone { return nil }
    isDone = true
    let skipped =
      try skip.map { evaluate throws(QueryError) in
        try RowCount.evaluate(evaluate, "SKIP", runtime)
      } ?? 0
    let count = try RowCount.evaluate(limit, "LIMIT", runtime)
    // Even for no rows the input runs, for what it changes.
    let (kept, overflow) = skipped.addingReportingOverflow(count)
    let rows = try best(overflow ? Int.max : kept)
    guard rows.count > skipped else { return nil }
    return rows.slice(skipped..<rows.count, carried: carried)
  }

  /// The first `count` rows of the input, in order.
  private func best(_ count: Int) throws(QueryError) -> Batch {
    var pool = Batch(count: 0, slots: runtime.slots.count)
    guard count > 0 else {
      while try input.pull() != nil {}
      return pool
    }
    var poolKeys = RowKeys(keys)
    /// The last of the best rows, once there are enough of them.
    var last: Int?
    let capacity = max(Operator.batchSize, count > Int.max / 2 ? count : 2 * count)
    while let batch = try input.pull() {
      context.batch = batch
      let taken = try poolKeys.ahead(of: last, batch, context)
      if taken.rows.isEmpty { continue }
      poolKeys.append(taken.keys)
      pool.append(
        taken.rows.count == batch.count ? batch : batch.gathered(taken.rows, carried: carried),
        carried: carried)
      if pool.count > capacity {
        shrink(&pool, &poolKeys, to: count)
        last = count - 1
      }
    }
    shrink(&pool, &poolKeys, to: count)
    return pool
  }

  private func shrink(_ pool: inout Batch, _ poolKeys: inout RowKeys, to count: Int) {
    let order = Array(poolKeys.order().prefix(count))
    pool = pool.gathered(order, carried: carried)
    poolKeys.keep(order)
  }

  override func reset() {
    input.reset()
    isDone = false
  }
}
