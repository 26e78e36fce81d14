import TextAnalysis

// Cues that are no verbs: "according to X", "claims that", "is confident that", "for X, “…”".
extension CueReader {
  /// "according to X, …", "…, according to X".
  mutating func readAccording(_ token: Int) {
    let to = token + 1
    guard clause.isAny(to, .to), let source = clause.invertedSubject(from: to + 1) else { return }
    let cue = token..<to + 1
    let isFirst = isFirstOfClause(token)
    var content: [Range<Int>] = []
    let after = afterAdjuncts(afterRelative(source.upperBound))
    if isFirst {
      let start = clause.isAny(after, .comma) ? after + 1 : after
      guard clause.tokens.contains(start) else { return }
      let end =
        clause.isVisible(start)
        ? clause.contentEnd(from: start, form: .none)
        : max(clause.endOfQuotation(at: start), clause.contentEnd(from: start, form: .none))
      content = [start..<end]
    } else if let left = contentBefore(token, isQuotationOnly: false) ?? directlyBefore(token) {
      content = [left]
      if let right = contentAfter(after, leftIsQuotation: !clause.isVisible(left.upperBound - 1)) {
        content.append(right)
      }
    }
    guard !content.isEmpty else { return }
    add(
      StatementCandidate(
        source: source, cue: cue, content: content, confidence: 0.9, rule: "according"))
  }

  /// The comma that ends a relative clause which begins at a token; the token itself without one.
  private func afterRelative(_ start: Int) -> Int {
    guard clause.isAny(start, .relative), !clause.isAny(start, .comma) else { return start }
    for token in start..<min(start + 15, clause.tokens.upperBound)
    where clause.isAny(token, [.comma, .terminator]) {
      return token
    }
    return start
  }

  private func isFirstOfClause(_ token: Int) -> Bool {
    let start = clause.tokens.lowerBound
    if token == start { return true }
    guard token - start <= 3 else { return false }
    return (start..<token).allSatisfy {
      clause.isVisible($0)
        && (clause.word($0).isAny([.conjunction, .but, .comma, .adverb, .quoteMark])
          || clause.tag($0) == .adverb)
    }
  }

  /// "… rose in May according to X" without a comma.
  private func directlyBefore(_ token: Int) -> Range<Int>? {
    let start = max(clause.tokens.lowerBound, token - Clause.horizon)
    return token - start >= 2 ? start..<token : nil
  }

  /// "claims that …", "expressed hope that …", "his fear of …".
  mutating func readNoun(_ token: Int) {
    guard clause.tag(token) == .noun || clause.tag(token) == .unknown || clause.tag(token) == .verb
    else { return }
    var start = token + 1
    guard clause.tokens.contains(start), clause.isVisible(start) else { return }
    var source: Range<Int>?
    if clause.isAny(start, .by), let agent = clause.nounPhrase(from: start + 1) {
      source = agent
      start = agent.upperBound
    }
    let support = supportVerb(before: token)
    let marked =
      clause.isAny(start, .that)
      || support != nil && clause.isVisible(start) && clause.tokens.contains(start)
        && Self.topicPrepositions.contains(clause.word(start).key)
    guard marked else { return }
    var cue = token..<token + 1
    if let support {
      cue = support..<token + 1
      let group = clause.verbGroup(of: support)
      source = source ?? clause.subject(before: group.start) ?? lastSource ?? mainSubject
    } else if source == nil {
      source = possessor(before: token)
    }
    let end = clause.contentEnd(from: start, form: .none)
    guard end > start else { return }
    add(
      StatementCandidate(
        source: source, cue: cue, content: [start..<end], confidence: 0.6, rule: "noun"))
  }

  /// The verb of "expressed deep concern", few words before its noun.
  private func supportVerb(before noun: Int) -> Int? {
    var position = noun - 1
    while clause.tokens.contains(position), clause.isVisible(position), noun - position <= 4 {
      if clause.word(position).isAny(.cueSupport), clause.tag(position) == .verb { return position }
      guard
        clause.isNominal(position) || clause.word(position).isAny([.determiner, .possessive])
          || clause.isAdverbial(position)
      else { return nil }
      position -= 1
    }
    return nil
  }

  /// The owner of a noun: "his claim", "the ministry's claim".
  private func possessor(before noun: Int) -> Range<Int>? {
    guard let phrase = clause.nounPhrase(before: noun + 1) else { return nil }
    for token in phrase.reversed() where token < noun {
      if clause.word(token).isAny(.possessiveMarker) { return phrase.lowerBound..<token }
      if clause.word(token).isAny(.possessive), token == phrase.lowerBound {
        return token..<token + 1
      }
    }
    return nil
  }

  /// "is confident that …", "was critical of …".
  mutating func readAdjective(_ token: Int) {
    let group = clause.verbGroup(of: token)
    let start = token + 1
    guard group.hasBe, clause.tokens.contains(start), clause.isVisible(start),
      let source = clause.subject(before: group.start)
    else { return }
    let isClause = clause.isAny(start, .that)
    let isTopic = clause.isAny(start, .preposition) && !clause.isAny(start, .to)
    let hasBareClause = clause.simpleNounPhrase(from: start) != nil && clause.tag(start) == .pronoun
    guard isClause || isTopic && !clause.isAny(start + 1, .time) || hasBareClause else { return }
    let end = clause.contentEnd(from: start, form: .none)
    guard end > start else { return }
    var candidate = StatementCandidate(
      source: source, cue: (group.negation ?? token)..<token + 1, content: [start..<end],
      confidence: 0.6, rule: "adjective")
    candidate.isNegated = group.isNegated
    add(candidate)
  }

  /// "For X, “…”" at the start of a sentence.
  mutating func readStance(_ token: Int) {
    guard token == clause.tokens.lowerBound, clause.level < 0,
      let source = clause.nounPhrase(from: token + 1, deep: true),
      clause.isAny(source.upperBound, .comma), clause.opensQuotation(source.upperBound + 1)
    else { return }
    let start = source.upperBound + 1
    let end = max(clause.endOfQuotation(at: start), clause.trimmedEnd)
    add(
      StatementCandidate(
        source: source, cue: token..<token + 1, content: [start..<end], confidence: 0.8,
        rule: "stance"))
  }
}
