extension CypherParser {
  /// How tightly what is no binary operator binds, on the scale of `BinaryOperator.precedence`.
  private enum Precedence {
    static let loosest = 1
    static let not = 4
    static let comparison = 5
    static let predicate = 6
  }

  // MARK: - Entries

  /// Any expression, in the surroundings given by the parser's flags.
  mutating func expression() throws(SyntaxError) -> Expression {
    try expression(Precedence.loosest)
  }

  /// An expression that decides, where patterns may stand as predicates.
  mutating func predicate() throws(SyntaxError) -> Expression {
    try within(patterns: true, pipe: pipeEndsExpression) { (parser) throws(SyntaxError) in
      try parser.expression()
    }
  }

  /// An expression within brackets of its own.
  mutating func value() throws(SyntaxError) -> Expression {
    try value { (parser) throws(SyntaxError) in try parser.expression() }
  }

  mutating func value<Result>(
    _ body: (inout CypherParser) throws(SyntaxError) -> Result
  ) throws(SyntaxError) -> Result {
    try within(patterns: false, pipe: false, body)
  }

  /// Reads something that `|` ends.
  mutating func withPipe<Result>(
    _ body: (inout CypherParser) throws(SyntaxError) -> Result
  ) throws(SyntaxError) -> Result {
    try within(patterns: false, pipe: true, body)
  }

  mutating func within<Result>(
    patterns: Bool, pipe: Bool, _ body: (inout CypherParser) throws(SyntaxError) -> Result
  ) throws(SyntaxError) -> Result {
    let saved = (allowsPatternPredicate, pipeEndsExpression)
    (allowsPatternPredicate, pipeEndsExpression) = (patterns, pipe)
    defer { (allowsPatternPredicate, pipeEndsExpression) = saved }
    try enter()
    let result = try body(&self)
    leave()
    return result
  }

  // MARK: - Precedence climbing

  /// An expression of operators that bind at least as tightly as `minimum`.
  ///
  /// `height` is on return the greater of what it was and the height of the result. Links of a
  /// chain stand beside each other, so a chain is no higher however long it is.
  private mutating func expression(_ minimum: Int) throws(SyntaxError) -> Expression {
    try enter()
    let outerHeight = height
    height = 0
    var left = try prefixed(minimum)
    var links: [OperatorLink] = []
    while let (precedence, operation) = binaryOperator(), precedence >= minimum {
      let leftHeight = height
      height = 0
      if links.first.map({ $0.operation.precedence != precedence }) ?? false {
        left = left.chained(links)
        links = []
      }
      var isLink = false
      if case .binary(let binary, let words, let operand) = operation {
        let right = try self.operand(words: words, operand)
        isLink = !links.isEmpty
        links.append(OperatorLink(operation: binary, operand: right))
      } else {
        left = try followed(left.chained(links), operation)
        links = []
      }
      height = isLink ? max(height + 1, leftHeight) : max(height, leftHeight) + 1
      if height > CypherParser.nestingLimit { throw tooDeep() }
    }
    height = max(height, outerHeight)
    leave()
    return left.chained(links)
  }

  /// What may stand between two operands, or after one.
  private enum InfixOperator {
    case binary(BinaryOperator, words: Int, operand: Int)
    case comparison
    case isNull
  }

  private mutating func binaryOperator() -> (Int, InfixOperator)? {
    switch token.kind {
    case .word: return wordOperator()
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return (Precedence.comparison, .comparison)
    case .matches: return binary(.matches)
    case .plus: return binary(.add)
    case .minus: return binary(.subtract)
    case .star: return binary(.multiply)
    case .slash: return binary(.divide)
    case .percent: return binary(.modulo)
    case .caret: return binary(.power)
    default:
      noteOperators()
      return nil
    }
  }

  private mutating func wordOperator() -> (Int, InfixOperator)? {
    switch token.keyword {
    case .or: return binary(.or)
    case .xor: return binary(.xor)
    case .and: return binary(.and)
    case .in: return binary(.in)
    case .contains: return binary(.contains)
    case .starts: return binary(.startsWith, words: 2)
    case .ends: return binary(.endsWith, words: 2)
    case .is: return (Precedence.predicate, .isNull)
    default:
      noteOperators()
      return nil
    }
  }

