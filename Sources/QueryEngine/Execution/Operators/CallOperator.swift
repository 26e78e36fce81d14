import GraphModel

/// Gives each row with the rows that a procedure gives for it.
final class CallOperator: Operator {
  private let input: Operator
  private let call: BoundCall
  private let arguments: [Evaluator]
  private let predicate: ((RowContext) throws(QueryError) -> Bool)?
  private let limit: Evaluator?
  private let carried: [Int]
  private let context: RowContext
  private var batch: Batch?
  private var row = 0
  /// What the procedure gave for the current row, and how much of it was handed on.
  private var table = ProcedureTable(count: 0, [])
  private var position = 0

  init(
    _ input: Operator, _ call: BoundCall, arguments: [Evaluator],
    predicate: ((RowContext) throws(QueryError) -> Bool)?, limit: Evaluator?, carried: [Int],
    _ runtime: QueryRuntime
  ) {
    self.input = input
    self.call = call
    self.arguments = arguments
    self.predicate = predicate
    self.limit = limit
    self.carried = carried
    context = RowContext(runtime)
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    if batch == nil {
      guard let next = try input.pull() else { return nil }
      batch = next
      row = -1
    }
    guard let batch else { return nil }
    var rows: [Int32] = []
    var columns: [Column] = Array(repeating: .absent, count: call.outputs.count)
    while rows.count < Operator.batchSize {
      if position >= table.count {
        guard row + 1 < batch.count else {
          self.batch = nil
          break
        }
        row += 1
        try advance(batch, &rows, &columns)
        continue
      }
      let end = min(table.count, position + Operator.batchSize - rows.count)
      rows.append(contentsOf: repeatElement(Int32(row), count: end - position))
      for (index, output) in call.outputs.enumerated() {
        columns[index].append(
          try table.column(
            output.column, position..<end, runtime.slots[output.slot].storage,
            procedure: call.procedure.signature.name))
      }
      position = end
    }
    var result = batch.gathered(rows, carried: carried)
    for (index, output) in call.outputs.enumerated() {
      result.columns[output.slot] = columns[index]
    }
    return try filtered(result)
  }

  /// Calls the procedure for the current row.
  private func advance(
    _ batch: Batch, _ rows: inout [Int32], _ columns: inout [Column]
  ) throws(QueryError) {
    context.batch = batch
    context.row = row
    try runtime.checkCancellation()
    table = try results()
    position = 0
    // Without outputs of its own, a procedure neither adds nor drops rows.
    let keepsRow = call.procedure.signature.outputs.isEmpty || call.isOptional
    guard table.count == 0, keepsRow else { return }
    rows.append(Int32(row))
    for (index, output) in call.outputs.enumerated() {
      columns[index].append(.nulls(runtime.slots[output.slot].storage, count: 1))
    }
  }

  private func results() throws(QueryError) -> ProcedureTable {
    var values: [Value] = []
    let signature = call.procedure.signature
    for (index, evaluate) in arguments.enumerated() {
      let value = try evaluate(context)
      values.append(try CallOperator.checked(value, signature.parameters[index], signature.name))
    }
    if let procedure = call.procedure as? any ColumnProcedure {
      var most = Int.max
      if let limit { most = try RowCount.evaluate(limit, "LIMIT", runtime) }
      return try procedure.table(arguments: values, graph: runtime.graph, limit: most)
    }
    return ProcedureTable(
      rows: try call.procedure.rows(arguments: values, graph: runtime.graph),
      width: signature.outputs.count)
  }

  /// The argument as its parameter wants it; integers pass for floats.
  private static func checked(
    _ value: Value, _ parameter: ProcedureSignature.Field, _ name: String
  ) throws(QueryError) -> Value {
    if value.isNull { return value }
    if parameter.type == .float, case .integer(let number) = value { return .float(Double(number)) }
    guard parameter.type.accepted.contains(ValueTypes(of: value)) else {
      throw QueryError(
        .syntaxError, .runtime,
        .invalidArgumentType(
          context: "\(name)(\(parameter.name))", expected: parameter.type.accepted.names,
          actual: ValueTypes(of: value).names))
    }
    return value
  }

  private func filtered(_ batch: Batch) throws(QueryError) -> Batch {
    guard let predicate else { return batch }
    context.batch = batch
    var kept: [Int32] = []
    for row in 0..<batch.count {
      context.row = row
      if try predicate(context) { kept.append(Int32(row)) }
    }
    return batch.gathered(kept, carried: carried + call.outputs.map(\.slot))
  }

  override func reset() {
    input.reset()
    batch = nil
    table = ProcedureTable(count: 0, [])
    position = 0
  }
}
