import TextAnalysis

/// The verb group of a cue, read to its left: auxiliaries, adverbs, negation.
struct VerbGroup: Sendable {
  /// The first token of the group.
  var start: Int
  var isNegated = false
  var isHedged = false
  /// A form of "be" governs the cue directly ("is expected").
  var hasBe = false
  var hasAuxiliary = false
  /// "to" stands before the cue.
  var isInfinitive = false
  /// The first token of the negation, if any.
  var negation: Int?
}

extension Clause {
  /// The verb group that ends with a cue verb.
  func verbGroup(of verb: Int) -> VerbGroup {
    var group = VerbGroup(start: verb)
    var position = verb - 1
    while tokens.contains(position), isVisible(position), verb - position < 12 {
      let word = word(position)
      let isHelper = word.isAny([.be, .have, .auxiliary]) && !isPossessive(position)
      if word.isAny(.negation) {
        group.isNegated = true
        group.negation = position
      } else if isHelper {
        group.hasAuxiliary = true
        if word.isAny(.be), position == group.start - 1 || !group.hasBe { group.hasBe = true }
        if word.isAny(.hedge) { group.isHedged = true }
      } else if word.isAny(.to),
        position == verb - 1 || group.isInfinitive == false && isAdverbial(position + 1)
      {
        group.isInfinitive = true
      } else if isAdverbial(position) {
        if word.isAny([.hedge, .hearsayAdverb]) { group.isHedged = true }
      } else {
        break
      }
      group.start = position
      position -= 1
    }
    // Adverbs between commas and subject belong to the subject's side.
    return group
  }

  private func isPossessive(_ token: Int) -> Bool {
    word(token).isAny(.possessiveMarker)
      && !(token > tokens.lowerBound && tag(token - 1) == .pronoun)
      && !(tag(token) == .auxiliary && reading.text.tokens[token].tag != .unknown)
  }

  /// Whether the token is an adverb, or a day without a preposition.
  func isAdverbial(_ token: Int) -> Bool {
    guard tokens.contains(token), isVisible(token) else { return false }
    if word(token).key == Self.there { return !isAny(token + 1, [.be, .have, .auxiliary]) }
    return tag(token) == .adverb || word(token).isAny(.adverb) && tag(token) != .noun
  }

  private static let there = WordKey.of("there")

  /// The words for who speaks, thinks or wants, to the left of a cue's verb group; nil where none
  /// stands there.
  func subject(before groupStart: Int) -> Range<Int>? {
    var end = groupStart
    skipTimeAdjunct(before: &end)
    guard tokens.contains(end - 1), isVisible(end - 1) else { return nil }
    if word(end - 1).isAny(.relative), tag(end - 1) != .adposition {
      return antecedent(of: end - 1)
    }
    if word(end - 1).isAny(.closeParenthesis), let open = openParenthesis(before: end - 1) {
      end = open
    }
    if word(end - 1).isAny(.comma) { return subjectBeforeApposition(closing: end - 1) }
    guard let phrase = nounPhrase(before: end) else { return nil }
    return headOfParticiple(endingWith: phrase) ?? headOfRelative(endingWith: phrase) ?? phrase
  }

  /// "A man accused of fraud" for "fraud": what a participle phrase before the verb hangs on.
  private func headOfParticiple(endingWith phrase: Range<Int>) -> Range<Int>? {
    var position = phrase.lowerBound - 1
    var hasParticiple = false
    while tokens.contains(position), isVisible(position), phrase.lowerBound - position < 5 {
      let isParticiple =
        tag(position) == .verb && (isGerund(position) || word(position).isPastParticiple)
      if isParticiple {
        hasParticiple = true
      } else if tag(position) != .adposition {
        break
      }
      position -= 1
    }
    let last = phrase.lowerBound - 1
    guard hasParticiple, tokens.contains(position), isVisible(position),
      isGerund(last) || tag(last) == .adposition, let head = nounPhrase(before: position + 1),
      startsClause(head.lowerBound),
      tag(head.lowerBound) != .pronoun
    else { return nil }
    return head
  }

  /// "The master of a ship that hit a rock" for "a rock": what a relative clause hangs on.
  private func headOfRelative(endingWith phrase: Range<Int>) -> Range<Int>? {
    var position = phrase.lowerBound - 1
    var hasVerb = false
    while tokens.contains(position), isVisible(position), phrase.lowerBound - position < 15 {
      let word = word(position)
      if word.isAny(.relative) {
        guard hasVerb, let head = nounPhrase(before: position), startsClause(head.lowerBound),
          tag(head.upperBound - 1) != .verb
        else { return nil }
        return head
      }
      if word.isAny(.anyMark)
        || word.isAny([.conjunction, .but, .subordinator]) && tag(position) != .adposition
      {
        return nil
      }
      if isFinite(position) { hasVerb = true }
      position -= 1
    }
    return nil
  }

  /// Goes back over "on Friday", "Friday", "last week" between subject and verb.
  private func skipTimeAdjunct(before end: inout Int) {
    var position = end
    while tokens.contains(position - 1), isVisible(position - 1), word(position - 1).isAny(.time),
      reading.nameAt[position - 1] < 0
    {
      position -= 1
    }
    guard position < end, tokens.contains(position - 1) else { return }
    let before = word(position - 1)
    if tag(position - 1) == .adposition || before.isAny(.determiner) || before.isAny(.adjective) {
      position -= 1
      if tokens.contains(position - 1), tag(position - 1) == .adposition { position -= 1 }
    }
    if tokens.contains(position - 1), isHead(position - 1) || word(position - 1).isAny(.comma) {
      end = position
    }
  }

