import GraphModel
import QueryLanguage

extension Binder {
  /// Binds an expression to the variables of a scope.
  func bind(_ expression: Expression, in scope: Scope) throws(QueryError) -> BoundExpression {
    let range = expression.range
    if !scope.substitutions.isEmpty, let slot = scope.substitutions[expression] {
      return .slot(slot, slots, range)
    }
    switch expression.kind {
    case .literal(let literal): return bind(literal, range)
    case .variable(let name):
      return .slot(try slot(named: name, range, in: scope), slots, range)
    case .parameter(let name): return try bindParameter(name, range)
    case .list(let elements): return try bindList(elements, range, in: scope)
    case .map(let entries):
      let bound = try bindAll(entries) { entry throws(QueryError) in
        BoundExpression.Entry(key: entry.key, value: try self.bind(entry.value, in: scope))
      }
      return BoundExpression(.map(bound), StaticType(.map), range)
    case .property(let base, let key): return try bindProperty(base, key, range, in: scope)
    case .element(let base, let index):
      return try bindElement(base, index, range, in: scope)
    case .slice(let base, let from, let to):
      return try bindSlice(base, from, to, range, in: scope)
    case .unary(let operation, let operand):
      return try bindUnary(operation, operand, range, in: scope)
    case .binary(let operation, let left, let right):
      return try bindChain(
        left, [OperatorLink(operation: operation, operand: right)], in: scope)
    case .chain(let first, let links): return try bindChain(first, links, in: scope)
    case .comparison(let first, let links):
      return try bindComparison(first, links, range, in: scope)
    case .isNull(let operand, let isNegated):
      return BoundExpression(
        .isNull(try bind(operand, in: scope), isNegated: isNegated), .boolean, range)
    case .hasLabels(let operand, let labels):
      let operand = try bind(operand, in: scope)
      try require(operand, is: [.node, .relationship], in: "label test")
      return BoundExpression(.hasLabels(operand, labels), .boolean, range)
    case .conditional(let conditional): return try bind(conditional, range, in: scope)
    case .listComprehension(let comprehension):
      return try bind(comprehension, range, in: scope)
    case .patternComprehension(let comprehension):
      return try bind(comprehension, range, in: scope)
    case .quantified(let quantified): return try bind(quantified, range, in: scope)
    case .reduce(let reduce): return try bind(reduce, range, in: scope)
    case .pattern(let pattern): return try bindPredicate(pattern, range, in: scope)
    case .subquery(let subquery): return try bind(subquery, range, in: scope)
    case .mapProjection(let projection): return try bind(projection, range, in: scope)
    case .call(let call): return try bind(call, range, in: scope)
    case .countRows:
      try enterAggregate(scope, range)
      return BoundExpression(
        .aggregate(AggregateCall(function: .count, isDistinct: false, arguments: [])), .integer,
        range)
    }
  }

  /// `map` that lets typed errors through.
  func bindAll<Item, Bound>(
    _ items: [Item], _ bind: (Item) throws(QueryError) -> Bound
  ) throws(QueryError) -> [Bound] {
    var bound: [Bound] = []
    bound.reserveCapacity(items.count)
    for item in items { bound.append(try bind(item)) }
    return bound
  }

  /// Refuses an expression that can have no value of the wanted types.
  func require(
    _ expression: BoundExpression, is wanted: ValueTypes, in context: String
  ) throws(QueryError) {
    guard expression.type.excludes(wanted) else { return }
    throw .syntax(
      .invalidArgumentType(
        context: context, expected: wanted.names, actual: expression.type.types.names),
      at: expression.range.offsets)
  }

  private func bind(_ literal: Literal, _ range: SourceRange) -> BoundExpression {
    switch literal {
    case .null: BoundExpression(.constant(.null), StaticType([]), range)
    case .boolean(let flag): BoundExpression(.constant(.boolean(flag)), .boolean, range)
    case .integer(let number): BoundExpression(.constant(.integer(number)), .integer, range)
    case .float(let number):
      BoundExpression(.constant(.float(number)), StaticType(.float), range)
    case .string(let text): BoundExpression(.constant(.string(text)), .string, range)
    }
  }

  private func bindParameter(
    _ name: String, _ range: SourceRange
  ) throws(QueryError) -> BoundExpression {
    guard parameters[name] != nil else {
      throw QueryError(
        .parameterMissing, .compileTime, .missingParameter(name: name), at: range.offsets)
    }
    return BoundExpression(.parameter(name), .any, range)
  }

