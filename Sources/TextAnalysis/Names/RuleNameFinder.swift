/// Finds the names of one text: first the runs whose words tell their kind, then the rest by what
/// the first round knows (a surname alone after the full name).
struct RuleNameFinder {
  let tokens: [Token]
  let sentences: [Sentence]
  let reader: UTF8Reader
  let gazetteer = Gazetteer.embedded
  let words: [WordView]
  /// Hashes of the words of persons found, and of other names' whole word.
  private var persons: Set<UInt64> = []
  private var others: [UInt64: NameKind] = [:]

  /// Prepares to find names in a text with tokens and sentences.
  init(_ text: AnalyzedText, reader: UTF8Reader) {
    tokens = text.tokens
    sentences = text.sentences
    self.reader = reader
    let gazetteer = self.gazetteer
    words = text.tokens.map { WordView($0.range, reader: reader, gazetteer: gazetteer) }
  }

  /// A run of tokens with the kind that its words tell.
  private struct Candidate {
    var tokens: Range<Int>
    var kind: NameKind?
    var confidence: Float
  }

  /// All names, in order.
  mutating func find() -> [NameSpan] {
    var candidates: [Candidate] = []
    for sentence in sentences { collect(in: sentence.tokens, into: &candidates) }
    for candidate in candidates { remember(candidate) }
    return candidates.compactMap { candidate in
      guard let kind = candidate.kind ?? recall(candidate.tokens) else { return nil }
      let range =
        tokens[candidate.tokens.lowerBound].range
        .lowerBound..<tokens[candidate.tokens.upperBound - 1].range.upperBound
      return NameSpan(
        range: range, kind: kind, confidence: candidate.confidence, origin: "name-rules")
    }
  }

  // MARK: - Runs

