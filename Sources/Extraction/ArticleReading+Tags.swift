import TextAnalysis

extension ArticleReading {
  /// The part of speech of each token: as tagged, or by lexicon and shape where no tagger ran.
  static func tags(of text: AnalyzedText, words: [Word]) -> [PartOfSpeech] {
    var tags: [PartOfSpeech] = []
    tags.reserveCapacity(words.count)
    for (index, word) in words.enumerated() {
      let tagged = text.tokens[index].tag
      let isGlue =
        word.isAny(.dash) && index > 0 && index + 1 < words.count
        && text.tokens[index - 1].range.upperBound == text.tokens[index].range.lowerBound
        && text.tokens[index].range.upperBound == text.tokens[index + 1].range.lowerBound
        && text.tokens[index].range.count == 1
      if isGlue {
        tags.append(.symbol)
      } else if tagged != .unknown {
        tags.append(tagged)
      } else {
        let previous = index > 0 ? words[index - 1] : nil
        let afterNounClass =
          previous?.isAny([.personNoun, .organizationNoun, .documentNoun]) ?? false
        tags.append(
          guess(
            word, text.utf8[text.tokens[index].range], before: tags,
            afterNounClass: afterNounClass))
      }
    }
    mendNouns(&tags, words, text)
    return tags
  }

  /// Infinitives, and words that are adjectives before a noun and nouns else ("official").
  private static func mendNouns(
    _ tags: inout [PartOfSpeech], _ words: [Word], _ text: AnalyzedText
  ) {
    for index in tags.indices.dropFirst()
    where words[index - 1].isAny(.to) && text.tokens[index].tag == .unknown
      && tags[index] != .properNoun && (words[index].form == .base || words[index].isAny(.verb))
    {
      tags[index] = .verb
    }
    for index in tags.indices
    where tags[index] == .adjective && text.tokens[index].tag == .unknown
      && words[index].isAny([.personNoun, .organizationNoun])
    {
      let next = index + 1
      let isBeforeNoun =
        next < tags.count && [.noun, .properNoun, .adjective, .symbol].contains(tags[next])
      if !isBeforeNoun { tags[index] = .noun }
    }
  }

  private static func guess(
    _ word: Word, _ bytes: ArraySlice<UInt8>, before tags: [PartOfSpeech], afterNounClass: Bool
  ) -> PartOfSpeech {
    var before = tags.last
    if before == .symbol, tags.count >= 2 {
      if tags[tags.count - 2] == .properNoun { return .properNoun }
      before = .adjective
    }
    if word.isAny(.anyMark) { return .punctuation }
    if word.isAny(.possessiveMarker) {
      return before == .pronoun || before == .adverb ? .auxiliary : .particle
    }
    if word.isAny([.be, .have, .auxiliary]) { return .auxiliary }
    if word.isAny(.negation) { return .particle }
    if word.isAny([.determiner, .possessive]) { return .determiner }
    if word.isAny([.subjectPronoun, .objectPronoun]) { return .pronoun }
    if word.isAny(.conjunction) || word.isAny(.but) { return .coordinatingConjunction }
    if word.isAny(.preposition) { return .adposition }
    if word.isAny(.subordinator) { return .subordinatingConjunction }
    if word.isAny(.possessiveMarker) { return .particle }
    if word.isAny([.interrogative, .that, .relative]) { return .pronoun }
    if word.isAny(.indefinitePronoun) { return .pronoun }
    if word.isAny(.time) { return .noun }
    if word.isAny(.adverb) { return .adverb }
    if word.isAny([.adjective, .cueAdjective]) { return .adjective }
    if word.shape.contains(.hasDigit) { return .numeral }
    if word.shape.contains(.capitalized), before != nil, before != .punctuation {
      return .properNoun
    }
    return guessContentWord(word, bytes, before: before, afterNounClass: afterNounClass)
  }

  /// Nouns, verbs, adjectives and adverbs by their place and ending.
  private static func guessContentWord(
    _ word: Word, _ bytes: ArraySlice<UInt8>, before: PartOfSpeech?, afterNounClass: Bool
  ) -> PartOfSpeech {
    let afterDeterminer = before == .determiner || before == .adjective && !afterNounClass
    let isCue = !word.allFrames.isEmpty
    let isNoun = word.isAny([
      .personNoun, .organizationNoun, .placeNoun, .eventNoun, .documentNoun, .cueNoun,
    ])
    if word.isAny(.verb), !afterDeterminer { return .verb }
    if isCue, !afterDeterminer {
      if word.form == .past || word.form == .presentParticiple { return .verb }
      if before == .auxiliary || before == .particle || before == .pronoun { return .verb }
      let isAfterNoun = before == .noun || before == .properNoun || before == .adverb
      if word.form == .thirdPerson, isAfterNoun || !isNoun && before != .adposition { return .verb }
      if word.form == .base, isAfterNoun, !word.frames.isEmpty { return .verb }
    }
    if word.shape.contains(.capitalized) { return .properNoun }
    if isNoun || word.isAny(.notParticiple) { return .noun }
    if ends(bytes, "ly"), !word.isAny(.notAdverb) { return .adverb }
    if ends(bytes, "ed") || ends(bytes, "ing") { return afterDeterminer ? .adjective : .verb }
    for ending: StaticString in ["ous", "ful", "ive", "able", "ible", "ical", "less", "ish"]
    where ends(bytes, ending) {
      return .adjective
    }
    return .noun
  }

  private static func ends(_ bytes: ArraySlice<UInt8>, _ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard bytes.count > count + 1 else { return false }
    let wanted = UnsafeBufferPointer(start: ending.utf8Start, count: count)
    return bytes.suffix(count).elementsEqual(wanted)
  }
}
