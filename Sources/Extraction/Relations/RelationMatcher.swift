import GraphModel
import TextAnalysis

/// Finds the relations that patterns state, sentence by sentence.
struct RelationMatcher: Sendable {
  private let reading: ArticleReading
  private let index: MentionIndex
  /// The mentions that begin at each token, names first; nil where none does.
  private let beginning: [Int: [Int]]

  /// A matcher over the mentions found so far.
  init(reading: ArticleReading, mentions: [Mention]) {
    self.reading = reading
    index = MentionIndex(reading: reading, mentions: mentions)
    var beginning: [Int: [Int]] = [:]
    for (number, mention) in mentions.enumerated() {
      let token = reading.firstToken(from: mention.range.lowerBound)
      beginning[token, default: []].append(number)
    }
    self.beginning = beginning
  }

  /// What a partial match has found.
  private struct Match {
    var from: Int?
    var to: RelationEnd?
    var role: Range<Int>?
  }

  /// The relations that the patterns find; of several between the same ends the first.
  func relations(_ rules: RelationRules, type: String, extractor: String) -> [ExtractedRelation] {
    var found: [ExtractedRelation] = []
    var seen: Set<Key> = []
    for sentence in reading.text.sentences {
      for token in sentence.tokens where canBegin(token) {
        for pattern in rules.patterns {
          guard let (match, end) = match(pattern, at: token, in: sentence.tokens),
            let from = match.from, let to = match.to, to != .mention(from),
            seen.insert(Key(from: from, to: to, role: match.role)).inserted
          else { continue }
          var relation = ExtractedRelation(
            type: type, from: from, to: to, range: reading.textRange(token..<end),
            confidence: pattern.confidence, extractor: extractor)
          relation.role = match.role.map(roleText)
          found.append(relation)
        }
      }
    }
    return found
  }

  private struct Key: Hashable {
    var from: Int
    var to: RelationEnd
    var role: Range<Int>?
  }

  /// The role in lower case, but for acronyms and names.
  private func roleText(_ tokens: Range<Int>) -> String {
    var text = ""
    for token in tokens {
      let range = reading.text.tokens[token].range
      if token > tokens.lowerBound,
        reading.text.tokens[token - 1].range.upperBound < range.lowerBound
      {
        text += " "
      }
      let isKept = reading.words[token].shape.contains(.allCapitals) || reading.isName(token)
      text += isKept ? reading.text[range] : reading.text[range].lowercased()
    }
    return text
  }

  // MARK: - Matching

  private func canBegin(_ token: Int) -> Bool {
    beginning[token] != nil || reading.words[token].isAny([.personNoun, .roleModifier, .eventNoun])
      || isCapitalizedOrKnown(token)
  }

  private func isCapitalizedOrKnown(_ token: Int) -> Bool {
    let word = reading.words[token]
    return word.shape.contains(.capitalized) || reading.tags[token] == .verb
  }

  private func match(
    _ pattern: RelationPattern, at token: Int, in sentence: Range<Int>
  ) -> (Match, end: Int)? {
    var match = Match()
    guard let end = follow(pattern.elements[...], at: token, in: sentence, &match) else {
      return nil
    }
    return (match, end)
  }

  /// Matches the elements from a token on; the end of the match, nil when they do not fit.
  private func follow(
    _ elements: ArraySlice<RelationPattern.Element>, at token: Int, in sentence: Range<Int>,
    _ match: inout Match
  ) -> Int? {
    guard let element = elements.first else { return token }
    let rest = elements.dropFirst()
    switch element {
    case .words(let keys, let isOptional):
      if token < sentence.upperBound, keys.contains(reading.words[token].key),
        let end = follow(rest, at: token + 1, in: sentence, &match)
      {
        return end
      }
      return isOptional ? follow(rest, at: token, in: sentence, &match) : nil
    case .gap(let length):
      return followGap(rest, at: token, length: length, in: sentence, &match) { _ in true }
    case .titles:
      return followGap(rest, at: token, length: 8, in: sentence, &match, isTitle)
    case .mention(let kinds, let withReferences, let slot):
      for number in token < sentence.upperBound ? beginning[token] ?? [] : [] {
        let mention = index.mentions[number]
        guard mention.form == .name || withReferences, fits(mention, kinds),
          !isOwner(mention, at: token, slot, rest)
        else { continue }
        let saved = match
        if slot == .from { match.from = number }
        if slot == .to { match.to = .mention(number) }
        let end = reading.firstToken(from: mention.range.upperBound)
        if let end = follow(rest, at: end, in: sentence, &match) { return end }
        match = saved
      }
      return nil
    case .country(let slot):
      guard token < sentence.upperBound, let country = country(at: token) else { return nil }
      if slot == .to { match.to = .country(country) }
      return follow(rest, at: token + 1, in: sentence, &match)
    case .role:
      for role in roles(at: token, in: sentence) {
        let saved = match
        match.role = role
        if let end = follow(rest, at: role.upperBound, in: sentence, &match) { return end }
        match = saved
      }
      return nil
    }
  }

