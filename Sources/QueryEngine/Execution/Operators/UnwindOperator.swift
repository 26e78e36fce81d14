import GraphModel

/// Gives each row with each element of a list.
final class UnwindOperator: Operator {
  private let input: Operator
  private let list: Evaluator
  private let slot: Int
  private let carried: [Int]
  private let context: RowContext
  private var batch: Batch?
  private var row = 0
  private var elements: [Value] = []
  private var position = 0

  init(
    _ input: Operator, _ list: @escaping Evaluator, slot: Int, carried: [Int],
    _ runtime: QueryRuntime
  ) {
    self.input = input
    self.list = list
    self.slot = slot
    self.carried = carried
    context = RowContext(runtime)
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    if batch == nil {
      guard let next = try input.pull() else { return nil }
      batch = next
      context.batch = next
      row = -1
      elements = []
      position = 0
    }
    guard let batch else { return nil }
    var rows: [Int32] = []
    var values: [Value] = []
    while rows.count < Operator.batchSize {
      if position < elements.count {
        let end = min(elements.count, position + Operator.batchSize - rows.count)
        values += elements[position..<end]
        rows.append(contentsOf: repeatElement(Int32(row), count: end - position))
        position = end
        continue
      }
      row += 1
      guard row < batch.count else {
        self.batch = nil
        break
      }
      context.row = row
      elements = try UnwindOperator.elements(try list(context))
      position = 0
    }
    var result = batch.gathered(rows, carried: carried)
    result.columns[slot] = .values(values)
    return result
  }

  /// `null` has no elements; any other value that is no list stands for itself.
  private static func elements(_ value: Value) throws(QueryError) -> [Value] {
    switch value {
    case .null: []
    case .list(let elements): elements
    default: [value]
    }
  }

  override func reset() {
    input.reset()
    batch = nil
  }
}
