import GraphModel

/// The row that expressions are evaluated on.
final class RowContext {
  let runtime: QueryRuntime
  var batch: Batch
  var row = 0
  /// Values of variables that belong to an expression, by slot.
  var locals: [Value]

  init(_ runtime: QueryRuntime) {
    self.runtime = runtime
    batch = Batch(count: 0, slots: 0)
    locals = Array(repeating: .null, count: runtime.slots.count)
  }
}

/// An expression made ready to run.
typealias Evaluator = (RowContext) throws(QueryError) -> Value
