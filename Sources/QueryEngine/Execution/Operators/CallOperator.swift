import GraphModel

/// Gives each row with the rows that a procedure gives for it.
final class CallOperator: Operator {
  private let input: Operator
  private let call: BoundCall
  private let arguments: [Evaluator]
  private let predicate: ((RowContext) throws(QueryError) -> Bool)?
  private let carried: [Int]
  private let context: RowContext

  init(
    _ input: Operator, _ call: BoundCall, arguments: [Evaluator],
    predicate: ((RowContext) throws(QueryError) -> Bool)?, carried: [Int],
    _ runtime: QueryRuntime
  ) {
    self.input = input
    self.call = call
    self.arguments = arguments
    self.predicate = predicate
    self.carried = carried
    context = RowContext(runtime)
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    guard let batch = try input.pull() else { return nil }
    context.batch = batch
    var rows: [Int32] = []
    var columns = call.outputs.map { _ in [Value]() }
    for row in 0..<batch.count {
      context.row = row
      let found = try results()
      for values in found {
        rows.append(Int32(row))
        for (index, output) in call.outputs.enumerated() {
          columns[index].append(values[output.column])
        }
      }
      // Without outputs of its own, a procedure neither adds nor drops rows.
      let keepsRow = call.procedure.signature.outputs.isEmpty || call.isOptional
      if found.isEmpty, keepsRow {
        rows.append(Int32(row))
        for index in columns.indices { columns[index].append(.null) }
      }
    }
    var result = batch.gathered(rows, carried: carried)
    for (index, output) in call.outputs.enumerated() {
      result.columns[output.slot] = .values(columns[index])
    }
    return try filtered(result)
  }

  private func results() throws(QueryError) -> [[Value]] {
    var values: [Value] = []
    let signature = call.procedure.signature
    for (index, evaluate) in arguments.enumerated() {
      let value = try evaluate(context)
      values.append(try CallOperator.checked(value, signature.parameters[index], signature.name))
    }
    return try call.procedure.rows(arguments: values, graph: runtime.graph)
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

  override func reset() { input.reset() }
}
