extension CypherParser {
  /// A whole text: one query, with `;` after it or not.
  mutating func wholeQuery() throws(SyntaxError) -> Query {
    guard bytes.count <= CypherParser.lengthLimit else {
      throw SyntaxError(.tooLong(limit: CypherParser.lengthLimit), 0..<0)
    }
    let start = position
    let mode: Query.Mode =
      accept(.explain) ? .explain : accept(.profile) ? .profile : .execute
    var query = try self.query(.whole)
    query.mode = mode
    query.range = range(from: start)
    while accept(.semicolon) {}
    guard token.kind == .endOfText else {
      note(.endOfQuery)
      guard isLenient else { throw unexpected() }
      errors.append(unexpected())
      return query
    }
    return query
  }

  /// Where a query stands, which decides what it may hold.
  enum QueryPlace {
    case whole
    /// In `CALL { … }`.
    case call
    /// In `EXISTS { … }` or `COUNT { … }`: reading only, and `RETURN` may be left out.
    case predicate
    /// In `COLLECT { … }`: reading only.
    case collect
  }

  mutating func query(_ place: QueryPlace) throws(SyntaxError) -> Query {
    let start = position
    var query = Query([])
    query.first = try singleQuery(place)
    while token.keyword == .union {
      let branchStart = position
      try expect(.union)
      let keepsDuplicates = accept(.all)
      if !keepsDuplicates { _ = accept(.distinct) }
      if let first = query.unions.first, first.keepsDuplicates != keepsDuplicates {
        throw SyntaxError(.clauseOrder(.mixedUnion), tokens[branchStart].range)
      }
      let branch = try singleQuery(place)
      query.unions.append(
        UnionBranch(
          keepsDuplicates: keepsDuplicates, query: branch, range: range(from: branchStart)))
    }
    note(.keyword(.union))
    query.range = range(from: start)
    return query
  }

  private mutating func singleQuery(_ place: QueryPlace) throws(SyntaxError) -> SingleQuery {
    let start = position
    var clauses: [Clause] = []
    var lastStart = position
    while true {
      let clauseStart = position
      let open = nesting
      do {
        guard let clause = try clause() else { break }
        lastStart = clauseStart
        clauses.append(clause)
        try checkOrder(clauses, place, at: clauseStart)
      } catch {
        guard isLenient else { throw error }
        nesting = open
        try recover(from: error, clauseStart: clauseStart)
      }
    }
    guard let last = clauses.last else {
      note(.clause)
      throw unexpected()
    }
    if !mayEnd(last, alone: clauses.count == 1, place) {
      // A word that begins no clause, such as RETRUN, is what is wrong there.
      let isOtherWord = token.kind == .word && token.keyword == nil
      if isOtherWord { note(.clause) }
      let error =
        isOtherWord
        ? unexpected()
        : SyntaxError(
          .clauseOrder(.cannotEndWith(keywordText(at: lastStart))), tokens[lastStart].range)
      guard isLenient else { throw error }
      if errors.isEmpty { errors.append(error) }
    }
    return SingleQuery(clauses: clauses, range: range(from: start))
  }

  /// Notes an error of a lenient parse and skips to where another clause may start.
  private mutating func recover(
    from error: SyntaxError, clauseStart: Int
  ) throws(SyntaxError) {
    errors.append(error)
    if token.kind == .endOfText, expectedPosition == position, expectedAtEnd == nil {
      expectedAtEnd = expected
    }
    if position == clauseStart { advance() }
    while token.kind != .endOfText, !(token.keyword?.startsClause ?? false),
      token.kind != .rightBrace || nesting == 0
    {
      advance()
    }
  }

  /// The words of the clause that starts at a token, such as `OPTIONAL MATCH`.
  private func keywordText(at index: Int) -> String {
    let first = text(tokens[index].range).uppercased()
    guard first == "OPTIONAL" || first == "DETACH", index + 1 < tokens.count else { return first }
    return first + " " + text(tokens[index + 1].range).uppercased()
  }

  private func checkOrder(
    _ clauses: [Clause], _ place: QueryPlace, at start: Int
  ) throws(SyntaxError) {
    guard let last = clauses.last else { return }
    if clauses.count > 1, case .return = clauses[clauses.count - 2] {
      throw SyntaxError(.clauseOrder(.afterReturn(keywordText(at: start))), tokens[start].range)
    }
    if last.isUpdating, place == .predicate || place == .collect {
      throw SyntaxError(
        .clauseOrder(.updateInSubquery(keywordText(at: start))), tokens[start].range)
    }
    if clauses.count > 1, case .call(let first) = clauses[0], first.yield?.includesAll ?? false {
      throw SyntaxError(
        .unexpected(expected: [.variable], found: "*"), first.yield?.range.offsets ?? 0..<0)
    }
    if clauses.count > 1, case .call(let call) = last, call.yield?.includesAll ?? false {
      throw SyntaxError(
        .unexpected(expected: [.variable], found: "*"), call.yield?.range.offsets ?? 0..<0)
    }
  }

  private func mayEnd(_ clause: Clause, alone: Bool, _ place: QueryPlace) -> Bool {
    switch clause {
    case .return: true
    case .match, .unwind, .with: place == .predicate
    case .call: place != .collect
    case .subquery: place != .collect
    case .create, .merge, .set, .remove, .delete, .forEach: place != .collect
    }
  }
}
