import TextAnalysis

// Where the content of an attribution ends.
extension Clause {
  /// The end of a clause that is content, from its first token; the sentence's final mark and
  /// what belongs to another attribution stay outside.
  ///
  /// `form` is the form of the governing cue, whose coordinated cues end its content.
  /// With `isPhrase` the content is no clause, so that any cue of that form stands beside its own.
  func contentEnd(from start: Int, form: VerbForm, isPhrase: Bool = false) -> Int {
    let limit = trimmedEnd
    let horizon = min(limit, start + Self.horizon)
    var position = start
    while position < horizon {
      guard isVisible(position) else {
        position = max(position + 1, endOfQuotation(at: position))
        if endsContent(afterQuotation: position) || opensNextQuotation(position) {
          return position
        }
        continue
      }
      let word = word(position)
      if word.isAny(.comma), position > start, endsContent(atComma: position) { return position }
      if word.isAny([.conjunction, .but]), position > start,
        endsContent(atConjunction: position, form: form, isPhrase: isPhrase)
      {
        return position
      }
      if word.isAny(.according), position > start { return position }
      if word.isAny(.semicolon), position > start { return position }
      position += 1
    }
    return max(start, min(position, limit))
  }

  /// The end of the clause without its final marks (a closing quotation mark stays).
  var trimmedEnd: Int {
    var end = tokens.upperBound
    let marks: WordClass = level < 0 ? .terminator : [.terminator, .quoteMark, .comma]
    while end > tokens.lowerBound, isVisible(end - 1), word(end - 1).isAny(marks) { end -= 1 }
    return end
  }

  private func endsContent(atComma comma: Int) -> Bool {
    var next = comma + 1
    guard tokens.contains(next), isVisible(next) else { return false }
    let first = word(next)
    if first.isAny(.according) { return true }
    if first.form == .presentParticiple, !first.frames.isEmpty { return true }
    if first.isAny([.conjunction, .but, .subordinator]) {
      next += 1
      while isAdverbial(next) { next += 1 }
      guard tokens.contains(next), isVisible(next) else { return false }
      let second = word(next)
      if isCueForm(second) || second.form == .presentParticiple && !second.frames.isEmpty {
        return true
      }
      return hasCue(withSubjectAt: next, wholeParenthesis: false)
    }
    if isInvertedCue(next) { return true }
    return hasCue(withSubjectAt: next, wholeParenthesis: true)
  }

  /// Whether a quotation opens where another closed on a full stop.
  private func opensNextQuotation(_ next: Int) -> Bool {
    next >= 2 && opensQuotation(next) && !isVisible(next - 1)
      && word(next - 2).isAny(.terminator)
  }

  /// `“…,” he added`: the comma stands inside the marks.
  private func endsContent(afterQuotation next: Int) -> Bool {
    guard tokens.contains(next), isVisible(next), next >= 2,
      word(next - 2).isAny([.comma, .terminator])
    else { return false }
    return isInvertedCue(next) || hasCue(withSubjectAt: next, wholeParenthesis: true)
  }

  private func isCueForm(_ word: Word) -> Bool {
    (word.form == .past || word.form == .thirdPerson)
      && !word.frames.isDisjoint(with: [
        .clause, .quotation, .object, .judgement, .infinitive, .topic,
      ])
  }

  /// ", said X" in the middle of a sentence.
  private func isInvertedCue(_ token: Int) -> Bool {
    let cue = word(token)
    guard cue.form == .past || cue.form == .thirdPerson, cue.frames.contains(.quotation) else {
      return false
    }
    return simpleNounPhrase(from: token + 1) != nil
  }

  /// Whether a subject and its cue follow; as a whole parenthesis where something must end it.
  private func hasCue(withSubjectAt start: Int, wholeParenthesis: Bool) -> Bool {
    guard let subject = nounPhrase(from: start), subject.count <= 12 else { return false }
    var position = subject.upperBound
    while tokens.contains(position), isVisible(position), position - subject.upperBound < 5,
      isAdverbial(position) || word(position).isAny([.have, .auxiliary, .negation])
    {
      position += 1
    }
    guard tokens.contains(position), isVisible(position), isCueForm(word(position)) else {
      return false
    }
    let cue = word(position)
    guard wholeParenthesis else {
      return !cue.frames.isDisjoint(with: [.clause, .quotation, .judgement])
    }
    guard !cue.frames.isDisjoint(with: [.clause, .quotation]) else { return false }
    let after = position + 1
    guard tokens.contains(after) else { return true }
    if cue.frames.contains(.addressee), let listener = nounPhrase(from: after, deep: true) {
      let end = listener.upperBound
      return !tokens.contains(end) || isAny(end, [.comma, .terminator])
    }
    return isVisible(after)
      && (word(after).isAny([.comma, .terminator, .time, .semicolon])
        || tag(after) == .adposition)
  }

  private func endsContent(
    atConjunction conjunction: Int, form: VerbForm, isPhrase: Bool
  ) -> Bool {
    var next = conjunction + 1
    while isAdverbial(next) { next += 1 }
    guard tokens.contains(next), isVisible(next) else { return false }
    let cue = word(next)
    guard cue.form == form, form != .none, form != .base, !cue.allFrames.isEmpty,
      tag(next) == .verb
    else { return false }
    if word(conjunction).isAny(.but) || isPhrase { return !cue.frames.isEmpty }
    guard tokens.contains(next + 1) else { return false }
    if opensQuotation(next + 1) { return true }
    let after = word(next + 1)
    return after.isAny([.that, .interrogative]) || after.isAny(.to)
      || cue.frames.contains(.addressee) || cue.frames.contains(.judgement)
  }

  /// The end of a noun phrase that is content, with what hangs on it.
  func objectEnd(from start: Int, form: VerbForm) -> Int {
    let limit = min(contentEnd(from: start, form: form, isPhrase: true), start + Self.horizon)
    var position = start
    while position < limit {
      guard isVisible(position) else {
        position = max(position + 1, endOfQuotation(at: position))
        continue
      }
      let word = word(position)
      if position > start {
        if word.isAny(.comma), !isEnumeration(position) { return position }
        if word.isAny([.conjunction, .but]), tokens.contains(position + 1), isVisible(position + 1),
          isVerbLike(position + 1)
        {
          return position
        }
        if word.isAny(.subordinator), tag(position) != .adposition || word.isAny(.time),
          !word.isAny(.asWord)
        {
          return position
        }
        if tag(position) == .adposition, tokens.contains(position + 1),
          self.word(position + 1).isAny(.time), !word.isAny(.of)
        {
          return position
        }
      }
      position += 1
    }
    return max(start, min(position, limit))
  }

  private func isVerbLike(_ token: Int) -> Bool {
    let position = isAdverbial(token) ? token + 1 : token
    guard tokens.contains(position) else { return false }
    return isFinite(position)
  }

  /// Whether the comma separates items of a list: an "and" follows after few words.
  private func isEnumeration(_ comma: Int) -> Bool {
    guard let item = nounPhrase(from: comma + 1) else { return false }
    if item.contains(where: { isVisible($0) && word($0).isAny(.conjunction) }) { return true }
    let after = item.upperBound
    guard tokens.contains(after), isVisible(after) else { return false }
    if word(after).isAny(.conjunction) { return true }
    return word(after).isAny(.comma) && tokens.contains(after + 1) && isVisible(after + 1)
      && (word(after + 1).isAny(.conjunction) || item.count <= 3)
      && simpleNounPhrase(from: after + 1) != nil
  }
}