  private func binary(
    _ operation: BinaryOperator, words: Int = 1
  ) -> (Int, InfixOperator) {
    let precedence = operation.precedence
    return (precedence, .binary(operation, words: words, operand: precedence + 1))
  }

  private mutating func noteOperators() {
    for keyword: Keyword in [.and, .or, .xor, .in, .is, .contains, .starts, .ends] {
      note(.keyword(keyword))
    }
  }

  /// The right operand of an operator of one or two words.
  private mutating func operand(
    words: Int, _ minimum: Int
  ) throws(SyntaxError) -> Expression {
    mark(token.kind == .word ? .keyword : .symbol)
    advance()
    if words == 2 { try expect(.with) }
    return try expression(minimum)
  }

  /// What stands behind an operand and is no binary operator.
  private mutating func followed(
    _ left: Expression, _ operation: InfixOperator
  ) throws(SyntaxError) -> Expression {
    guard case .isNull = operation else { return try comparison(left) }
    try expect(.is)
    let isNegated = accept(.not)
    try expect(.null)
    let end = tokens[position - 1]
    return Expression(
      .isNull(left, isNegated: isNegated),
      left.range.union(SourceRange(Int(end.start), Int(end.end))))
  }

  /// All comparisons that chain from here: `< b <= c`.
  private mutating func comparison(_ first: Expression) throws(SyntaxError) -> Expression {
    var links: [ComparisonLink] = []
    var range = first.range
    while let comparison = comparisonOperator {
      advance()
      let operand = try expression(Precedence.predicate)
      links.append(ComparisonLink(comparison: comparison, operand: operand))
      range = range.union(operand.range)
    }
    return Expression(.comparison(first, links), range)
  }

  private var comparisonOperator: ComparisonOperator? {
    switch token.kind {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }

  // MARK: - Prefixes

  private mutating func prefixed(_ minimum: Int) throws(SyntaxError) -> Expression {
    guard minimum <= Precedence.not, token.keyword == .not else { return try signed() }
    var starts: [Int] = []
    while token.keyword == .not {
      starts.append(Int(token.start))
      _ = accept(.not)
    }
    if starts.count > CypherParser.nestingLimit { throw tooDeep() }
    var result = try expression(Precedence.comparison)
    for start in starts.reversed() {
      result = Expression(
        .unary(.not, result), SourceRange(start, Int(result.range.upperBound)))
    }
    height += starts.count
    return result
  }

  private mutating func signed() throws(SyntaxError) -> Expression {
    var signs: [(start: Int, sign: UnaryOperator)] = []
    while token.kind == .minus || token.kind == .plus {
      let sign: UnaryOperator = token.kind == .minus ? .minus : .plus
      signs.append((Int(token.start), sign))
      advance()
    }
    if signs.count > CypherParser.nestingLimit { throw tooDeep() }
    var result: Expression
    if signs.last?.sign == .minus, let number = try negativeLiteral() {
      result = number
      signs.removeLast()
    } else {
      result = try postfixed(withLabels: true)
    }
    for (start, sign) in signs.reversed() {
      result = Expression(.unary(sign, result), SourceRange(start, Int(result.range.upperBound)))
    }
    height += signs.count
    return result
  }

  /// The number after a minus sign as one literal, when nothing follows that binds tighter.
  private mutating func negativeLiteral() throws(SyntaxError) -> Expression? {
    guard token.kind == .integer || token.kind == .float else { return nil }
    switch self.token(ahead: 1).kind {
    case .dot, .leftBracket, .colon: return nil
    default: break
    }
    let start = position - 1
    height = 1
    if token.kind == .integer {
      let value = try integer(isNegative: true)
      return Expression(.literal(.integer(value)), range(from: start))
    }
    let value = try floatingPoint()
    return Expression(.literal(.float(-value)), range(from: start))
  }
}