  private func followGap(
    _ rest: ArraySlice<RelationPattern.Element>, at token: Int, length: Int,
    in sentence: Range<Int>, _ match: inout Match, _ allows: (Int) -> Bool
  ) -> Int? {
    var position = token
    while position <= min(sentence.upperBound, token + length) {
      if let end = follow(rest, at: position, in: sentence, &match) { return end }
      guard position < sentence.upperBound, allows(position),
        !reading.words[position].isAny([.terminator, .semicolon, .quoteMark])
      else { return nil }
      position += 1
    }
    return nil
  }

  /// Whether a mention only owns what the pattern seems to speak of: "his" before a noun, "Russia"
  /// in "the head of Russia's fund".
  private func isOwner(
    _ mention: Mention, at token: Int, _ slot: RelationPattern.End?,
    _ rest: ArraySlice<RelationPattern.Element>
  ) -> Bool {
    if mention.form == .pronoun { return reading.words[token].isAny(.possessive) }
    let next = reading.firstToken(from: mention.range.upperBound)
    return slot == .to && rest.isEmpty && next < reading.count
      && reading.words[next].isAny(.possessiveMarker)
  }

  private func fits(_ mention: Mention, _ kinds: Set<EntityKind>) -> Bool {
    if let kind = mention.kind { return kinds.contains(kind) }
    return kinds.contains(.organization) || kinds.contains(.place)
  }

  /// Whether a token can stand before a name as part of a title.
  private func isTitle(_ token: Int) -> Bool {
    let word = reading.words[token]
    if word.isAny([.personNoun, .roleModifier, .courtesyTitle, .possessiveMarker, .determiner]) {
      return true
    }
    return [.noun, .properNoun, .adjective, .symbol].contains(reading.tags[token])
      || reading.isName(token)
  }

  /// The country that an adjective at a token stands for.
  private func country(at token: Int) -> String? {
    guard reading.words[token].shape.contains(.capitalized) else { return nil }
    let entry = reading.text.withReader { reader in
      Gazetteer.embedded.entry(of: reading.text.tokens[token].range, reader: reader)
    }
    guard let entry, entry.flags.contains(.demonym), entry.flags.isDisjoint(with: .country),
      let code = entry.country
    else { return nil }
    return Gazetteer.embedded.countryName(code)
  }

  /// The roles that begin at a token, the longest first: "head of logistics", "head".
  private func roles(at token: Int, in sentence: Range<Int>) -> [Range<Int>] {
    var end = token
    var found: [Range<Int>] = []
    while end < sentence.upperBound, end - token < 8, isRoleWord(end, isFirst: end == token) {
      end += 1
      if reading.words[end - 1].isAny(.personNoun) { found.append(token..<end) }
    }
    guard let longest = found.last else { return [] }
    if let extended = withField(longest, in: sentence) { found.append(extended) }
    return found.reversed()
  }

  private func isRoleWord(_ token: Int, isFirst: Bool) -> Bool {
    let word = reading.words[token]
    if let name = index.name(at: token), index.mentions[name].kind == .person { return false }
    if word.isAny([.personNoun, .roleModifier]) { return true }
    guard !isFirst || word.isAny(.adjective) || reading.tags[token] != .properNoun else {
      return word.shape.contains(.capitalized) && !reading.isName(token)
    }
    return [.noun, .properNoun, .adjective, .symbol].contains(reading.tags[token])
  }

  /// "head of logistics" before "at X".
  private func withField(_ role: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    var position = role.upperBound
    guard position + 1 < sentence.upperBound, reading.words[position].isAny([.of, .forWord]),
      !reading.words[position + 1].isAny([.determiner, .possessive])
    else { return nil }
    position += 1
    let start = position
    while position < sentence.upperBound, position - start < 6, !reading.isName(position),
      [.noun, .properNoun, .adjective, .symbol].contains(reading.tags[position])
        || reading.words[position].isAny(.conjunction) && position > start
    {
      position += 1
    }
    guard position > start, position < sentence.upperBound,
      reading.tags[position] == .adposition
    else { return nil }
    return role.lowerBound..<position
  }
}
