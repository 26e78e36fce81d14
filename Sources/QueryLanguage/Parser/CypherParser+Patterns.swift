extension CypherParser {
  /// Whether a pattern is matched or created, which decides what it may hold.
  enum PatternUse {
    case matched
    case created
  }

  mutating func pathPatterns(_ use: PatternUse) throws(SyntaxError) -> [PathPattern] {
    var patterns: [PathPattern] = []
    repeat {
      patterns.append(try pathPattern(use))
    } while accept(.comma)
    return patterns
  }

  /// One path with its name, search and mode.
  mutating func pathPattern(_ use: PatternUse) throws(SyntaxError) -> PathPattern {
    let start = position
    try enter()
    let savedPipe = pipeEndsExpression
    pipeEndsExpression = false
    defer { pipeEndsExpression = savedPipe }
    var pattern = PathPattern(elements: [])
    if isVariable(token), token(ahead: 1).kind == .equal {
      pattern.variable = try variable()
      try expect(.equal)
    }
    note(.pattern)
    if token.keyword == .shortestPath || token.keyword == .allShortestPaths {
      pattern.search = accept(.shortestPath) ? .shortestPath : .allShortestPaths
      if pattern.search == .allShortestPaths { try expect(.allShortestPaths) }
      try expect(.leftParenthesis)
      pattern.elements = try patternElements(use)
      try expect(.rightParenthesis)
    } else {
      pattern.search = try pathSearch()
      pattern.mode = pathMode()
      if let search = pattern.search { pattern.search = try pathWords(after: search) }
      pattern.elements = try patternElements(use)
    }
    leave()
    pattern.range = range(from: start)
    return pattern
  }

  private mutating func pathSearch() throws(SyntaxError) -> PathSearch? {
    if accept(.all) { return accept(.shortest) ? .allShortest : .all }
    if accept(.any) {
      if accept(.shortest) { return .shortest(1) }
      return .any(token.kind == .integer ? try naturalNumber() : 1)
    }
    guard accept(.shortest) else { return nil }
    return .shortest(token.kind == .integer ? try naturalNumber() : 1)
  }

  private mutating func pathMode() -> PathMode? {
    if accept(.walk) { return .walk }
    if accept(.trail) { return .trail }
    if accept(.acyclic) { return .acyclic }
    return accept(.simple) ? .simple : nil
  }

  /// `PATH`, `PATHS`, `GROUP`, `GROUPS` after a search and mode.
  private mutating func pathWords(after search: PathSearch) throws(SyntaxError) -> PathSearch {
    if !accept(.path) { _ = accept(.paths) }
    if case .shortest(let count) = search, accept(.group) || accept(.groups) {
      return .shortestGroups(count)
    }
    return search
  }

  // MARK: - Elements

  private mutating func patternElements(_ use: PatternUse) throws(SyntaxError) -> [PatternElement] {
    var elements = [try nodeOrGroup(use)]
    while true {
      if token.kind == .minus || token.kind == .less {
        elements.append(.relationship(try relationshipPattern(use)))
        guard at(.leftParenthesis) else { throw unexpected() }
        elements.append(.node(try nodePattern(use)))
      } else if token.kind == .leftParenthesis, use == .matched {
        let next = try nodeOrGroup(use)
        if case .node = next, case .node? = elements.last { throw unexpected() }
        elements.append(next)
      } else {
        note(.symbol(.minus))
        return elements
      }
    }
  }

  private mutating func nodeOrGroup(_ use: PatternUse) throws(SyntaxError) -> PatternElement {
    guard at(.leftParenthesis) else { throw unexpected() }
    return startsGroup ? .group(try pathGroup(use)) : .node(try nodePattern(use))
  }

  private var startsGroup: Bool {
    let next = token(ahead: 1)
    if next.kind == .leftParenthesis { return true }
    let afterNext = token(ahead: 2)
    switch next.keyword {
    case .walk, .trail, .acyclic, .simple: return afterNext.kind == .leftParenthesis
    default: return isVariable(next) && afterNext.kind == .equal
    }
  }

  private mutating func pathGroup(_ use: PatternUse) throws(SyntaxError) -> PathGroup {
    let start = position
    try enter()
    try expect(.leftParenthesis)
    let pathStart = position
    var path = PathPattern(elements: [])
    if isVariable(token), token(ahead: 1).kind == .equal {
      path.variable = try variable()
      try expect(.equal)
    }
    path.mode = pathMode()
    path.elements = try patternElements(use)
    path.range = range(from: pathStart)
    let predicate = try wherePredicate()
    try expect(.rightParenthesis)
    leave()
    let quantifier = try pathQuantifier()
    return PathGroup(
      path: path, predicate: predicate, quantifier: quantifier, range: range(from: start))
  }

  private mutating func nodePattern(_ use: PatternUse) throws(SyntaxError) -> NodePattern {
    let start = position
    try expect(.leftParenthesis)
    var node = NodePattern()
    node.variable = acceptVariable()
    if accept(.colon) { node.labels = try labelExpression(.label) }
    node.properties = try patternProperties(use)
    node.predicate = try wherePredicate()
    try expect(.rightParenthesis)
    node.range = range(from: start)
    return node
  }

  /// `{key: value}` or, in a pattern that is created, a parameter.
  private mutating func patternProperties(_ use: PatternUse) throws(SyntaxError) -> Expression? {
    if token.kind == .parameter {
      guard use == .created else { throw SyntaxError(.parameterInPattern, token.range) }
      return parameter()
    }
    return at(.leftBrace)
      ? try value { (parser) throws(SyntaxError) in try parser.mapLiteral() }
      : nil
  }

  // MARK: - Relationships

  private mutating func relationshipPattern(
    _ use: PatternUse
  ) throws(SyntaxError) -> RelationshipPattern {
    let start = position
    var relationship = RelationshipPattern(direction: .either)
    let pointsLeft = accept(.less)
    try expect(.minus)
    if accept(.leftBracket) {
      relationship.variable = acceptVariable()
      if accept(.colon) { relationship.types = try labelExpression(.relationshipType) }
      relationship.length = try variableLength()
      relationship.properties = try patternProperties(use)
      relationship.predicate = try wherePredicate()
      try expect(.rightBracket)
    }
    try expect(.minus)
    let pointsRight = accept(.greater)
    if pointsLeft != pointsRight {
      relationship.direction = pointsLeft ? .incoming : .outgoing
    }
    relationship.quantifier = try pathQuantifier()
    relationship.range = range(from: start)
    return relationship
  }

  /// `*`, `*2`, `*1..3`, `*..3`, `*1..`.
  private mutating func variableLength() throws(SyntaxError) -> VariableLength? {
    let start = position
    if token.kind == .dotDot || token.kind == .integer {
      // A length without its asterisk.
      throw SyntaxError(.invalidRelationshipLength, token.range)
    }
    guard accept(.star) else { return nil }
    if token.kind == .minus || token.kind == .float || token.kind == .invalidNumber {
      throw SyntaxError(.invalidRelationshipLength, token.range)
    }
    var length = VariableLength()
    if token.kind == .integer { length.minimum = try naturalNumber() }
    if accept(.dotDot) {
      if token.kind == .minus || token.kind == .float || token.kind == .invalidNumber {
        throw SyntaxError(.invalidRelationshipLength, token.range)
      }
      if token.kind == .integer { length.maximum = try naturalNumber() }
    } else {
      length.maximum = length.minimum
    }
    length.range = range(from: start)
    return length
  }

  /// `+`, `*`, `{n}`, `{n,m}`, `{,m}`, `{n,}`.
  private mutating func pathQuantifier() throws(SyntaxError) -> PathQuantifier? {
    let start = position
    var quantifier = PathQuantifier(minimum: 0, maximum: nil)
    if accept(.plus) {
      quantifier.minimum = 1
    } else if accept(.leftBrace) {
      let minimum = token.kind == .integer ? try naturalNumber() : nil
      quantifier.minimum = minimum ?? 0
      if accept(.comma) {
        if token.kind == .integer { quantifier.maximum = try naturalNumber() }
      } else {
        guard let minimum else { throw unexpectedInteger() }
        quantifier.maximum = minimum
      }
      try expect(.rightBrace)
    } else if !accept(.star) {
      return nil
    }
    quantifier.range = range(from: start)
    return quantifier
  }

  private mutating func unexpectedInteger() -> SyntaxError {
    note(.integer)
    return unexpected()
  }

  mutating func naturalNumber() throws(SyntaxError) -> Int {
    guard token.kind == .integer else { throw unexpectedInteger() }
    let value = try integer(isNegative: false)
    return Int(value)
  }

  // MARK: - Labels

  /// `A:B`, `A|B&!C`, `%`, after the first colon.
  mutating func labelExpression(_ tokenClass: TokenClass) throws(SyntaxError) -> LabelExpression {
    var parts = [try labelConjunction(tokenClass)]
    while token.kind == .pipe, !pipeEndsExpression {
      advance()
      _ = accept(.colon)
      parts.append(try labelConjunction(tokenClass))
    }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func labelConjunction(
    _ tokenClass: TokenClass
  ) throws(SyntaxError) -> LabelExpression {
    var parts = [try labelTerm(tokenClass)]
    while accept(.ampersand) || accept(.colon) {
      parts.append(try labelTerm(tokenClass))
    }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func labelTerm(_ tokenClass: TokenClass) throws(SyntaxError) -> LabelExpression {
    if accept(.percent) { return .any }
    if token.kind == .exclamation || token.kind == .leftParenthesis {
      try enter()
      defer { leave() }
      if accept(.exclamation) { return .not(try labelTerm(tokenClass)) }
      try expect(.leftParenthesis)
      let saved = pipeEndsExpression
      pipeEndsExpression = false
      let inner = try labelExpression(tokenClass)
      pipeEndsExpression = saved
      try expect(.rightParenthesis)
      return inner
    }
    return .name(
      try schemaName(tokenClass, tokenClass == .label ? .label : .relationshipType))
  }
}
