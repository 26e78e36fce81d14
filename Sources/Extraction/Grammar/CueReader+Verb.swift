import TextAnalysis

// Cue verbs: "X said (that) …", "told X that …", "urged X to …", "denied …", "is expected to …".
extension CueReader {
  /// What is known of a cue verb when its content is sought.
  struct VerbCue {
    var token: Int
    var word: Word
    var group: VerbGroup
    /// From the negation, if any, to the verb.
    var range: Range<Int>
    var source: Range<Int>?
    /// The source is that of an earlier cue.
    var isShared = false
  }

  /// Reads the attribution that a cue verb makes, if any.
  mutating func readVerb(_ token: Int) {
    var word = clause.word(token)
    let group = clause.verbGroup(of: token)
    if let phrase = phrase(at: token), !group.hasBe || phrase.isQuoted {
      word.frames = phrase.frames
      word.weakFrames = []
      let (source, isShared) = source(of: token, group)
      var cue = VerbCue(
        token: token, word: word, group: group,
        range: (group.negation ?? token)..<token + 1 + phrase.length, source: source,
        isShared: isShared)
      if readForward(&cue) { return }
      readBackward(cue)
      return
    }
    guard !word.allFrames.isEmpty else { return }
    if word.isPastParticiple, group.hasBe, word.form != .presentParticiple {
      readPassive(token, word, group)
      return
    }
    if repeatsQuotedAsSaying(token, word) { return }
    if isReducedPassive(token, word, group) {
      readReducedPassive(token, word)
      return
    }
    let (source, isShared) = source(of: token, group)
    var cue = VerbCue(
      token: token, word: word, group: group, range: (group.negation ?? token)..<token + 1,
      source: source, isShared: isShared)
    if readForward(&cue) { return }
    readBackward(cue)
  }

  /// "saying" in "was quoted as saying", which is read with "quoted".
  private func repeatsQuotedAsSaying(_ token: Int, _ word: Word) -> Bool {
    guard word.form == .presentParticiple, clause.isAny(token - 1, .asWord) else { return false }
    return clause.tokens.contains(token - 2) && clause.word(token - 2).isAny(.cuePhrase)
      && clause.verbGroup(of: token - 2).hasBe
  }

  /// The cue of several words that begins at a verb, if any.
  private func phrase(at token: Int) -> (frames: CueFrame, length: Int, isQuoted: Bool)? {
    guard clause.word(token).isAny(.cuePhrase) else { return nil }
    for phrase in Lexicon.english.phrases(beginningWith: clause.word(token).key) {
      let fits = phrase.rest.indices.allSatisfy { index in
        let position = token + 1 + index
        return clause.tokens.contains(position) && clause.isVisible(position)
          && clause.word(position).key == phrase.rest[index]
      }
      if fits {
        return (phrase.frames, phrase.rest.count, phrase.rest.first == Self.asKey)
      }
    }
    return nil
  }

  private static let asKey = WordKey.of("as")

  /// The words for who speaks: subject, or shared with an earlier cue of the clause.
  private func source(of token: Int, _ group: VerbGroup) -> (Range<Int>?, isShared: Bool) {
    let before = group.start - 1
    let isParticiple = clause.word(token).form == .presentParticiple && !group.hasBe
    let startsHere = !clause.tokens.contains(before) || !clause.isVisible(before)
    let afterMark = !startsHere && clause.word(before).isAny([.comma, .conjunction, .but, .dash])
    if isParticiple, !startsHere, clause.word(before).isAny(.asWord),
      let quoted = clause.nounPhrase(before: before)
    {
      return (quoted, false)
    }
    if group.isInfinitive || isParticiple, !startsHere, clause.tag(before) == .verb,
      !clause.isGerund(before),
      let subject = clause.subject(before: clause.verbGroup(of: before).start)
    {
      return (subject, true)
    }
    if group.isInfinitive || isParticiple {
      if let subject = clause.subject(before: group.start), isParticiple, !afterMark,
        clause.tag(subject.upperBound - 1) != .verb, clause.startsClause(subject.lowerBound)
      {
        return (subject, false)
      }
      return (lastSource ?? mainSubject, true)
    }
    if let subject = clause.subject(before: group.start) { return (subject, false) }
    if afterMark, !clause.word(before).isAny(.dash) {
      if clause.word(before).isAny([.conjunction, .but]) {
        return (
          coordinatedSource(of: token, conjunction: before) ?? lastSource ?? mainSubject, true
        )
      }
      return (nil, false)
    }
    return (nil, false)
  }

