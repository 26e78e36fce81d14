extension CypherParser {
  /// An operand with property accesses, indexes, slices and labels after it.
  ///
  /// `height` is on return the height of the result.
  mutating func postfixed(withLabels: Bool) throws(SyntaxError) -> Expression {
    let start = position
    height = 0
    var result = try operand()
    while true {
      if accept(.dot) {
        let key = try propertyKey()
        result = Expression(.property(result, key), range(from: start))
      } else if token.kind == .leftBracket {
        let operandHeight = height
        height = 0
        result = try subscripted(result, start: start)
        height = max(height, operandHeight)
      } else if withLabels, token.kind == .colon {
        advance()
        let labels = try labelExpression(.label)
        result = Expression(.hasLabels(result, labels), range(from: start))
      } else {
        return result
      }
      height += 1
      if height > CypherParser.nestingLimit { throw tooDeep() }
    }
  }

  /// `[index]`, `[from..to]`.
  private mutating func subscripted(
    _ base: Expression, start: Int
  ) throws(SyntaxError) -> Expression {
    try expect(.leftBracket)
    let first = token.kind == .dotDot ? nil : try value()
    if accept(.dotDot) {
      let last = token.kind == .rightBracket ? nil : try value()
      try expect(.rightBracket)
      return Expression(.slice(base, from: first, to: last), range(from: start))
    }
    try expect(.rightBracket)
    guard let first else { throw unexpected() }
    return Expression(.element(base, first), range(from: start))
  }
}
