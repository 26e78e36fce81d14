import GraphModel
import QueryLanguage

extension Binder {
  /// Refuses an aggregating function where none may stand.
  func enterAggregate(_ scope: Scope, _ range: SourceRange) throws(QueryError) {
    switch scope.aggregation {
    case .allowed: return
    case .forbidden: throw .syntax(.invalidAggregation, at: range.offsets)
    case .inside: throw .syntax(.nestedAggregation, at: range.offsets)
    }
  }

  func bind(
    _ call: FunctionCall, _ range: SourceRange, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    if let aggregate = AggregateFunction(named: call.name) {
      return try bind(aggregate, call, range, in: scope)
    }
    if call.name.lowercased() == "exists", call.arguments.count == 1 {
      return try bindExistence(call.arguments[0], range, in: scope)
    }
    guard let function = FunctionCatalog.function(named: call.name) else {
      throw .syntax(
        .unknownFunction(name: call.name, known: FunctionCatalog.names), at: call.nameRange.offsets)
    }
    let signature = function.signature
    guard signature.arity.contains(call.arguments.count) else {
      throw .syntax(
        .invalidNumberOfArguments(
          name: signature.name, expected: signature.arity, actual: call.arguments.count),
        at: range.offsets)
    }
    var arguments: [BoundExpression] = []
    for (index, written) in call.arguments.enumerated() {
      if case .pattern = written.kind {
        throw .syntax(.unexpectedSyntax(reason: "pattern"), at: written.range.offsets)
      }
      let argument = try bind(written, in: scope)
      let parameter = signature.parameters[min(index, signature.parameters.count - 1)]
      try require(argument, is: parameter.types, in: "\(signature.name)()")
      arguments.append(argument)
    }
    return BoundExpression(
      .call(FunctionReference(function: function), arguments), StaticType(signature.result), range)
  }

  /// `exists(n.key)` and `exists((a)-->(b))`.
  private func bindExistence(
    _ argument: Expression, _ range: SourceRange, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    let bound = try bind(argument, in: scope)
    if case .subquery = bound.kind { return bound }
    return BoundExpression(.isNull(bound, isNegated: true), .boolean, range)
  }

  private func bind(
    _ function: AggregateFunction, _ call: FunctionCall, _ range: SourceRange, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    try enterAggregate(scope, range)
    guard call.arguments.count == function.arity else {
      throw .syntax(
        .invalidNumberOfArguments(
          name: function.rawValue, expected: function.arity...function.arity,
          actual: call.arguments.count), at: range.offsets)
    }
    var inner = scope
    inner.aggregation = .inside
    inner.substitutions = [:]
    let arguments = try bindAll(call.arguments) { argument throws(QueryError) in
      try self.bind(argument, in: inner)
    }
    if arguments.contains(where: { !$0.isDeterministic }) {
      throw .syntax(
        .nonConstantExpression(context: function.rawValue), at: range.offsets)
    }
    var type = function.result
    if function == .collect { type.elements = arguments[0].type.types }
    return BoundExpression(
      .aggregate(
        AggregateCall(function: function, isDistinct: call.isDistinct, arguments: arguments)),
      type, range)
  }
}
