extension CypherParser {
  /// How tightly operators bind, loosest first (openCypher 9).
  private enum Precedence {
    static let or = 1
    static let xor = 2
    static let and = 3
    static let not = 4
    static let comparison = 5
    static let predicate = 6
    static let sum = 7
    static let product = 8
    static let power = 9
    static let prefix = 10
  }

  // MARK: - Entries

  /// Any expression, in the surroundings given by the parser's flags.
  mutating func expression() throws(SyntaxError) -> Expression {
    try expression(Precedence.or)
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
  /// `height` is on return the greater of what it was and the height of the result.
  private mutating func expression(_ minimum: Int) throws(SyntaxError) -> Expression {
    try enter()
    let outerHeight = height
    height = 0
    var left = try prefixed(minimum)
    while let (precedence, operation) = binaryOperator(), precedence >= minimum {
      let leftHeight = height
      height = 0
      left = try joined(left, operation)
      height = max(height, leftHeight) + 1
      if height > CypherParser.nestingLimit { throw tooDeep() }
    }
    height = max(height, outerHeight)
    leave()
    return left
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
    case .matches: return binary(.matches, Precedence.predicate)
    case .plus: return binary(.add, Precedence.sum)
    case .minus: return binary(.subtract, Precedence.sum)
    case .star: return binary(.multiply, Precedence.product)
    case .slash: return binary(.divide, Precedence.product)
    case .percent: return binary(.modulo, Precedence.product)
    case .caret: return binary(.power, Precedence.power)
    default:
      noteOperators()
      return nil
    }
  }

  private mutating func wordOperator() -> (Int, InfixOperator)? {
    switch token.keyword {
    case .or: return binary(.or, Precedence.or)
    case .xor: return binary(.xor, Precedence.xor)
    case .and: return binary(.and, Precedence.and)
    case .in: return binary(.in, Precedence.predicate)
    case .contains: return binary(.contains, Precedence.predicate)
    case .starts: return binary(.startsWith, Precedence.predicate, words: 2)
    case .ends: return binary(.endsWith, Precedence.predicate, words: 2)
    case .is: return (Precedence.predicate, .isNull)
    default:
      noteOperators()
      return nil
    }
  }

  private func binary(
    _ operation: BinaryOperator, _ precedence: Int, words: Int = 1
  ) -> (Int, InfixOperator) {
    (precedence, .binary(operation, words: words, operand: precedence + 1))
  }

  private mutating func noteOperators() {
    for keyword: Keyword in [.and, .or, .xor, .in, .is, .contains, .starts, .ends] {
      note(.keyword(keyword))
    }
  }

  private mutating func joined(
    _ left: Expression, _ operation: InfixOperator
  ) throws(SyntaxError) -> Expression {
    switch operation {
    case .binary(let binary, let words, let operand):
      mark(token.kind == .word ? .keyword : .symbol)
      advance()
      if words == 2 { try expect(.with) }
      let right = try expression(operand)
      return Expression(.binary(binary, left, right), left.range.union(right.range))
    case .comparison:
      return try comparison(left)
    case .isNull:
      try expect(.is)
      let isNegated = accept(.not)
      try expect(.null)
      let end = tokens[position - 1]
      return Expression(
        .isNull(left, isNegated: isNegated),
        left.range.union(SourceRange(Int(end.start), Int(end.end))))
    }
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
