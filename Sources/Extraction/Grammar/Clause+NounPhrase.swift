import TextAnalysis

// Noun phrases, by walking over tokens that can stand in one.
extension Clause {
  /// The noun phrase that begins at a token, with the prepositional phrases that hang on it; nil
  /// where none begins.
  ///
  /// With `deep`, phrases with any preposition hang on it ("a rally in Ohio"), else only with "of".
  func nounPhrase(from start: Int, deep: Bool = false) -> Range<Int>? {
    guard let first = simpleNounPhrase(from: start) else { return nil }
    var end = first.upperBound
    while end < tokens.upperBound, end - start < 40, isVisible(end) {
      let link = word(end)
      let binds =
        link.isAny(.of) || deep && tag(end) == .adposition && !link.isAny([.asWord, .time])
      let joins = link.isAny(.conjunction) && !isFollowedByVerb(end)
      guard binds || joins, let next = simpleNounPhrase(from: end + 1) else { break }
      if reading.words[end + 1].isAny(.time) { break }
      end = next.upperBound
    }
    return start..<end
  }

  private func isFollowedByVerb(_ conjunction: Int) -> Bool {
    guard let next = simpleNounPhrase(from: conjunction + 1) else { return true }
    let after = next.upperBound
    return after < tokens.upperBound && isVisible(after) && isFinite(after)
  }

  /// Determiner, modifiers, head; a pronoun; a name.
  func simpleNounPhrase(from start: Int) -> Range<Int>? {
    guard tokens.contains(start), isVisible(start) else { return nil }
    let first = word(start)
    if let name = reading.name(at: start), name.lowerBound == start {
      return start..<nounRun(from: name.upperBound)
    }
    if first.isAny([.subjectPronoun, .objectPronoun]), !first.isAny(.possessive) {
      return start..<start + 1
    }
    var position = start + quantifierLength(at: start)
    while tokens.contains(position), isVisible(position),
      word(position).isAny([.determiner, .possessive])
        || word(position).isAny(.indefinitePronoun) && isNominalOrUnmarked(position + 1)
    {
      position += 1
    }
    let end = nounRun(from: position)
    if end > position { return start..<end }
    if first.isAny(.indefinitePronoun) { return start..<start + 1 }
    return nil
  }

  private func isNominalOrUnmarked(_ token: Int) -> Bool {
    tokens.contains(token) && isVisible(token) && isNominal(token) && !word(token).isAny(.time)
  }

  /// The number of words of "at least", "more than", "up to" before a number or noun.
  private func quantifierLength(at start: Int) -> Int {
    let second = start + 1
    guard tokens.contains(second), isVisible(second) else { return 0 }
    let pair = [word(start).key, word(second).key]
    return Self.quantifiers.contains(pair) ? 2 : 0
  }

  private static let quantifiers: Set<[UInt64]> = Set(
    FunctionWords.quantifiers.split(separator: ",").map { pair in
      pair.split { $0 == " " || $0 == "\n" }.map { WordKey.of($0) }
    })

  /// The end of the run of nominal words from a token; short quotations inside count as words.
  private func nounRun(from start: Int) -> Int {
    var position = start
    while position < tokens.upperBound, position - start < 25 {
      if !isVisible(position) {
        let end = endOfQuotation(at: position)
        guard position > start, end - position <= 5, end < tokens.upperBound, isVisible(end),
          isNominal(end)
        else { break }
        position = end
        continue
      }
      if let name = reading.name(at: position) {
        position = name.upperBound
        continue
      }
      if word(position).isAny(.time), position > start, tag(position) != .properNoun,
        tag(position - 1) != .symbol
      {
        break
      }
      if isAdjectivalParticiple(position, after: start) {
        position += 1
        continue
      }
      guard isNominal(position) else { break }
      position += 1
    }
    return min(position, tokens.upperBound)
  }

  /// A participle before a noun: "the elected leader".
  private func isAdjectivalParticiple(_ token: Int, after start: Int) -> Bool {
    guard tag(token) == .verb, word(token).isPastParticiple || word(token).frames.isEmpty,
      token + 1 < tokens.upperBound, isVisible(token + 1), token == start,
      token > tokens.lowerBound,
      word(token - 1).isAny([.determiner, .possessive])
    else { return false }
    return isNominal(token + 1)
  }

