import GraphModel

/// A key of `ORDER BY` made ready.
struct RowOrder {
  var evaluate: Evaluator
  var isDescending: Bool

  /// Whether the keys of one row come before those of another.
  static func precedes(_ left: [Value], _ right: [Value], _ keys: [RowOrder]) -> Bool {
    for index in keys.indices {
      let sign = left[index].order(before: right[index])
      if sign != 0 { return keys[index].isDescending ? sign > 0 : sign < 0 }
    }
    return false
  }

  /// The numbers of rows in the order of their keys; equal rows stay in theirs.
  static func sorted(_ rows: [[Value]], _ keys: [RowOrder]) -> [Int32] {
    if keys.count == 1, let order = sortedIntegers(rows, isDescending: keys[0].isDescending) {
      return order
    }
    return (0..<Int32(rows.count)).sorted { left, right in
      let (leftKeys, rightKeys) = (rows[Int(left)], rows[Int(right)])
      if precedes(leftKeys, rightKeys, keys) { return true }
      return left < right && !precedes(rightKeys, leftKeys, keys)
    }
  }

  /// The order by one key that is a whole number in all rows, as counts are; nil for other keys.
  private static func sortedIntegers(_ rows: [[Value]], isDescending: Bool) -> [Int32]? {
    var entries: [(key: Int64, row: Int32)] = []
    entries.reserveCapacity(rows.count)
    for (row, values) in rows.enumerated() {
      guard case .integer(let number) = values[0] else { return nil }
      // The complement turns the order around and, unlike the negative, cannot overflow.
      entries.append((isDescending ? ~number : number, Int32(row)))
    }
    entries.sort { $0 < $1 }
    return entries.map(\.row)
  }
}

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
    var rowKeys: [[Value]] = []
    while let batch = try input.pull() {
      context.batch = batch
      for row in 0..<batch.count {
        context.row = row
        var values: [Value] = []
        values.reserveCapacity(keys.count)
        for key in keys { values.append(try key.evaluate(context)) }
        rowKeys.append(values)
      }
      all.append(batch, carried: carried)
      let bytes = batch.count * (24 * (carried.count + keys.count) + 32)
      held += bytes
      try runtime.hold(bytes)
    }
    let order = RowOrder.sorted(rowKeys, keys)
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
    var poolKeys: [[Value]] = []
    var threshold: [Value]?
    let capacity = max(Operator.batchSize, count > Int.max / 2 ? count : 2 * count)
    while let batch = try input.pull() {
      context.batch = batch
      var taken: [Int32] = []
      rows: for row in 0..<batch.count {
        context.row = row
        var values: [Value] = []
        values.reserveCapacity(keys.count)
        for key in keys {
          let value = try key.evaluate(context)
          if values.isEmpty, let first = threshold?.first {
            let sign = value.order(before: first)
            if keys[0].isDescending ? sign < 0 : sign > 0 { continue rows }
          }
          values.append(value)
        }
        if let threshold, !RowOrder.precedes(values, threshold, keys) { continue }
        poolKeys.append(values)
        taken.append(Int32(row))
      }
      if taken.isEmpty { continue }
      pool.append(batch.gathered(taken, carried: carried), carried: carried)
      if pool.count > capacity {
        shrink(&pool, &poolKeys, to: count)
        threshold = poolKeys.last
      }
    }
    shrink(&pool, &poolKeys, to: count)
    return pool
  }

  private func shrink(_ pool: inout Batch, _ poolKeys: inout [[Value]], to count: Int) {
    let order = Array(RowOrder.sorted(poolKeys, keys).prefix(count))
    pool = pool.gathered(order, carried: carried)
    poolKeys = order.map { poolKeys[Int($0)] }
  }

  override func reset() {
    input.reset()
    isDone = false
  }
}
