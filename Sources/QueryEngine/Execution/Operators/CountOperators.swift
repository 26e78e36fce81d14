import GraphModel

/// Leaves out the first rows.
final class SkipOperator: Operator {
  private let input: Operator
  private let count: Evaluator
  private let carried: [Int]
  private var left: Int?

  init(_ input: Operator, _ count: @escaping Evaluator, carried: [Int], _ runtime: QueryRuntime) {
    self.input = input
    self.count = count
    self.carried = carried
    super.init(runtime)
  }

  private func start() throws(QueryError) -> Int {
    if let left { return left }
    return try RowCount.evaluate(count, "SKIP", runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    var skip = try start()
    while let batch = try input.pull() {
      if batch.count <= skip {
        skip -= batch.count
        continue
      }
      left = 0
      return skip == 0 ? batch : batch.slice(skip..<batch.count, carried: carried)
    }
    left = 0
    return nil
  }

  override func reset() {
    input.reset()
    left = nil
  }
}

/// Ends after some rows; with `drains`, the input still runs to its end, for what it changes.
final class LimitOperator: Operator {
  private let input: Operator
  private let count: Evaluator
  private let drains: Bool
  private let carried: [Int]
  private var left: Int?

  init(
    _ input: Operator, _ count: @escaping Evaluator, drains: Bool, carried: [Int],
    _ runtime: QueryRuntime
  ) {
    self.input = input
    self.count = count
    self.drains = drains
    self.carried = carried
    super.init(runtime)
  }

  private func start() throws(QueryError) -> Int {
    if let left { return left }
    return try RowCount.evaluate(count, "LIMIT", runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    let limit = try start()
    guard limit > 0 else {
      if drains { while try input.pull() != nil {} }
      return nil
    }
    guard let batch = try input.pull() else { return nil }
    let taken = min(limit, batch.count)
    left = limit - taken
    return taken == batch.count ? batch : batch.slice(0..<taken, carried: carried)
  }

  override func reset() {
    input.reset()
    left = nil
  }
}

/// The arguments of `SKIP` and `LIMIT`.
enum RowCount {
  /// The number of rows; only integers from 0 up are.
  static func evaluate(
    _ count: Evaluator, _ clause: String, _ runtime: QueryRuntime
  ) throws(QueryError) -> Int {
    let context = RowContext(runtime)
    context.batch = Batch(count: 1, slots: runtime.slots.count)
    let value = try count(context)
    guard case .integer(let number) = value else {
      throw QueryError(
        .syntaxError, .runtime,
        .invalidArgumentType(
          context: clause, expected: "Integer", actual: ValueTypes(of: value).names))
    }
    guard number >= 0 else {
      throw QueryError(.syntaxError, .runtime, .negativeIntegerArgument(context: clause))
    }
    return Int(number)
  }
}
