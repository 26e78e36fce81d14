import GraphModel
import QueryLanguage

extension Binder {
  func bindUnary(
    _ operation: UnaryOperator, _ operand: Expression, _ range: SourceRange, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    let bound = try bind(operand, in: scope)
    switch operation {
    case .not:
      try require(bound, is: .boolean, in: "NOT")
      return BoundExpression(.not(bound), .boolean, range)
    case .plus:
      try require(bound, is: .number, in: "+")
      return bound
    case .minus:
      try require(bound, is: ValueTypes.number.union(.duration), in: "-")
      return BoundExpression(.negate(bound), bound.type, range)
    }
  }

  /// Binds operators that bind equally tightly, from left to right, however many.
  func bindChain(
    _ first: Expression, _ links: [OperatorLink], in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    if links[0].operation == .and || links[0].operation == .or {
      return try bindJunction(links[0].operation, first, links, in: scope)
    }
    let head = try bind(first, in: scope)
    var left = head
    var range = first.range
    var bound: [BoundExpression.Link] = []
    for link in links {
      let right = try bind(link.operand, in: scope)
      range = range.union(link.operand.range)
      let type = try resultType(link.operation, left, right)
      bound.append(BoundExpression.Link(operation: link.operation, operand: right))
      // What the chain gives so far stands in for it in the next step's checks.
      left = BoundExpression(left.kind, type, range)
    }
    let kind: BoundExpression.Kind =
      bound.count == 1
      ? .binary(bound[0].operation, head, bound[0].operand) : .chain(head, bound)
    return BoundExpression(kind, left.type, range)
  }

  /// What an operator gives; refuses operands of types that it never takes.
  private func resultType(
    _ operation: BinaryOperator, _ left: BoundExpression, _ right: BoundExpression
  ) throws(QueryError) -> StaticType {
    switch operation {
    case .and, .or, .xor:
      try require(left, is: .boolean, in: operation.rawValue)
      try require(right, is: .boolean, in: operation.rawValue)
      return .boolean
    case .startsWith, .endsWith, .contains, .matches: return .boolean
    case .in:
      try require(right, is: .list, in: "IN")
      return .boolean
    case .add: return try sumType(left, right)
    case .subtract, .multiply, .divide:
      let operands = ValueTypes.number.union(.temporal)
      try require(left, is: operands, in: operation.rawValue)
      try require(right, is: operands, in: operation.rawValue)
      return numberType(left, right) ?? .any
    case .modulo, .power:
      try require(left, is: .number, in: operation.rawValue)
      try require(right, is: .number, in: operation.rawValue)
      return operation == .power ? StaticType(.float) : numberType(left, right) ?? .any
    }
  }

  /// Binds `AND` or `OR` of two or more as one node.
  private func bindJunction(
    _ operation: BinaryOperator, _ first: Expression, _ links: [OperatorLink], in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    var bound: [BoundExpression] = []
    var range = first.range
    for operand in [first] + links.map(\.operand) {
      let expression = try bind(operand, in: scope)
      range = range.union(operand.range)
      try require(expression, is: .boolean, in: operation.rawValue)
      switch (operation, expression.kind) {
      case (.and, .and(let parts)), (.or, .or(let parts)): bound += parts
      default: bound.append(expression)
      }
    }
    return BoundExpression(operation == .and ? .and(bound) : .or(bound), .boolean, range)
  }

  private func numberType(_ left: BoundExpression, _ right: BoundExpression) -> StaticType? {
    let types = left.type.types.union(right.type.types)
    guard types.isSubset(of: .number) else { return nil }
    if left.type.types == .float || right.type.types == .float { return StaticType(.float) }
    return StaticType(types)
  }

  private func sumType(
    _ left: BoundExpression, _ right: BoundExpression
  ) throws(QueryError) -> StaticType {
    if left.type.types == .list || right.type.types == .list {
      let isConcatenation = left.type.types == .list && right.type.types == .list
      return StaticType(
        .list, elements: isConcatenation ? left.type.elements.union(right.type.elements) : .any)
    }
    let operands = ValueTypes.number.union(.temporal).union([.string, .list])
    if !left.type.types.contains(.boolean) || !right.type.types.contains(.string) {
      try require(left, is: operands, in: "+")
    }
    if !right.type.types.contains(.boolean) || !left.type.types.contains(.string) {
      try require(right, is: operands, in: "+")
    }
    return numberType(left, right) ?? .any
  }

  func bindComparison(
    _ first: Expression, _ links: [ComparisonLink], _ range: SourceRange, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    var left = try bind(first, in: scope)
    var parts: [BoundExpression] = []
    for link in links {
      let right = try bind(link.operand, in: scope)
      parts.append(BoundExpression(.comparison(link.comparison, left, right), .boolean, range))
      left = right
    }
    return parts.count == 1 ? parts[0] : BoundExpression(.and(parts), .boolean, range)
  }
}
