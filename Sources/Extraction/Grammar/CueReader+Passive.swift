import TextAnalysis

// Cues without a subject that speaks: "is expected to …", "suspected of …", "reportedly".
extension CueReader {
  /// "X is expected to …", "it is believed that …", "was told that …".
  mutating func readPassive(_ token: Int, _ word: Word, _ group: VerbGroup) {
    guard word.allFrames.contains(.passive) || !word.frames.isDisjoint(with: [.clause, .addressee])
    else { return }
    let start = afterAdjuncts(token + 1)
    guard clause.tokens.contains(start) else { return }
    let subject = clause.subject(before: group.start)
    let cue = (group.negation ?? token)..<token + 1
    var candidate = StatementCandidate(
      source: nil, cue: cue, content: [], confidence: 0.7, rule: "passive")
    candidate.isNegated = group.isNegated
    candidate.isHedged = group.isHedged
    if clause.isAny(start, .by), let agent = clause.invertedSubject(from: start + 1) {
      candidate.source = agent
      guard let subject, word.allFrames.contains(.passive) else { return }
      candidate.content = contentWithSubject(subject, after: agent.upperBound, word)
      add(candidate)
      return
    }
    let isAddressed = word.allFrames.contains(.addressee)
    if clause.isAny(start, .that) || clause.opensQuotation(start)
      || isAddressed && clause.isAny(start, .interrogative)
    {
      if isAddressed { candidate.addressee = subject }
      candidate.content = [start..<clause.contentEnd(from: start, form: .none)]
      add(candidate)
      return
    }
    guard clause.isVisible(start) else { return }
    let links = clause.isAny(start, .to) || clause.isAny(start, .asWord) || clause.isAny(start, .of)
    guard word.allFrames.contains(.passive), links else { return }
    let end = clause.contentEnd(from: start, form: .none)
    let isEmptySubject = subject.map { $0.count == 1 && isExpletive($0.lowerBound) } ?? true
    candidate.content = isEmptySubject ? [start..<end] : [subject ?? start..<start, start..<end]
    add(candidate)
  }

  private func isExpletive(_ token: Int) -> Bool {
    clause.word(token).key == Self.expletive
  }

  private static let expletive = WordKey.of("it")

  private func contentWithSubject(_ subject: Range<Int>, after end: Int, _ word: Word) -> [Range<
    Int
  >] {
    let start = afterAdjuncts(end)
    guard clause.isAny(start, [.to, .asWord, .of, .that]) else { return [] }
    return [subject, start..<clause.contentEnd(from: start, form: .none)]
  }

  /// "four men suspected of theft": a participle behind its noun.
  func isReducedPassive(_ token: Int, _ word: Word, _ group: VerbGroup) -> Bool {
    guard word.isPastParticiple, word.allFrames.contains(.passive), !group.hasAuxiliary,
      clause.tokens.contains(token + 1), clause.isVisible(token + 1)
    else { return false }
    let next = clause.word(token + 1)
    if next.isAny(.of) { return !word.frames.contains(.topic) }
    if next.isAny(.asWord) { return word.frames.isDisjoint(with: [.quotation, .clause]) }
    return next.isAny(.to) && !word.frames.contains(.infinitive)
      && !word.frames.contains(.topic) && clause.tokens.contains(token + 2)
      && clause.word(token + 2).isAny([.be, .have, .verb])
  }

  /// Reads "four men suspected of theft".
  mutating func readReducedPassive(_ token: Int, _ word: Word) {
    guard let subject = clause.nounPhrase(before: token) else { return }
    let end = clause.objectEnd(from: token + 1, form: .none)
    add(
      StatementCandidate(
        source: nil, cue: token..<token + 1, content: [subject, token + 1..<end], confidence: 0.55,
        rule: "reduced"))
  }

  /// "reportedly", "allegedly": somebody says so.
  mutating func readHearsay(_ token: Int) {
    guard clause.level < 0 else { return }
    let next = token + 1
    guard clause.tokens.contains(next) else { return }
    let end = clause.contentEnd(from: next, form: .none)
    guard end > next else { return }
    let group = clause.verbGroup(of: token)
    var content = [next..<end]
    if let subject = clause.subject(before: group.start) { content.insert(subject, at: 0) }
    add(
      StatementCandidate(
        source: nil, cue: token..<next, content: content, confidence: 0.5, rule: "hearsay"))
  }
}