  /// The source of the cue to which a conjunction ties one of the same form.
  private func coordinatedSource(of token: Int, conjunction: Int) -> Range<Int>? {
    let form = clause.word(token).form
    return found.suffix(8).last { candidate in
      guard let cue = candidate.cue, let extent = candidate.extent else { return false }
      return extent.upperBound <= conjunction && clause.word(cue.upperBound - 1).form == form
        && candidate.source != nil
    }?.source
  }

  /// Content to the right of the cue.
  private mutating func readForward(_ cue: inout VerbCue) -> Bool {
    let frames = cue.word.frames
    let all = cue.group.isInfinitive ? frames : cue.word.allFrames
    if all.contains(.topic), readTopic(cue) { return true }
    let start = afterAdjuncts(cue.range.upperBound)
    guard clause.tokens.contains(start) else { return false }
    let isAfterQuotation = followsQuotation(cue)
    if !isAfterQuotation, readMarked(cue, from: start) { return true }
    if isAfterQuotation, clause.isAny(start, .comma) || clause.opensQuotation(start) {
      return false
    }
    guard clause.isVisible(start) else { return false }
    if clause.isAny(start, [.that, .interrogative]), readClause(cue, from: start) { return true }
    let infinitive = clause.isAny(start, .negation) ? start + 1 : start
    if clause.isAny(infinitive, .to), frames.contains(.infinitive), cue.source != nil {
      return addForward(
        cue, clause.contentEnd(from: start, form: cue.word.form), start, "infinitive")
    }
    guard cue.source != nil else { return false }
    let judges = frames.contains(.judgement) && !frames.contains(.addressee)
    if all.contains(.addressee) || all.contains(.objectInfinitive),
      !judges || frames.contains(.objectInfinitive), readAddressed(cue, from: start)
    {
      return true
    }
    if frames.contains(.clause), hasSubject(at: start) || isExistential(start),
      finiteVerb(after: start) != nil || isCertainlyClause(cue, start)
    {
      return addForward(cue, clause.contentEnd(from: start, form: cue.word.form), start, "clause")
    }
    return readObject(cue, from: start)
  }

  /// `“…,” she said`: what stands before the source is a quotation that wants a speaker.
  private func followsQuotation(_ cue: VerbCue) -> Bool {
    guard let source = cue.source, !cue.isShared else { return false }
    let before = source.lowerBound - 1
    return clause.tokens.contains(before) && !clause.isVisible(before)
      && source.upperBound <= cue.token
  }

  /// Whether the words after a cue are a clause although no verb is known in them: the cue takes
  /// nothing else, and enough words follow.
  private func isCertainlyClause(_ cue: VerbCue, _ start: Int) -> Bool {
    cue.word.frames.isDisjoint(with: [.object, .judgement, .addressee, .objectInfinitive])
      && start == cue.range.upperBound && clause.trimmedEnd - start >= 5
      && cue.word.allFrames.isDisjoint(with: [.object, .addressee])
      && cue.word.frames.contains(.quotation)
  }

  private func hasSubject(at start: Int) -> Bool {
    clause.simpleNounPhrase(from: start) != nil
  }

  /// "there is": no noun phrase, and yet a clause.
  private func isExistential(_ start: Int) -> Bool {
    clause.tokens.contains(start + 1) && clause.isVisible(start) && clause.isFinite(start + 1)
      && clause.word(start).isAny(.adverb)
  }