  /// The noun phrase that ends before a token, found from right to left, with the prepositional
  /// phrases of which it is the end ("a spokesman for the group"); nil where none ends there.
  func nounPhrase(before end: Int) -> Range<Int>? {
    guard var start = simpleNounPhrase(before: end) else { return nil }
    while end - start < 40, let link = linkBefore(start) {
      guard let earlier = simpleNounPhrase(before: link) else { break }
      start = earlier
    }
    return start..<end
  }

  /// The preposition or conjunction that ties a noun phrase to the one before it, if any.
  private func linkBefore(_ start: Int) -> Int? {
    let link = start - 1
    guard tokens.contains(link), isVisible(link), link > tokens.lowerBound else { return nil }
    let linkWord = word(link)
    if linkWord.isAny(.of) { return link }
    if linkWord.isAny(.conjunction) {
      guard let earlier = simpleNounPhrase(before: link) else { return nil }
      return startsClause(earlier) ? link : nil
    }
    guard tag(link) == .adposition, !linkWord.isAny([.asWord, .subordinator]),
      !word(start).isAny(.time)
    else { return nil }
    guard let earlier = simpleNounPhrase(before: link) else { return nil }
    // "After talks in Oslo ministers said": what hangs on a fronted preposition is no subject.
    let before = earlier - 1
    if tokens.contains(before), isVisible(before), tag(before) == .adposition,
      !word(before).isAny(.of), startsClause(before)
    {
      return nil
    }
    return link
  }

  /// Whether a clause begins at a token: nothing, a mark, or a conjunction stands before it.
  func startsClause(_ token: Int) -> Bool {
    guard token > tokens.lowerBound else { return true }
    let before = token - 1
    guard isVisible(before) else { return true }
    if word(before).isAny([.comma, .colon, .semicolon, .dash, .quoteMark, .that, .but]) {
      return tag(before) != .symbol
    }
    return word(before).isAny([.conjunction, .subordinator, .interrogative])
      && tag(before) != .adposition
  }

  /// The start of the noun phrase without prepositional phrases that ends before a token.
  private func simpleNounPhrase(before end: Int) -> Int? {
    var position = end - 1
    guard tokens.contains(position), isVisible(position), isHead(position) else { return nil }
    if let name = reading.name(at: position) {
      position = name.lowerBound
    } else if word(position).isAny(.indefinitePronoun) {
      // "we all", "my little one".
      let before = position - 1
      if tokens.contains(before), isVisible(before), word(before).isAny(.subjectPronoun) {
        return before
      }
    } else if tag(position) == .pronoun || word(position).isAny([.subjectPronoun, .objectPronoun]) {
      return word(position).isAny(.relative) ? nil : position
    }
    while position > tokens.lowerBound, end - position < 25 {
      let before = position - 1
      guard isVisible(before) else { break }
      if let name = reading.name(at: before) {
        position = name.lowerBound
        continue
      }
      if word(before).isAny([.determiner, .possessive]),
        tag(before) == .determiner || tag(before) == .pronoun
      {
        position = before
        // "all the ministers", "many of the men" is left to the caller.
        if before > tokens.lowerBound, isVisible(before - 1), word(before - 1).isAny(.determiner) {
          position = before - 1
        }
        break
      }
      if word(before).isAny(.time), tag(before) != .properNoun || isTimeAdjunct(before),
        tag(position) != .symbol, before == tokens.lowerBound || tag(before - 1) != .symbol
      {
        break
      }
      if word(before).isAny(.indefinitePronoun), !word(before).isAny(.that), isNominal(position) {
        position = before
        break
      }
      guard isNominal(before) || isParticipleModifier(before, of: position) else { break }
      position = before
    }
    return max(position, tokens.lowerBound)
  }

  private func isTimeAdjunct(_ token: Int) -> Bool {
    token > tokens.lowerBound && word(token - 1).isAny(.preposition)
  }

  private func isParticipleModifier(_ token: Int, of noun: Int) -> Bool {
    guard tag(token) == .verb, token > tokens.lowerBound else { return false }
    return word(token - 1).isAny([.determiner, .possessive]) || tag(token - 1) == .adjective
  }
}
