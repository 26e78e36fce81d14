import TextAnalysis

/// Reads the attributions of one clause from its cues, left to right.
struct CueReader: Sendable {
  let clause: Clause
  /// What was found so far.
  var found: [StatementCandidate] = []
  /// The source of the last cue of the clause, for "…, adding that" and "said A and warned B".
  var lastSource: Range<Int>?
  /// The subject of the clause's first finite verb, for participles before any cue.
  var mainSubject: Range<Int>?

  /// A reader of one clause.
  init(_ clause: Clause) { self.clause = clause }

  /// All attributions of the clause.
  mutating func read() -> [StatementCandidate] {
    for token in clause.tokens where clause.isVisible(token) {
      let word = clause.word(token)
      if word.isAny(.according) {
        readAccording(token)
      } else if word.isAny(.hearsayAdverb) {
        readHearsay(token)
      } else if !word.allFrames.isEmpty || word.isAny(.cuePhrase), isVerb(token) {
        readVerb(token)
      } else if word.isAny(.cueNoun) {
        readNoun(token)
      } else if word.isAny(.cueAdjective) {
        readAdjective(token)
      } else if word.isAny(.forWord) {
        readStance(token)
      }
      if mainSubject == nil, clause.isFinite(token) {
        let subject = clause.subject(before: clause.verbGroup(of: token).start)
        if let subject, !clause.word(subject.lowerBound).isAny(.relative) { mainSubject = subject }
      }
    }
    return found
  }

  private func isVerb(_ token: Int) -> Bool {
    switch clause.tag(token) {
    case .verb, .auxiliary: return true
    case .noun, .properNoun, .adjective:
      // Taggers take a headline's or an unusual verb for a noun; the past of a sure cue is none.
      let word = clause.word(token)
      return word.form == .past && word.frames.contains(.quotation)
        && clause.reading.nameAt[token] < 0 && !word.isAny([.cueNoun, .notParticiple])
    default: return false
    }
  }

  /// Adds a candidate; its source becomes the one that later cues may share.
  mutating func add(_ candidate: StatementCandidate) {
    guard !candidate.content.isEmpty else { return }
    var candidate = candidate
    if let source = candidate.source { candidate.reportedBy = citing(after: source) }
    found.append(candidate)
    if let source = candidate.source { lastSource = source }
  }

  /// Who quotes a source: "a diplomat cited by the paper".
  private func citing(after source: Range<Int>) -> Range<Int>? {
    var position = source.upperBound
    if clause.isAny(position, .comma) { position += 1 }
    guard clause.tokens.contains(position + 1), clause.isVisible(position),
      Self.citing.contains(clause.word(position).key), clause.isAny(position + 1, .by)
    else { return nil }
    return clause.nounPhrase(from: position + 2)
  }

  private static let citing = Set(["cited", "quoted"].map { WordKey.of($0) })

  /// The words after a cue at which content may begin: adverbs, times, places and occasions are
  /// passed over.
  func afterAdjuncts(_ start: Int) -> Int {
    var position = start
    while clause.tokens.contains(position), clause.isVisible(position), position - start < 30 {
      if clause.isAdverbial(position) || clause.word(position).isAny(.time) {
        position += 1
        continue
      }
      if clause.word(position).isAny(.comma), let end = insertedAdverb(position) {
        position = end
        continue
      }
      guard let end = adjunctEnd(position) ?? insertedParticiple(position) else { break }
      position = end
    }
    return position
  }

  /// ", however," between cue and content.
  private func insertedAdverb(_ comma: Int) -> Int? {
    var position = comma + 1
    while clause.isAdverbial(position) { position += 1 }
    guard position > comma + 1, clause.isAny(position, .comma) else { return nil }
    return position + 1
  }

  /// ", citing sources," between cue and content.
  private func insertedParticiple(_ comma: Int) -> Int? {
    guard clause.isAny(comma, .comma), clause.tokens.contains(comma + 1),
      clause.isVisible(comma + 1), clause.isGerund(comma + 1),
      let object = clause.nounPhrase(from: comma + 2, deep: true),
      clause.isAny(object.upperBound, .comma)
    else { return nil }
    let next = object.upperBound + 1
    return clause.isAny(next, .that) || clause.opensQuotation(next) ? next : nil
  }

  /// "on Friday", "last week", "in an interview with X", "to reporters", where content follows.
  private func adjunctEnd(_ start: Int) -> Int? {
    let first = clause.word(start)
    let second = start + 1
    guard clause.tokens.contains(second), clause.isVisible(second) else { return nil }
    if first.isAny([.adjective, .determiner]) || clause.tag(start) == .adposition,
      clause.word(second).isAny(.time)
    {
      return second + 1
    }
    guard clause.tag(start) == .adposition, !first.isAny(.asWord) else { return nil }
    if first.isAny(.preposition), clause.isAny(second + 1, .time) { return second + 2 }
    guard let phrase = clause.nounPhrase(from: second, deep: true) else { return nil }
    var end = phrase.upperBound
    while clause.tokens.contains(end), clause.isVisible(end), clause.word(end).isAny(.time) {
      end += 1
    }
    guard clause.tokens.contains(end) else { return nil }
    if clause.opensQuotation(end) || clause.isAny(end, [.that, .colon]) { return end }
    if clause.isAny(end, .interrogative) { return end }
    if clause.isAny(end, .comma), clause.opensQuotation(end + 1) { return end }
    return nil
  }
}
