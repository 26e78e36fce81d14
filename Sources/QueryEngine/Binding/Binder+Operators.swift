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

  func bindBinary(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ range: SourceRange,
    in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    switch operation {
    case .and, .or:
      return try bindJunction(operation, left, right, range, in: scope)
    default: break
    }
    let left = try bind(left, in: scope)
    let right = try bind(right, in: scope)
    let type: StaticType
    switch operation {
    case .and, .or, .xor:
      try require(left, is: .boolean, in: operation.rawValue)
      try require(right, is: .boolean, in: operation.rawValue)
      type = .boolean
    case .startsWith, .endsWith, .contains, .matches: type = .boolean
    case .in:
      try require(right, is: .list, in: "IN")
      type = .boolean
    case .add: type = try sumType(left, right)
    case .subtract, .multiply, .divide:
      let operands = ValueTypes.number.union(.temporal)
      try require(left, is: operands, in: operation.rawValue)
      try require(right, is: operands, in: operation.rawValue)
      type = numberType(left, right) ?? .any
    case .modulo, .power:
      try require(left, is: .number, in: operation.rawValue)
      try require(right, is: .number, in: operation.rawValue)
      type = operation == .power ? StaticType(.float) : numberType(left, right) ?? .any
    }
    return BoundExpression(.binary(operation, left, right), type, range)
  }

  /// Binds a chain of `AND` or `OR`, however long, as one node.
  private func bindJunction(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ range: SourceRange,
    in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    var operands = [right]
    var rest = left
    while case .binary(operation, let next, let operand) = rest.kind {
      operands.append(operand)
      rest = next
    }
    operands.append(rest)
    var bound: [BoundExpression] = []
    for operand in operands.reversed() {
      let expression = try bind(operand, in: scope)
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
