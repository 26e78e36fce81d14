extension CypherParser {
  /// An expression that no operator divides; `height` is on return its height.
  mutating func operand() throws(SyntaxError) -> Expression {
    let start = position
    height = 0
    let kind = try operandKind()
    height += 1
    if case .grouped(let expression) = kind {
      return Expression(expression.kind, range(from: start))
    }
    guard case .kind(let kind) = kind else { throw unexpected() }
    return Expression(kind, range(from: start))
  }

  private enum Operand {
    case kind(Expression.Kind)
    /// An expression in parentheses.
    case grouped(Expression)
  }

  private mutating func operandKind() throws(SyntaxError) -> Operand {
    switch token.kind {
    case .integer: return .kind(.literal(.integer(try integer(isNegative: false))))
    case .float: return .kind(.literal(.float(try floatingPoint())))
    case .string: return .kind(.literal(.string(try string())))
    case .parameter: return .kind(parameter().kind)
    case .leftBracket: return .kind(try bracketed())
    case .leftBrace:
      return .kind(
        try value { (parser) throws(SyntaxError) in try parser.mapLiteral() }.kind)
    case .leftParenthesis: return try parenthesized()
    case .word, .quotedName: return .kind(try named())
    case .invalidNumber: throw SyntaxError(.invalidNumber, token.range)
    default:
      note(.expression)
      throw unexpected()
    }
  }

  private mutating func parenthesized() throws(SyntaxError) -> Operand {
    if startsPathPattern(at: position) {
      guard allowsPatternPredicate else { throw SyntaxError(.patternAsValue, token.range) }
      return .kind(.pattern(try pathPattern(.matched)))
    }
    try expect(.leftParenthesis)
    let inner = try within(patterns: allowsPatternPredicate, pipe: false) {
      (parser) throws(SyntaxError) in try parser.expression()
    }
    try expect(.rightParenthesis)
    return .grouped(inner)
  }

  mutating func parameter() -> Expression {
    let start = position
    var name = Token(
      kind: .word, keyword: nil, start: token.start + 1, end: token.end)
    if bytes[Int(name.start)] == UInt8(ascii: "`") { name.kind = .quotedName }
    advance()
    return Expression(.parameter(self.name(of: name)), range(from: start))
  }

  // MARK: - Words

  /// A literal, a construct that a keyword starts, a function call or a variable.
  private mutating func named() throws(SyntaxError) -> Expression.Kind {
    let next = token(ahead: 1).kind
    switch token.keyword {
    case .true, .false, .null: return .literal(wordLiteral())
    case .case: return try conditional()
    case .exists where next == .leftBrace: return try subquery(.exists)
    case .count where next == .leftBrace: return try subquery(.count)
    case .collect where next == .leftBrace: return try subquery(.collect)
    case .shortestPath where next == .leftParenthesis,
      .allShortestPaths where next == .leftParenthesis:
      return .pattern(try pathPattern(.matched))
    case .all where startsQuantifier: return try quantified(.all)
    case .any where startsQuantifier: return try quantified(.any)
    case .noneOf where startsQuantifier: return try quantified(.none)
    case .single where startsQuantifier: return try quantified(.single)
    case .reduce where next == .leftParenthesis && token(ahead: 3).kind == .equal:
      return try reduce()
    case .trim where next == .leftParenthesis && startsTrimForm: return try trimForm()
    default: break
    }
    if startsCall { return try call() }
    guard let variable = acceptVariable() else {
      note(.expression)
      throw unexpected()
    }
    if token.kind == .leftBrace {
      return try value { (parser) throws(SyntaxError) in try parser.mapProjection(of: variable) }
    }
    return .variable(variable.name)
  }

  private mutating func wordLiteral() -> Literal {
    let keyword = token.keyword
    mark(.keyword)
    advance()
    return keyword == .null ? .null : .boolean(keyword == .true)
  }

  /// Whether `name(variable IN` is here.
  private var startsQuantifier: Bool {
    token(ahead: 1).kind == .leftParenthesis && isVariable(token(ahead: 2))
      && token(ahead: 3).keyword == .in
  }

  private var startsCall: Bool {
    var index = position
    while index < tokens.count, isName(tokens[index]) {
      guard index + 1 < tokens.count else { return false }
      switch tokens[index + 1].kind {
      case .leftParenthesis: return true
      case .dot: index += 2
      default: return false
      }
    }
    return false
  }

  private mutating func call() throws(SyntaxError) -> Expression.Kind {
    if token.keyword == .count, token(ahead: 2).kind == .star,
      token(ahead: 3).kind == .rightParenthesis
    {
      mark(.function)
      position += 4
      return .countRows
    }
    let name = try qualifiedName(.function, .expression)
    try expect(.leftParenthesis)
    var call = FunctionCall(name: name.name, arguments: [], nameRange: name.range)
    call.isDistinct = accept(.distinct)
    if !accept(.rightParenthesis) {
      let allowsPatterns = name.name.lowercased() == "exists"
      repeat {
        let argument = try within(patterns: allowsPatterns, pipe: false) {
          (parser) throws(SyntaxError) in try parser.expression()
        }
        call.arguments.append(argument)
      } while accept(.comma)
      try expect(.rightParenthesis)
    }
    return .call(call)
  }

  // MARK: - Trim

  private var startsTrimForm: Bool {
    switch token(ahead: 2).keyword {
    case .leading, .trailing, .both:
      let next = token(ahead: 3).kind
      return next != .rightParenthesis && next != .comma && next != .dot
    default: return false
    }
  }

  /// `trim(LEADING 'x' FROM text)`, which is `ltrim(text, 'x')`.
  private mutating func trimForm() throws(SyntaxError) -> Expression.Kind {
    let nameRange = SourceRange(Int(token.start), Int(token.end))
    mark(.function)
    advance()
    try expect(.leftParenthesis)
    let name = accept(.leading) ? "ltrim" : accept(.trailing) ? "rtrim" : "btrim"
    if name == "btrim" { try expect(.both) }
    let characters = token.keyword == .from ? nil : try value()
    try expect(.from)
    let text = try value()
    try expect(.rightParenthesis)
    return .call(
      FunctionCall(
        name: name, arguments: [text] + (characters.map { [$0] } ?? []), nameRange: nameRange))
  }
}
