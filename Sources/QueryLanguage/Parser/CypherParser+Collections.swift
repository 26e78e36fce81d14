extension CypherParser {
  /// `{key: value, …}`.
  mutating func mapLiteral() throws(SyntaxError) -> Expression {
    let start = position
    try expect(.leftBrace)
    var entries: [MapEntry] = []
    if !accept(.rightBrace) {
      repeat {
        entries.append(try mapEntry())
      } while accept(.comma)
      try expect(.rightBrace)
    }
    return Expression(.map(entries), range(from: start))
  }

  private mutating func mapEntry() throws(SyntaxError) -> MapEntry {
    let start = position
    let key = try propertyKey()
    try expect(.colon)
    let value = try expression()
    return MapEntry(key: key, value: value, range: range(from: start))
  }

  /// `{.key, .*, other, key: value}` after a variable.
  mutating func mapProjection(of subject: Variable) throws(SyntaxError) -> Expression.Kind {
    try expect(.leftBrace)
    var projection = MapProjection(subject: subject, items: [])
    if !accept(.rightBrace) {
      repeat {
        projection.items.append(try mapProjectionItem())
      } while accept(.comma)
      try expect(.rightBrace)
    }
    return .mapProjection(projection)
  }

  private mutating func mapProjectionItem() throws(SyntaxError) -> MapProjection.Item {
    if accept(.dot) {
      return accept(.star) ? .allProperties : .property(try propertyKey())
    }
    if token(ahead: 1).kind == .colon { return .entry(try mapEntry()) }
    return .variable(try variable())
  }

  // MARK: - Square brackets

  /// A list, a list comprehension or a pattern comprehension.
  mutating func bracketed() throws(SyntaxError) -> Expression.Kind {
    if isVariable(token(ahead: 1)), token(ahead: 2).keyword == .in {
      return try listComprehension()
    }
    let isNamed = isVariable(token(ahead: 1)) && token(ahead: 2).kind == .equal
    if startsPathPattern(at: min(position + (isNamed ? 3 : 1), tokens.count - 1)) {
      return try patternComprehension()
    }
    try expect(.leftBracket)
    var elements: [Expression] = []
    if !accept(.rightBracket) {
      repeat {
        elements.append(try value())
      } while accept(.comma)
      try expect(.rightBracket)
    }
    return .list(elements)
  }

  private mutating func listComprehension() throws(SyntaxError) -> Expression.Kind {
    try expect(.leftBracket)
    let variable = try variable()
    try expect(.in)
    let list = try withPipe { (parser) throws(SyntaxError) in try parser.expression() }
    let predicate = try predicateBeforePipe()
    let result = accept(.pipe) ? try value() : nil
    try expect(.rightBracket)
    return .listComprehension(
      ListComprehension(variable: variable, list: list, predicate: predicate, result: result))
  }

  private mutating func patternComprehension() throws(SyntaxError) -> Expression.Kind {
    try expect(.leftBracket)
    let pattern = try value { (parser) throws(SyntaxError) in try parser.pathPattern(.matched) }
    let predicate = try predicateBeforePipe()
    try expect(.pipe)
    let result = try value()
    try expect(.rightBracket)
    return .patternComprehension(
      PatternComprehension(pattern: pattern, predicate: predicate, result: result))
  }

  private mutating func predicateBeforePipe() throws(SyntaxError) -> Expression? {
    try withPipe { (parser) throws(SyntaxError) in try parser.wherePredicate() }
  }

  // MARK: - Constructs over lists

  mutating func quantified(
    _ quantifier: QuantifiedExpression.Quantifier
  ) throws(SyntaxError) -> Expression.Kind {
    mark(.function)
    advance()
    try expect(.leftParenthesis)
    let variable = try variable()
    try expect(.in)
    let list = try value()
    let predicate = try value { (parser) throws(SyntaxError) in try parser.wherePredicate() }
    try expect(.rightParenthesis)
    return .quantified(
      QuantifiedExpression(
        quantifier: quantifier, variable: variable, list: list, predicate: predicate))
  }

  mutating func reduce() throws(SyntaxError) -> Expression.Kind {
    mark(.function)
    advance()
    try expect(.leftParenthesis)
    let accumulator = try variable()
    try expect(.equal)
    let initial = try value()
    try expect(.comma)
    let variable = try variable()
    try expect(.in)
    let list = try withPipe { (parser) throws(SyntaxError) in try parser.expression() }
    try expect(.pipe)
    let step = try value()
    try expect(.rightParenthesis)
    return .reduce(
      ReduceExpression(
        accumulator: accumulator, initial: initial, variable: variable, list: list, step: step))
  }

  // MARK: - CASE and subqueries

  mutating func conditional() throws(SyntaxError) -> Expression.Kind {
    try expect(.case)
    var conditional = ConditionalExpression(subject: nil, alternatives: [], otherwise: nil)
    if !at(.when) { conditional.subject = try value() }
    repeat {
      try expect(.when)
      let condition = try within(patterns: conditional.subject == nil, pipe: false) {
        (parser) throws(SyntaxError) in try parser.expression()
      }
      try expect(.then)
      let result = try value()
      conditional.alternatives.append(
        ConditionalExpression.Alternative(condition: condition, result: result))
    } while at(.when)
    if accept(.else) { conditional.otherwise = try value() }
    try expect(.end)
    return .conditional(conditional)
  }

  mutating func subquery(
    _ kind: SubqueryExpression.Kind
  ) throws(SyntaxError) -> Expression.Kind {
    mark(.keyword)
    advance()
    try expect(.leftBrace)
    let query = try value { (parser) throws(SyntaxError) in try parser.subqueryBody(kind) }
    try expect(.rightBrace)
    return .subquery(SubqueryExpression(kind: kind, query: query))
  }

  private mutating func subqueryBody(
    _ kind: SubqueryExpression.Kind
  ) throws(SyntaxError) -> Query {
    let start = position
    let startsPath =
      token.kind == .leftParenthesis
      || (isVariable(token) && token(ahead: 1).kind == .equal)
      || (token.kind == .word && !(token.keyword?.startsClause ?? false))
    guard kind != .collect, startsPath else {
      return try query(kind == .collect ? .collect : .predicate)
    }
    let patterns = try pathPatterns(.matched)
    let predicate = try wherePredicate()
    let match = MatchClause(patterns: patterns, predicate: predicate, range: range(from: start))
    return Query([.match(match)], range: match.range)
  }
}