  private func collect(in sentence: Range<Int>, into candidates: inout [Candidate]) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard words[index].isCapital || startsParticleName(index, in: sentence) else {
        index += 1
        continue
      }
      if let found = listed(at: index, in: sentence) {
        candidates.append(found)
        index = found.tokens.upperBound
        continue
      }
      if isSkipped(index, in: sentence) {
        index += 1
        continue
      }
      let end = runEnd(from: index, in: sentence)
      let run = trimmed(index..<end, in: sentence)
      if !run.isEmpty { candidates.append(classify(run, in: sentence)) }
      index = max(end, index + 1)
    }
  }

  /// A name that the gazetteer has whole and that nothing longer contains.
  private func listed(at index: Int, in sentence: Range<Int>) -> Candidate? {
    guard
      let match = gazetteer.longestMatch(
        at: index, in: tokens, limit: sentence.upperBound, reader: reader)
    else { return nil }
    let flags = match.entry.flags
    let length = match.tokens.count
    guard let kind = kind(of: flags), isCapitalizedThroughout(match.tokens) else { return nil }
    if length == 1 {
      if flags.contains(.acronym), words[index].shape != .capitals { return nil }
      if flags.contains(.commonWord) || !flags.isDisjoint(with: .person) { return nil }
      if `is`(index, in: EnglishNames.titles) { return nil }
    } else if flags.contains(.city), !flags.contains(.capital), match.entry.populationClass < 6 {
      // A small town's name of two words is as often a person's.
      if words[index].entry.contains(.givenName) { return nil }
    }
    let run = runEnd(from: index, in: sentence)
    if run > match.tokens.upperBound {
      // Paris Saint-Germain, Moscow State University: the run's head tells.
      let whole = index..<run
      if let headed = headKind(of: whole) {
        return Candidate(tokens: whole, kind: headed, confidence: 0.75)
      }
      if kind != .place, length == 1 { return nil }
    }
    return Candidate(tokens: match.tokens, kind: kind, confidence: 0.85)
  }

  private func kind(of flags: GazetteerFlags) -> NameKind? {
    if flags.contains(.event) { return .event }
    if flags.contains(.country) { return .place }
    if flags.contains(.demonym) { return nil }
    if !flags.isDisjoint(with: [.internationalBody, .outlet, .governmentBody, .armedGroup]) {
      return .organization
    }
    if !flags.isDisjoint(with: .place) { return .place }
    return flags.isDisjoint(with: .organization) ? nil : .organization
  }

  private func isCapitalizedThroughout(_ range: Range<Int>) -> Bool {
    words[range.lowerBound].isCapital || range.count > 1 && words[range.upperBound - 1].isCapital
  }

  /// The end of the run of name-like tokens from one.
  private func runEnd(from start: Int, in sentence: Range<Int>) -> Int {
    var end = start + 1
    while end < sentence.upperBound {
      if words[end].isCapital, !isBreak(end) {
        end += 1
      } else if end + 1 < sentence.upperBound, words[end + 1].isCapital, joins(end, from: start),
        !isBreak(end + 1)
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private func isBreak(_ index: Int) -> Bool {
    `is`(index, in: EnglishNames.calendarWords) && words[index].entry.isEmpty
  }

  /// Whether a token between two capitalised ones joins them to one name.
  private func joins(_ index: Int, from start: Int) -> Bool {
    let range = tokens[index].range
    if range.count == 1 {
      let byte = reader[range.lowerBound]
      if byte == UInt8(ascii: "-") {
        return tokens[index - 1].range.upperBound == range.lowerBound
          && tokens[index + 1].range.lowerBound == range.upperBound
      }
      if byte == UInt8(ascii: "&") { return true }
    }
    if `is`(index, in: EnglishNames.particles) { return true }
    if PackedWord(reader, range) == Self.of || PackedWord(reader, range) == Self.forWord {
      return (start..<index).contains { self.is($0, in: EnglishNames.organizationOpeners) }
    }
    return false
  }

  private static let of = PackedWord("of")
  private static let forWord = PackedWord("for")

  /// Whether a particle in lower case starts a name: al-Assad, bin Laden, van der Berg.
  private func startsParticleName(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard words[index].shape == .lower, `is`(index, in: EnglishNames.particles) else {
      return false
    }
    let next = index + 1
    guard next < sentence.upperBound else { return false }
    let isHyphen =
      tokens[next].range.count == 1 && words[next].shape == .mark
      && reader[tokens[next].range.lowerBound] == UInt8(ascii: "-")
    if isHyphen { return next + 1 < sentence.upperBound && words[next + 1].isCapital }
    return words[next].isCapital && PackedWord(reader, tokens[index].range) != PackedWord("y")
      && tokens[index].range.count == 3
  }

  /// Whether a capitalised token starts no name.
  private func isSkipped(_ index: Int, in sentence: Range<Int>) -> Bool {
    if `is`(index, in: EnglishNames.calendarWords) { return true }
    if words[index].entry.contains(.demonym) { return true }
    let isFirst = opensSentence(index, in: sentence)
    if isFirst, `is`(index, in: EnglishNames.openingWords) { return true }
    return `is`(index, in: EnglishNames.titles)
  }

  private func opensSentence(_ index: Int, in sentence: Range<Int>) -> Bool {
    index == sentence.lowerBound || words[index - 1].shape == .mark
  }

  /// A run without the titles, demonyms and common words around it.
  private func trimmed(_ run: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var start = run.lowerBound
    while start < run.upperBound - 1,
      `is`(start, in: EnglishNames.titles) || words[start].entry.contains(.demonym)
        || opensSentence(start, in: sentence) && `is`(start, in: EnglishNames.openingWords)
        || !words[start].isCapital && !startsParticleName(start, in: sentence)
    {
      start += 1
    }
    return start..<run.upperBound
  }

  // MARK: - Kinds

  private func classify(_ run: Range<Int>, in sentence: Range<Int>) -> Candidate {
    if let kind = headKind(of: run) { return Candidate(tokens: run, kind: kind, confidence: 0.75) }
    let before = run.lowerBound > sentence.lowerBound ? run.lowerBound - 1 : nil
    if let before, `is`(before, in: EnglishNames.strongTitles) {
      return Candidate(tokens: run, kind: .person, confidence: 0.85)
    }
    let first = words[run.lowerBound].entry
    let last = words[run.upperBound - 1].entry
    if run.count > 1 {
      let isPerson =
        first.contains(.givenName) || words[run.lowerBound].shape == .initial
        || last.contains(.familyName) && first.isDisjoint(with: .organization)
      if isPerson { return Candidate(tokens: run, kind: .person, confidence: 0.8) }
      if words[run.lowerBound..<run.upperBound].allSatisfy({ $0.shape == .capitals }) {
        return Candidate(tokens: run, kind: .organization, confidence: 0.5)
      }
      return Candidate(tokens: run, kind: .person, confidence: 0.5)
    }
    return single(run.lowerBound, before: before, in: sentence)
  }

  /// A single capitalised word.
  private func single(_ index: Int, before: Int?, in sentence: Range<Int>) -> Candidate {
    let run = index..<index + 1
    let flags = words[index].entry
    let isWeak = opensSentence(index, in: sentence) || flags.contains(.commonWord)
    if let before, `is`(before, in: EnglishNames.placePrepositions),
      !flags.isDisjoint(with: .place)
    {
      return Candidate(tokens: run, kind: .place, confidence: 0.8)
    }
    let next = index + 1
    let speaks = next < sentence.upperBound && `is`(next, in: EnglishNames.personVerbs)
    if speaks, !flags.isDisjoint(with: .person) || flags.isEmpty, !flags.contains(.commonWord) {
      return Candidate(tokens: run, kind: flags.isEmpty ? nil : .person, confidence: 0.6)
    }
    if words[index].shape == .capitals, !isWeak, tokens[index].range.count <= 6 {
      return Candidate(tokens: run, kind: .organization, confidence: 0.6)
    }
    if flags.contains(.city) || flags.contains(.region), !flags.contains(.commonWord) {
      return Candidate(tokens: run, kind: nil, confidence: 0.6)
    }
    return Candidate(tokens: run, kind: nil, confidence: isWeak ? 0.4 : 0.5)
  }

  /// The kind that a run's first or last word tells.
  private func headKind(of run: Range<Int>) -> NameKind? {
    let last = run.upperBound - 1
    guard run.count > 1 else { return nil }
    if `is`(run.lowerBound, in: EnglishNames.eventOpeners) { return .event }
    if `is`(run.lowerBound, in: EnglishNames.placeOpeners), run.count <= 3 { return .place }
    if `is`(last, in: EnglishNames.eventHeads) { return .event }
    if `is`(last, in: EnglishNames.placeHeads) { return .place }
    if `is`(last, in: EnglishNames.organizationHeads) { return .organization }
    let hasOf = run.contains {
      words[$0].shape == .lower && PackedWord(reader, tokens[$0].range) == Self.of
    }
    if hasOf, `is`(run.lowerBound, in: EnglishNames.organizationOpeners) { return .organization }
    return run.contains { self.is($0, in: EnglishNames.organizationOpeners) } && hasOf
      ? .organization : nil
  }

  // MARK: - What the text has told

  private mutating func remember(_ candidate: Candidate) {
    guard let kind = candidate.kind else { return }
    if kind == .person {
      for index in candidate.tokens where words[index].isCapital && words[index].shape != .initial {
        persons.insert(hash(index))
      }
    } else if candidate.tokens.count == 1 {
      others[hash(candidate.tokens.lowerBound)] = kind
    }
  }

  /// The kind of a run that its own words do not tell.
  private func recall(_ run: Range<Int>) -> NameKind? {
    let index = run.upperBound - 1
    if persons.contains(hash(index)) { return .person }
    if let kind = others[hash(index)] { return kind }
    let flags = words[index].entry
    if flags.contains(.commonWord) { return nil }
    if !flags.isDisjoint(with: [.capital, .region, .city, .worldRegion]) { return .place }
    if !flags.isDisjoint(with: .organization), !flags.isDisjoint(with: [.outlet, .company]) {
      return .organization
    }
    return flags.contains(.familyName) && !opensText(index) ? .person : nil
  }

  private func opensText(_ index: Int) -> Bool {
    index == 0 || words[index - 1].shape == .mark
  }

  private func hash(_ index: Int) -> UInt64 { gazetteer.hash(tokens[index].range, in: reader) }

  private func `is`(_ index: Int, in set: Set<PackedWord>) -> Bool {
    var range = tokens[index].range
    if range.count > 1, reader[range.upperBound - 1] == 0x2E {
      range = range.lowerBound..<range.upperBound - 1
    }
    return set.contains(reader, range)
  }
}