  /// A quotation, or a colon: `said: “…”`, `said, “…”`, `said “…”`.
  private mutating func readMarked(_ cue: VerbCue, from start: Int) -> Bool {
    var start = start
    let hasMark = clause.isAny(start, [.colon, .comma])
    let hasColon = clause.isAny(start, .colon)
    if hasMark { start += 1 }
    guard clause.tokens.contains(start), cue.source != nil else { return false }
    if clause.opensQuotation(start) {
      let end = clause.endOfQuotation(at: start)
      if hasMark { return addForward(cue, end, start, "quotation") }
      let isWhole =
        !cue.word.frames.isDisjoint(with: [.clause, .quotation, .object, .judgement, .infinitive])
        || cue.word.weakFrames.contains(.object)
      guard isWhole else { return false }
      return addForward(
        cue, max(end, clause.contentEnd(from: start, form: cue.word.form)), start, "quotation")
    }
    guard hasColon, !cue.word.frames.isDisjoint(with: [.clause, .quotation]) else { return false }
    return addForward(cue, clause.trimmedEnd, start, "colon")
  }

  /// "that …", "whether …".
  private mutating func readClause(_ cue: VerbCue, from start: Int) -> Bool {
    let word = clause.word(start)
    let all = cue.word.allFrames
    if word.isAny(.that) {
      guard all.contains(.clause) || !all.isDisjoint(with: [.object, .addressee]) else {
        return false
      }
    } else {
      let asks = cue.word.frames.contains(.quotation) || all.contains(.clause)
      let isCondition = word.isAny([.subordinator, .relative])
      guard asks, !isCondition || !cue.word.frames.contains(.clause) else { return false }
    }
    guard cue.source != nil else { return false }
    return addForward(cue, clause.contentEnd(from: start, form: cue.word.form), start, "clause")
  }

  /// "spoke of …", "warned against …": the preposition belongs to the cue.
  private mutating func readTopic(_ cue: VerbCue) -> Bool {
    let preposition = cue.token + 1
    guard clause.tokens.contains(preposition + 1), clause.isVisible(preposition), cue.source != nil,
      Self.topicPrepositions.contains(clause.word(preposition).key)
    else { return false }
    let start = preposition + 1
    guard !clause.isAny(start, .time), clause.isVisible(start) || clause.opensQuotation(start)
    else {
      return false
    }
    let isWeak = !cue.word.frames.contains(.topic)
    if isWeak, !clause.opensQuotation(start) { return false }
    var wide = cue
    wide.range = cue.range.lowerBound..<start
    return addForward(wide, clause.objectEnd(from: start, form: cue.word.form), start, "topic")
  }

  static let topicPrepositions = Set(
    CueLexicon.topicPrepositions.split(separator: " ").map { WordKey.of($0) })

  /// "told X that …", "urged X to …", "told X, “…”".
  private mutating func readAddressed(_ cue: VerbCue, from start: Int) -> Bool {
    guard let phrase = clause.nounPhrase(from: start) else { return false }
    var longest = phrase
    if let deep = clause.nounPhrase(from: start, deep: true) { longest = deep }
    for addressee in longest == phrase ? [phrase] : [longest, phrase] {
      let next = afterAdjuncts(addressee.upperBound)
      guard clause.tokens.contains(next) else { continue }
      if let end = addressedContent(cue, addressee: addressee, at: next) {
        let isAddressee = end.lowerBound >= addressee.upperBound
        return addForward(
          cue, end.upperBound, end.lowerBound, "addressed",
          addressee: isAddressee ? addressee : nil)
      }
    }
    return false
  }

