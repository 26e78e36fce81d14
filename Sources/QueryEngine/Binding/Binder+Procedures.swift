import GraphModel
import QueryLanguage

extension Binder {
  /// Binds a `CALL` among other clauses.
  func bind(_ clause: CallClause, in scope: inout Scope) throws(QueryError) -> BoundCall {
    let procedure = try find(clause)
    guard let written = clause.arguments else {
      throw .syntax(
        .invalidArgumentPassingMode(name: clause.procedure.name), at: clause.range.offsets)
    }
    let arguments = try bind(written, of: procedure, clause, in: scope)
    guard let yield = clause.yield else {
      return BoundCall(
        procedure: procedure, arguments: arguments, outputs: [], predicate: nil,
        isOptional: clause.isOptional)
    }
    if yield.includesAll {
      throw .syntax(.unexpectedSyntax(reason: "YIELD *"), at: yield.range.offsets)
    }
    return try bindYield(yield, of: procedure, arguments, clause, in: &scope)
  }

  /// Binds a `CALL` that is the whole query: it may leave out arguments and columns.
  func bindStandalone(
    _ clause: CallClause, in scope: inout Scope
  ) throws(QueryError) -> (call: BoundCall, columns: [String]) {
    let procedure = try find(clause)
    let signature = procedure.signature
    let arguments: [BoundExpression]
    if let written = clause.arguments {
      arguments = try bind(written, of: procedure, clause, in: scope)
    } else {
      arguments = try bindAll(signature.parameters) { parameter throws(QueryError) in
        guard let value = self.parameters[parameter.name] else {
          throw QueryError(
            .parameterMissing, .compileTime, .missingParameter(name: parameter.name),
            at: clause.range.offsets)
        }
        let types = value.isNull ? .any : ValueTypes(of: value)
        let argument = BoundExpression(
          .parameter(parameter.name), StaticType(types), clause.range)
        try self.require(argument, is: parameter.type.accepted, in: "\(signature.name)()")
        return argument
      }
    }
    if let yield = clause.yield, !yield.includesAll {
      let call = try bindYield(yield, of: procedure, arguments, clause, in: &scope)
      return (call, yield.items.map { ($0.alias ?? $0.column).name })
    }
    var call = BoundCall(
      procedure: procedure, arguments: arguments, outputs: [], predicate: nil,
      isOptional: clause.isOptional)
    for (column, output) in signature.outputs.enumerated() {
      let slot = slots.add(
        output.name, output.type.storage, StaticType(output.type.produced))
      call.outputs.append((column: column, slot: slot))
    }
    return (call, signature.outputs.map(\.name))
  }

  private func find(_ clause: CallClause) throws(QueryError) -> any Procedure {
    if let procedure = procedures.procedure(named: clause.procedure.name) { return procedure }
    throw QueryError(
      .procedureError, .compileTime,
      .procedureNotFound(
        name: clause.procedure.name, known: procedures.signatures.map(\.name)),
      at: clause.procedure.range.offsets)
  }

  private func bind(
    _ written: [Expression], of procedure: any Procedure, _ clause: CallClause, in scope: Scope
  ) throws(QueryError) -> [BoundExpression] {
    let signature = procedure.signature
    let count = signature.parameters.count
    guard written.count <= count, written.count >= signature.requiredCount else {
      throw .syntax(
        .invalidNumberOfArguments(
          name: signature.name, expected: signature.requiredCount...count,
          actual: written.count), at: clause.range.offsets)
    }
    var arguments: [BoundExpression] = []
    for (expression, parameter) in zip(written, signature.parameters) {
      let argument = try bind(expression, in: scope.withoutAggregates)
      try require(argument, is: parameter.type.accepted, in: "\(signature.name)()")
      arguments.append(argument)
    }
    return arguments
  }

  private func bindYield(
    _ yield: CallClause.Yield, of procedure: any Procedure, _ arguments: [BoundExpression],
    _ clause: CallClause, in scope: inout Scope
  ) throws(QueryError) -> BoundCall {
    let signature = procedure.signature
    var outputs: [(column: Int, slot: Int)] = []
    for item in yield.items {
      guard let column = signature.outputs.firstIndex(where: { $0.name == item.column.name })
      else {
        throw .syntax(
          .unknownProcedureOutput(
            name: item.column.name, known: signature.outputs.map(\.name)),
          at: item.range.offsets)
      }
      let name = item.alias ?? item.column
      try checkUnbound(name, in: scope)
      let type = signature.outputs[column].type
      let slot = slots.add(name.name, type.storage, StaticType(type.produced))
      scope.names[name.name] = slot
      outputs.append((column: column, slot: slot))
    }
    var predicate: BoundExpression?
    if let written = yield.predicate {
      let bound = try bind(written, in: scope.withoutAggregates)
      try require(bound, is: .boolean, in: "WHERE")
      predicate = bound
    }
    return BoundCall(
      procedure: procedure, arguments: arguments, outputs: outputs, predicate: predicate,
      isOptional: clause.isOptional)
  }
}

extension ProcedureType {
  /// What may be passed for a parameter of this type.
  var accepted: ValueTypes {
    switch self {
    case .float: .number
    default: produced
    }
  }

  /// How a column of this type is kept.
  var storage: Slot.Storage {
    switch self {
    case .node: .nodes
    case .relationship: .relationships
    default: .values
    }
  }

  /// What an output of this type may be.
  var produced: ValueTypes {
    switch self {
    case .any: .any
    case .boolean: .boolean
    case .integer: .integer
    case .float: .float
    case .number: .number
    case .string: .string
    case .node: .node
    case .relationship: .relationship
    case .path: .path
    case .list: .list
    case .map: .map
    }
  }
}
