import GraphModel

/// Gives one row for each group of rows with equal keys.
final class AggregateOperator: Operator {
  /// A call made ready.
  struct Call {
    var slot: Int
    var arguments: [Evaluator]
    /// The only argument, where it is made of whole numbers in columns.
    var integers: IntegerExpression?
    var accumulator: any Accumulator
  }

  /// A grouping key made ready.
  struct Key {
    var slot: Int
    var evaluate: Evaluator
    /// The slot of ids that the key is, where it is one.
    var source: Int?
  }

  private let input: Operator
  private let keys: [Key]
  private let makeCalls: () -> [Call]
  private let context: RowContext
  private var results: [Batch]?
  private var held = 0

  init(
    _ input: Operator, _ keys: [Key], _ makeCalls: @escaping () -> [Call],
    _ runtime: QueryRuntime
  ) {
    self.input = input
    self.keys = keys
    self.makeCalls = makeCalls
    context = RowContext(runtime)
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    if results == nil { results = try aggregate().reversed() }
    return results?.popLast()
  }

  private func aggregate() throws(QueryError) -> [Batch] {
    let calls = makeCalls()
    var groups = GroupIndex(keys.count == 1 ? keys[0].source : nil, keyCount: keys.count)
    if keys.isEmpty { add(1, to: calls) }
    while let batch = try input.pull() {
      context.batch = batch
      let before = groups.count
      let rowGroups = try groups.groups(of: batch, context) { context throws(QueryError) in
        var values: [Value] = []
        values.reserveCapacity(self.keys.count)
        for key in self.keys { values.append(try key.evaluate(context)) }
        return values
      }
      add(groups.count - before, to: calls)
      for call in calls { try accumulate(call, batch, rowGroups) }
      let bytes = (groups.count - before) * (48 * keys.count + 64 * calls.count) + 16 * batch.count
      held += bytes
      try runtime.hold(bytes)
    }
    return try batches(groups, calls)
  }

  private func add(_ count: Int, to calls: [Call]) {
    guard count > 0 else { return }
    for call in calls {
      for _ in 0..<count { call.accumulator.addGroup() }
    }
  }

  private func accumulate(
    _ call: Call, _ batch: Batch, _ groups: [Int32]
  ) throws(QueryError) {
    if call.arguments.isEmpty, let counter = call.accumulator as? CountAccumulator {
      counter.addRows(groups)
      return
    }
    if let sums = call.accumulator as? SumAccumulator, !sums.isAverage,
      let numbers = call.integers?.values(in: batch)
    {
      return try sums.add(numbers, to: groups)
    }
    for row in 0..<batch.count {
      context.row = row
      var value = try call.arguments[0](context)
      if call.arguments.count > 1 { value = .list([value, try call.arguments[1](context)]) }
      try call.accumulator.add(value, to: Int(groups[row]))
    }
  }

  private func batches(_ groups: GroupIndex, _ calls: [Call]) throws(QueryError) -> [Batch] {
    let total = keys.isEmpty ? 1 : groups.count
    var results: [Batch] = []
    for start in stride(from: 0, to: total, by: Operator.batchSize) {
      let range = start..<min(total, start + Operator.batchSize)
      var batch = Batch(count: range.count, slots: runtime.slots.count)
      for (index, key) in keys.enumerated() {
        batch.columns[key.slot] = groups.column(
          index, range, storage: runtime.slots[key.slot].storage)
      }
      for call in calls {
        if let counter = call.accumulator as? CountAccumulator {
          batch.columns[call.slot] = .integers(Array(counter.counts[range]))
          continue
        }
        var values: [Value] = []
        for group in range { values.append(try call.accumulator.result(of: group)) }
        batch.columns[call.slot] = .values(values)
      }
      results.append(batch)
    }
    return results
  }

  override func reset() {
    input.reset()
    results = nil
    runtime.release(held)
    held = 0
  }
}