  private func openParenthesis(before close: Int) -> Int? {
    var position = close - 1
    while tokens.contains(position), close - position < 15 {
      if word(position).isAny(.openParenthesis) { return position }
      position -= 1
    }
    return nil
  }

  /// What a relative pronoun stands for: "a farmer, who …", "people who …".
  private func antecedent(of pronoun: Int) -> Range<Int>? {
    var end = pronoun
    if tokens.contains(end - 1), isVisible(end - 1), word(end - 1).isAny(.comma) {
      end -= 1
      if let apposed = apposition(endingAt: end) { return apposed }
    }
    return nounPhrase(before: end)
  }

  /// "X, head of Y," or "X, who left in May," before a verb: the comma closes an insertion.
  private func subjectBeforeApposition(closing comma: Int) -> Range<Int>? {
    var position = comma - 1
    var loose: Range<Int>?
    while tokens.contains(position), comma - position < 40 {
      if isVisible(position), word(position).isAny(.comma),
        let range = insertion(opening: position, closing: comma)
      {
        if startsClause(range.lowerBound) { return range }
        if loose == nil, isAfterAdjunct(range) { loose = range }
      }
      position -= 1
    }
    return loose
  }

  /// The subject with its insertion between two commas, where that is what stands there.
  private func insertion(opening: Int, closing: Int) -> Range<Int>? {
    var headEnd = opening
    while isAdverbial(headEnd - 1) { headEnd -= 1 }
    guard let head = nounPhrase(before: headEnd) else { return nil }
    let first = opening + 1
    guard first < closing else { return nil }
    if word(first).isAny([.relative, .subordinator]) || tag(first) == .adposition { return head }
    if isGerund(first) || tag(first) == .adverb || word(first).isPastParticiple { return head }
    guard let inner = nounPhrase(from: first, deep: true),
      isApposable(inner)
        || inner.upperBound == closing
    else {
      let isReduced = tag(first) == .verb && !word(first).isAny([.be, .have, .auxiliary])
      return isReduced || tag(first) == .adjective ? head : nil
    }
    // The apposition belongs to the source, a relative clause at its end does not.
    var end = closing
    for token in first..<closing where isVisible(token) {
      if word(token).isAny(.relative), token > first {
        end = word(token - 1).isAny(.comma) ? token - 1 : token
        break
      }
    }
    return head.lowerBound..<end
  }

  private func isAfterAdjunct(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    guard tokens.contains(before), isVisible(before) else { return true }
    return word(before).isAny([.time, .adverb, .subordinator]) || tag(before) == .noun
      || tag(before) == .numeral
  }

  /// The noun phrase with apposition that ends before a token: "Ann Lee, a farmer".
  private func apposition(endingAt end: Int) -> Range<Int>? {
    guard let inner = nounPhrase(before: end) else { return nil }
    let comma = inner.lowerBound - 1
    guard tokens.contains(comma), isVisible(comma), word(comma).isAny(.comma),
      let head = nounPhrase(before: comma), startsClause(head.lowerBound)
    else { return nil }
    return head.lowerBound..<end
  }

  /// The noun phrase to the right of an inverted cue with its apposition: "said Ann Lee, head of
  /// the union".
  func invertedSubject(from start: Int) -> Range<Int>? {
    guard var range = nounPhrase(from: start, deep: true) else { return nil }
    if let short = nounPhrase(from: start), tokens.contains(short.upperBound),
      word(short.upperBound).isAny([.time, .preposition]), !isRolePreposition(short.upperBound)
    {
      range = short
    }
    let comma = range.upperBound
    guard tokens.contains(comma), isVisible(comma), word(comma).isAny(.comma) else { return range }
    let next = comma + 1
    guard tokens.contains(next), isVisible(next), !word(next).isAny(.relative), !isGerund(next),
      tag(next) != .adposition, tag(next) != .adverb,
      let inner = nounPhrase(from: next, deep: true)
    else { return range }
    let after = inner.upperBound
    let isEnded =
      !tokens.contains(after) || !isVisible(after) || word(after).isAny(.anyMark)
      || word(after).isAny(.relative)
    // "…, said Lee, the plan is dead": a clause, no apposition.
    guard isEnded, isApposable(inner) else { return range }
    return range.lowerBound..<inner.upperBound
  }

  private func isRolePreposition(_ token: Int) -> Bool {
    word(token).isAny([.of, .forWord])
      || tag(token) == .adposition && !word(token).isAny(.time)
        && tokens.contains(token + 1) && !word(token + 1).isAny([.time, .determiner])
  }

  /// Whether a noun phrase can say who somebody is.
  func isApposable(_ range: Range<Int>) -> Bool {
    let first = word(range.lowerBound)
    if first.isAny([.subjectPronoun, .objectPronoun]), !first.isAny(.possessive) { return false }
    return range.contains { token in
      word(token).isAny([.personNoun, .organizationNoun, .documentNoun, .roleModifier])
        || word(token).shape.contains(.hasDigit)
    }
  }
}
