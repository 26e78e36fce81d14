import GraphModel

/// Gives each row with the rows of an inner plan, or with nulls where that has none.
final class OptionalOperator: Operator {
  private let input: Operator
  private let inner: Operator
  private let argument: ArgumentGroup
  private let added: [Int]
  private let ordinal: Int
  private let carried: [Int]
  private var current: Batch?
  private var isMatched: [Bool] = []

  init(
    _ input: Operator, inner: Operator, argument: ArgumentGroup, added: [Int], ordinal: Int,
    carried: [Int], _ runtime: QueryRuntime
  ) {
    self.input = input
    self.inner = inner
    self.argument = argument
    self.added = added
    self.ordinal = ordinal
    self.carried = carried
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    if current == nil {
      guard let batch = try input.pull() else { return nil }
      var numbered = batch
      numbered.columns[ordinal] = .ids(Array(0..<UInt32(batch.count)))
      isMatched = Array(repeating: false, count: batch.count)
      inner.reset()
      argument.set(numbered)
      current = batch
    }
    if let rows = try inner.pull() {
      if case .ids(let ordinals) = rows.columns[ordinal] {
        for row in ordinals { isMatched[Int(row)] = true }
      }
      return rows
    }
    guard let batch = current else { return nil }
    current = nil
    let missing = isMatched.indices.filter { !isMatched[$0] }.map(Int32.init)
    var result = batch.gathered(missing, carried: carried)
    for slot in added {
      result.columns[slot] = .nulls(runtime.slots[slot].storage, count: missing.count)
    }
    return result
  }

  override func reset() {
    input.reset()
    current = nil
  }
}