  private func bindList(
    _ elements: [Expression], _ range: SourceRange, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    let bound = try bindAll(elements) { element throws(QueryError) in
      try self.bind(element, in: scope)
    }
    let types = bound.reduce(into: ValueTypes()) { $0.formUnion($1.type.types) }
    var constants: [Value] = []
    for element in bound {
      guard case .constant(let value) = element.kind else { break }
      constants.append(value)
    }
    let type = StaticType(.list, elements: bound.isEmpty ? .any : types)
    if constants.count == bound.count {
      return BoundExpression(.constant(.list(constants)), type, range)
    }
    return BoundExpression(.list(bound), type, range)
  }

  private func bindProperty(
    _ base: Expression, _ key: String, _ range: SourceRange, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    let base = try bind(base, in: scope)
    let holders = ValueTypes.entity.union(.map).union(.temporal)
    if base.type.excludes(holders) {
      let detail = QueryError.Detail.invalidArgumentType(
        context: ".\(key)", expected: holders.names, actual: base.type.types.names)
      let kind: QueryError.Kind = base.type.types == .path ? .syntaxError : .typeError
      throw QueryError(kind, .compileTime, detail, at: range.offsets)
    }
    return BoundExpression(.property(base, key), .any, range)
  }

  private func bindElement(
    _ base: Expression, _ index: Expression, _ range: SourceRange, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    let base = try bind(base, in: scope)
    let index = try bind(index, in: scope)
    let holders = ValueTypes.entity.union(.map).union(.list)
    if base.type.excludes(holders) {
      let detail = QueryError.Detail.invalidArgumentType(
        context: "[]", expected: holders.names, actual: base.type.types.names)
      throw QueryError(.typeError, .compileTime, detail, at: range.offsets)
    }
    let type = base.type.types == .list ? StaticType(base.type.elements) : .any
    return BoundExpression(.element(base, index), type, range)
  }

  private func bindSlice(
    _ base: Expression, _ from: Expression?, _ to: Expression?, _ range: SourceRange,
    in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    let base = try bind(base, in: scope)
    try require(base, is: .list, in: "[..]")
    var bounds: [BoundExpression?] = []
    for bound in [from, to] {
      guard let bound else {
        bounds.append(nil)
        continue
      }
      let expression = try bind(bound, in: scope)
      try require(expression, is: .integer, in: "[..]")
      bounds.append(expression)
    }
    return BoundExpression(
      .slice(base, from: bounds[0], to: bounds[1]),
      StaticType(.list, elements: base.type.elements), range)
  }

  private func bind(
    _ conditional: ConditionalExpression, _ range: SourceRange, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    var subject: BoundExpression?
    if let written = conditional.subject { subject = try bind(written, in: scope) }
    var type = StaticType([], elements: [])
    var alternatives: [BoundExpression.Alternative] = []
    for alternative in conditional.alternatives {
      var condition = try bind(alternative.condition, in: scope)
      if let subject {
        condition = BoundExpression(.comparison(.equal, subject, condition), .boolean, range)
      } else {
        try require(condition, is: .boolean, in: "WHEN")
      }
      let result = try bind(alternative.result, in: scope)
      type = type.union(result.type)
      alternatives.append(BoundExpression.Alternative(condition: condition, result: result))
    }
    var otherwise = BoundExpression(.constant(.null), StaticType([], elements: []))
    if let written = conditional.otherwise { otherwise = try bind(written, in: scope) }
    return BoundExpression(
      .conditional(alternatives, otherwise: otherwise), type.union(otherwise.type), range)
  }

  private func bind(
    _ projection: MapProjection, _ range: SourceRange, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    let subject = BoundExpression.slot(try slot(of: projection.subject, in: scope), slots, range)
    try require(subject, is: ValueTypes.entity.union(.map), in: "map projection")
    let entries = try bindAll(projection.items) {
      item throws(QueryError) -> BoundExpression.ProjectedEntry in
      switch item {
      case .allProperties: return .all
      case .property(let key):
        let value = BoundExpression(.property(subject, key), .any, range)
        return .entry(BoundExpression.Entry(key: key, value: value))
      case .variable(let variable):
        let value = BoundExpression.slot(try self.slot(of: variable, in: scope), self.slots)
        return .entry(BoundExpression.Entry(key: variable.name, value: value))
      case .entry(let entry):
        let value = try self.bind(entry.value, in: scope)
        return .entry(BoundExpression.Entry(key: entry.key, value: value))
      }
    }
    return BoundExpression(.mapProjection(subject, entries), StaticType(.map), range)
  }
}