  private func addressedContent(_ cue: VerbCue, addressee: Range<Int>, at next: Int) -> Range<Int>?
  {
    let all = cue.word.allFrames
    let form = cue.word.form
    var start = next
    let speaks = cue.word.frames.contains(.addressee) || all.contains(.quotation)
    if clause.isAny(next, [.comma, .colon]) {
      start += 1
      guard clause.opensQuotation(start), speaks else { return nil }
      return start..<clause.endOfQuotation(at: start)
    }
    if clause.opensQuotation(start) {
      guard speaks else { return nil }
      return
        start..<max(clause.endOfQuotation(at: start), clause.contentEnd(from: start, form: form))
    }
    if clause.isAny(start, .to) {
      guard all.contains(.objectInfinitive) else { return nil }
      // "wants X to go": nobody is spoken to.
      if cue.word.frames.contains(.objectInfinitive) {
        return start..<clause.contentEnd(from: start, form: form)
      }
      return addressee.lowerBound..<clause.contentEnd(from: start, form: form)
    }
    guard all.contains(.addressee) else { return nil }
    if clause.isAny(start, .that) || clause.isAny(start, .interrogative),
      start > cue.range.upperBound
    {
      return start..<clause.contentEnd(from: start, form: form)
    }
    if cue.word.frames.contains(.addressee), hasSubject(at: start), finiteVerb(after: start) != nil
    {
      return start..<clause.contentEnd(from: start, form: form)
    }
    if clause.isVisible(start), clause.tag(start) == .adposition, isPersonal(addressee),
      Self.topicPrepositions.contains(clause.word(start).key), cue.word.frames.contains(.addressee),
      !clause.isAny(start + 1, .time)
    {
      return start..<clause.objectEnd(from: start, form: form)
    }
    return nil
  }

  /// Whether the words can mean somebody who listens.
  private func isPersonal(_ range: Range<Int>) -> Bool {
    let last = clause.word(range.upperBound - 1)
    return last.isAny([.objectPronoun, .personNoun, .organizationNoun])
      || clause.reading.isName(range.upperBound - 1)
  }

  /// "denied the charges", "accused X of …".
  private mutating func readObject(_ cue: VerbCue, from start: Int) -> Bool {
    let frames = cue.word.frames
    guard frames.contains(.object) || frames.contains(.judgement), start == cue.range.upperBound,
      !isAfterPreposition(cue),
      clause.isVisible(start), hasSubject(at: start) || clause.isGerund(start),
      !clause.isAny(start, .time)
    else { return false }
    let rule = frames.contains(.judgement) ? "judgement" : "object"
    let end =
      frames.contains(.judgement)
      ? clause.contentEnd(from: start, form: cue.word.form, isPhrase: true)
      : clause.objectEnd(from: start, form: cue.word.form)
    return addForward(cue, end, start, rule)
  }

  /// "by denying the charges": a means, hardly a report.
  private func isAfterPreposition(_ cue: VerbCue) -> Bool {
    let before = cue.group.start - 1
    return cue.word.form == .presentParticiple && clause.tokens.contains(before)
      && clause.isVisible(before) && clause.tag(before) == .adposition
      && !clause.word(before).isAny(.asWord)
  }

  /// The first finite verb within few words, before the clause can have ended.
  private func finiteVerb(after start: Int) -> Int? {
    var position = start
    var seen = 0
    while clause.tokens.contains(position), position - start < 40 {
      defer { position += 1 }
      guard clause.isVisible(position) else { continue }
      if clause.word(position).isAny([.relative, .that]), position > start { return nil }
      if clause.isFinite(position), position > start { return position }
      if clause.word(position).isAny([.terminator, .colon, .semicolon]) { return nil }
      if clause.word(position).isAny(.comma) {
        seen += 1
        if seen > 2 { return nil }
      }
    }
    return nil
  }

  /// Adds a candidate with one span of content to the right of its cue.
  private mutating func addForward(
    _ cue: VerbCue, _ end: Int, _ start: Int, _ rule: String, addressee: Range<Int>? = nil
  ) -> Bool {
    guard end > start else { return false }
    var candidate = StatementCandidate(
      source: cue.source, cue: cue.range, content: [start..<end],
      confidence: cue.isShared ? 0.7 : 0.85, rule: rule)
    candidate.isNegated = cue.group.isNegated
    candidate.isHedged = cue.group.isHedged
    candidate.addressee = addressee
    add(candidate)
    return true
  }
}
