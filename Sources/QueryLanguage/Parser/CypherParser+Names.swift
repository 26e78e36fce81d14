extension CypherParser {
  /// Whether a token can be a name of a variable.
  func isVariable(_ token: Token) -> Bool {
    switch token.kind {
    case .quotedName: true
    case .word: token.keyword.map { !$0.isReserved } ?? true
    default: false
    }
  }

  /// Whether a token can be a name of a label, type or property.
  func isName(_ token: Token) -> Bool { token.kind == .word || token.kind == .quotedName }

  /// The name that a word or quoted token spells.
  func name(of token: Token) -> String {
    guard token.kind == .quotedName else { return text(token.range) }
    let content = bytes[(Int(token.start) + 1)..<(Int(token.end) - 1)]
    guard content.contains(UInt8(ascii: "`")) else {
      return String(decoding: content, as: UTF8.self)
    }
    var result: [UInt8] = []
    var isSecond = false
    for byte in content {
      isSecond = byte == UInt8(ascii: "`") && !isSecond
      if byte != UInt8(ascii: "`") || isSecond { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  mutating func variable() throws(SyntaxError) -> Variable {
    guard let variable = acceptVariable() else { throw unexpected() }
    return variable
  }

  mutating func acceptVariable() -> Variable? {
    guard isVariable(token) else {
      note(.variable)
      return nil
    }
    let variable = Variable(
      name: name(of: token), range: SourceRange(Int(token.start), Int(token.end)))
    mark(.variable)
    advance()
    return variable
  }

  /// A name of a label, type or property, which may be a keyword.
  mutating func schemaName(
    _ tokenClass: TokenClass, _ expectation: Expectation
  ) throws(SyntaxError) -> String {
    guard isName(token) else {
      note(expectation)
      throw unexpected()
    }
    let result = name(of: token)
    mark(tokenClass)
    advance()
    return result
  }

  mutating func propertyKey() throws(SyntaxError) -> String {
    try schemaName(.propertyKey, .propertyKey)
  }

  /// Names joined by dots.
  mutating func qualifiedName(
    _ tokenClass: TokenClass, _ expectation: Expectation
  ) throws(SyntaxError) -> Variable {
    let start = position
    var result = try schemaName(tokenClass, expectation)
    while accept(.dot) {
      result += "." + (try schemaName(tokenClass, expectation))
    }
    return Variable(name: result, range: range(from: start))
  }
}
