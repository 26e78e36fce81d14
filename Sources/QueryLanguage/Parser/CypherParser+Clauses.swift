extension CypherParser {
  /// The clause that starts here, or nil when none does.
  mutating func clause() throws(SyntaxError) -> Clause? {
    switch token.keyword {
    case .match: return .match(try matchClause(isOptional: false, start: position))
    case .optional: return try optionalClause()
    case .unwind: return .unwind(try unwindClause())
    case .with: return .with(try withClause())
    case .return: return .return(try returnClause())
    case .create: return .create(try createClause())
    case .merge: return .merge(try mergeClause())
    case .set: return .set(try setClause())
    case .remove: return .remove(try removeClause())
    case .delete, .detach: return .delete(try deleteClause())
    case .call: return try callOrSubquery(isOptional: false, start: position)
    case .foreach: return .forEach(try forEachClause())
    default:
      note(.clause)
      return nil
    }
  }

  private mutating func optionalClause() throws(SyntaxError) -> Clause {
    let start = position
    try expect(.optional)
    if token.keyword == .call { return try callOrSubquery(isOptional: true, start: start) }
    return .match(try matchClause(isOptional: true, start: start))
  }

  // MARK: - Reading

  private mutating func matchClause(
    isOptional: Bool, start: Int
  ) throws(SyntaxError) -> MatchClause {
    try expect(.match)
    let allowsRepeats = try matchMode()
    let patterns = try pathPatterns(.matched)
    let predicate = try wherePredicate()
    return MatchClause(
      isOptional: isOptional, allowsRepeats: allowsRepeats, patterns: patterns,
      predicate: predicate, range: range(from: start))
  }

  /// `REPEATABLE ELEMENTS` or `DIFFERENT RELATIONSHIPS`; whether elements may repeat.
  private mutating func matchMode() throws(SyntaxError) -> Bool {
    guard token.keyword == .repeatable || token.keyword == .different,
      token(ahead: 1).kind == .word
    else { return false }
    let isRepeatable = accept(.repeatable)
    if isRepeatable {
      try expect(.elements)
    } else {
      try expect(.different)
      try expect(.relationships)
    }
    return isRepeatable
  }

  /// `WHERE predicate`, if it is here.
  mutating func wherePredicate() throws(SyntaxError) -> Expression? {
    guard accept(.where) else { return nil }
    return try predicate()
  }

  private mutating func unwindClause() throws(SyntaxError) -> UnwindClause {
    let start = position
    try expect(.unwind)
    let list = try expression()
    try expect(.as)
    let variable = try variable()
    return UnwindClause(list: list, variable: variable, range: range(from: start))
  }

  private mutating func withClause() throws(SyntaxError) -> WithClause {
    let start = position
    try expect(.with)
    let projection = try projection()
    let predicate = try wherePredicate()
    return WithClause(projection: projection, predicate: predicate, range: range(from: start))
  }

  private mutating func returnClause() throws(SyntaxError) -> ReturnClause {
    let start = position
    try expect(.return)
    let projection = try projection()
    return ReturnClause(projection: projection, range: range(from: start))
  }

  private mutating func projection() throws(SyntaxError) -> Projection {
    let start = position
    var projection = Projection(isDistinct: accept(.distinct))
    projection.includesAll = accept(.star)
    if !projection.includesAll || accept(.comma) {
      repeat {
        projection.items.append(try projectionItem())
      } while accept(.comma)
    }
    if accept(.order) {
      try expect(.by)
      repeat {
        projection.order.append(try sortItem())
      } while accept(.comma)
    }
    if accept(.skip) || accept(.offset) { projection.skip = try expression() }
    if accept(.limit) { projection.limit = try expression() }
    projection.range = range(from: start)
    return projection
  }

  private mutating func projectionItem() throws(SyntaxError) -> ProjectionItem {
    let start = position
    let expression = try expression()
    let text = text(range(from: start).offsets)
    let alias = accept(.as) ? try variable() : nil
    return ProjectionItem(
      expression: expression, alias: alias, text: text, range: range(from: start))
  }

  private mutating func sortItem() throws(SyntaxError) -> SortItem {
    let start = position
    let expression = try expression()
    var isDescending = false
    if accept(.desc) || accept(.descending) {
      isDescending = true
    } else if accept(.asc) || accept(.ascending) {
    }
    return SortItem(
      expression: expression, isDescending: isDescending, range: range(from: start))
  }

  // MARK: - Procedures and subqueries

  private mutating func callOrSubquery(
    isOptional: Bool, start: Int
  ) throws(SyntaxError) -> Clause {
    try expect(.call)
    if token.kind == .leftBrace || token.kind == .leftParenthesis {
      return .subquery(try subqueryClause(isOptional: isOptional, start: start))
    }
    let procedure = try qualifiedName(.procedure, .procedure)
    let arguments = at(.leftParenthesis) ? try procedureArguments() : nil
    let yield = try yield()
    return .call(
      CallClause(
        isOptional: isOptional, procedure: procedure, arguments: arguments, yield: yield,
        range: range(from: start)))
  }

  private mutating func procedureArguments() throws(SyntaxError) -> [Expression] {
    try expect(.leftParenthesis)
    var arguments: [Expression] = []
    if !accept(.rightParenthesis) {
      repeat {
        arguments.append(try value())
      } while accept(.comma)
      try expect(.rightParenthesis)
    }
    return arguments
  }

  private mutating func yield() throws(SyntaxError) -> CallClause.Yield? {
    let start = position
    guard accept(.yield) else { return nil }
    var yield = CallClause.Yield()
    if accept(.star) {
      yield.includesAll = true
    } else if !accept(.minus) {
      repeat {
        yield.items.append(try yieldItem())
      } while accept(.comma)
    }
    yield.predicate = try wherePredicate()
    yield.range = range(from: start)
    return yield
  }

  private mutating func yieldItem() throws(SyntaxError) -> CallClause.YieldItem {
    let start = position
    let column = try variable()
    let alias = accept(.as) ? try variable() : nil
    return CallClause.YieldItem(column: column, alias: alias, range: range(from: start))
  }

  private mutating func subqueryClause(
    isOptional: Bool, start: Int
  ) throws(SyntaxError) -> SubqueryClause {
    try enter()
    let imports = try subqueryImports()
    try expect(.leftBrace)
    let query = try query(.call)
    try expect(.rightBrace)
    leave()
    return SubqueryClause(
      isOptional: isOptional, imports: imports, query: query, range: range(from: start))
  }

  private mutating func subqueryImports() throws(SyntaxError) -> SubqueryClause.Imports {
    guard accept(.leftParenthesis) else { return .byWith }
    if accept(.star) {
      try expect(.rightParenthesis)
      return .all
    }
    var variables: [Variable] = []
    if !accept(.rightParenthesis) {
      repeat {
        variables.append(try variable())
      } while accept(.comma)
      try expect(.rightParenthesis)
    }
    return .only(variables)
  }
}
