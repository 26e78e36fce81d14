extension CypherParser {
  /// Whether the `(` at a token starts a path pattern of at least one relationship, told from the
  /// tokens alone: something like a node in it, and after it something like an arrow.
  func startsPathPattern(at index: Int) -> Bool {
    let open = tokens[index]
    guard open.kind == .leftParenthesis, open.partner > 0, looksLikeNode(index) else {
      return false
    }
    var next = Int(open.partner) + 1
    if kind(next) == .less { next += 1 }
    guard kind(next) == .minus else { return false }
    next += 1
    if kind(next) == .leftBracket {
      guard tokens[next].partner > 0 else { return false }
      next = Int(tokens[next].partner) + 1
    }
    guard kind(next) == .minus else { return false }
    next += 1
    if kind(next) == .greater { next += 1 }
    switch kind(next) {
    case .leftParenthesis, .plus, .star, .leftBrace: return true
    default: return false
    }
  }

  private func kind(_ index: Int) -> TokenKind {
    index < tokens.count ? tokens[index].kind : .endOfText
  }

  private func looksLikeNode(_ open: Int) -> Bool {
    var next = open + 1
    guard next < tokens.count else { return false }
    if isVariable(tokens[next]) { next += 1 }
    switch kind(next) {
    case .rightParenthesis, .colon, .leftBrace, .parameter: return true
    case .word: return next < tokens.count && tokens[next].keyword == .where
    default: return false
    }
  }
}
