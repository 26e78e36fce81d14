import TextAnalysis

/// Makes the names that taggers found consistent within the article: bounds by the conventions,
/// one kind for one form, short forms of full names found everywhere.
struct NameCleaner: Sendable {
  private let text: AnalyzedText
  private let words: [Word]

  /// A name in tokens.
  private struct Name {
    var tokens: Range<Int>
    var kind: NameKind
    var confidence: Float
    var origin: String
  }

  /// A cleaner of the names of a text.
  init(text: AnalyzedText, words: [Word]) {
    self.text = text
    self.words = words
  }

  /// The names in order of position, disjoint.
  func cleaned() -> [NameSpan] {
    var names = tokenized().flatMap(trimmed)
    names = withShortForms(names)
    unifyKinds(&names)
    return names.map { name in
      let range =
        text.tokens[name.tokens.lowerBound].range
        .lowerBound..<text.tokens[
          name.tokens.upperBound - 1
        ].range.upperBound
      return NameSpan(
        range: range, kind: name.kind, confidence: name.confidence, origin: name.origin)
    }
  }

  // MARK: - Bounds

  /// The given names in tokens; of overlapping ones the first.
  private func tokenized() -> [Name] {
    var names: [Name] = []
    var token = 0
    for span in text.names.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      while token < text.tokens.count, text.tokens[token].range.lowerBound < span.range.lowerBound {
        token += 1
      }
      let start = token
      var end = start
      while end < text.tokens.count, text.tokens[end].range.lowerBound < span.range.upperBound {
        end += 1
      }
      end = lineEnd(of: start..<end)
      guard end > start, start >= names.last?.tokens.upperBound ?? 0 else { continue }
      names.append(
        Name(
          tokens: start..<end, kind: span.kind, confidence: span.confidence, origin: span.origin))
    }
    return names
  }

  /// The end of a name, which runs over no line break.
  private func lineEnd(of tokens: Range<Int>) -> Int {
    for token in tokens.dropFirst() {
      let gap = text.tokens[token - 1].range.upperBound..<text.tokens[token].range.lowerBound
      if text.utf8[gap].contains(0x0A) { return token }
    }
    return tokens.upperBound
  }

  /// The name without article, titles and possessive, and the place in its title ("US President
  /// Donald Trump" is two names); none for demonyms.
  private func trimmed(_ name: Name) -> [Name] {
    var name = name
    var (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
    while end > start, words[end - 1].isAny([.possessiveMarker, .comma, .quoteMark]) { end -= 1 }
    while start < end, words[start].isAny([.courtesyTitle, .quoteMark]) || isArticle(start) {
      start += 1
    }
    guard start < end, (start..<end).contains(where: { words[$0].shape.contains(.hasLetter) })
    else { return [] }
    if name.kind == .person, let split = splitTitle(name, start..<end) { return split }
    if end - start == 1, isAbbreviation(start) { return [] }
    name.tokens = withWholeQuotation(start..<end)
    guard let entry = entry(name.tokens) else { return [name] }
    let isPlaceOrBody = !entry.flags.isDisjoint(with: GazetteerFlags.place.union(.organization))
    if name.kind != .event, name.tokens.count == 1, entry.flags.contains(.demonym), !isPlaceOrBody {
      return name.kind == .person && entry.flags.contains(.familyName) ? [name] : []
    }
    if name.kind == .person, entry.flags.isDisjoint(with: .person) {
      if entry.flags.contains(.country) { name.kind = .place }
      if !entry.flags.isDisjoint(with: .organization) { name.kind = .organization }
    }
    return [name]
  }

  /// Whether a token is an abbreviation that names nothing: "AI", "GDP".
  private func isAbbreviation(_ token: Int) -> Bool {
    words[token].shape.contains(.allCapitals) && Self.abbreviations.contains(words[token].key)
  }

  private static let abbreviations = Set(
    EntityNouns.abbreviations.split { $0 == " " || $0 == "\n" }.map { WordKey.of($0) })

  /// A name of which a quotation's mark is part takes the whole quotation: "‘The Future of the
  /// Sea’ Open Dialogue".
  private func withWholeQuotation(_ tokens: Range<Int>) -> Range<Int> {
    guard tokens.count > 1,
      tokens.dropLast().contains(where: { words[$0].isAny(.quoteMark) })
    else { return tokens }
    let range =
      text.tokens[tokens.lowerBound].range
      .lowerBound..<text.tokens[tokens.upperBound - 1].range
      .upperBound
    let opening = text.quotations.first { quotation in
      quotation.range.lowerBound < range.lowerBound && quotation.range.upperBound < range.upperBound
        && quotation.range.upperBound > range.lowerBound
    }?.range.lowerBound
    guard let opening else { return tokens }
    let first = max(0, tokens.lowerBound - Self.quotedWords)
    let start = (first..<tokens.lowerBound).first {
      text.tokens[$0].range.lowerBound == opening
    }
    return (start ?? tokens.lowerBound)..<tokens.upperBound
  }

  /// How many words a quotation inside a name may have.
  private static let quotedWords = 12

  /// A person's name behind a title that a tagger took for part of it.
  private func splitTitle(_ name: Name, _ tokens: Range<Int>) -> [Name]? {
    let title = tokens.dropLast().last {
      words[$0].isAny(.personNoun) && words[$0].shape.contains(.capitalized)
        && $0 > tokens.lowerBound
    }
    guard let title else { return nil }
    var person = name
    person.tokens = title + 1..<tokens.upperBound
    let before = tokens.lowerBound..<tokens.lowerBound + 1
    guard let entry = entry(before), !entry.flags.isDisjoint(with: .place),
      entry.flags.isDisjoint(with: .demonym)
    else { return [person] }
    return [
      Name(tokens: before, kind: .place, confidence: name.confidence, origin: "title"), person,
    ]
  }

  private func entry(_ tokens: Range<Int>) -> GazetteerEntry? {
    text.withReader { reader in
      let match = Gazetteer.embedded.longestMatch(
        at: tokens.lowerBound, in: text.tokens, limit: tokens.upperBound, reader: reader)
      return match?.tokens == tokens ? match?.entry : nil
    }
  }

  private func isArticle(_ token: Int) -> Bool {
    words[token].isAny(.determiner) && !words[token].shape.contains(.capitalized)
  }

  // MARK: - Short forms

  /// Adds what taggers missed: a family name whose full name the article has, a full name of
  /// several words again.
  private func withShortForms(_ names: [Name]) -> [Name] {
    var families: [UInt64: Name] = [:]
    var wholes: [UInt64: [Name]] = [:]
    for name in names {
      let last = words[name.tokens.upperBound - 1]
      if name.kind == .person, name.tokens.count > 1, last.shape.contains(.capitalized) {
        families[last.key] = families[last.key] ?? name
      }
      if name.tokens.count > 1 || words[name.tokens.lowerBound].shape.contains(.allCapitals) {
        let first = words[name.tokens.lowerBound].key
        let isNew = !(wholes[first] ?? []).contains { isSame($0.tokens, name.tokens) }
        if isNew, (wholes[first]?.count ?? 0) < 8 { wholes[first, default: []].append(name) }
      }
    }
    guard !families.isEmpty || !wholes.isEmpty else { return names }
    var result: [Name] = []
    var next = 0
    var token = 0
    while token < words.count {
      if next < names.count, names[next].tokens.lowerBound == token {
        result.append(names[next])
        token = names[next].tokens.upperBound
        next += 1
        continue
      }
      let limit = next < names.count ? names[next].tokens.lowerBound : words.count
      if let found = shortForm(at: token, limit: limit, families: families, wholes: wholes) {
        result.append(found)
        token = found.tokens.upperBound
      } else {
        token += 1
      }
    }
    return result
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { words[$0].key == words[$1].key }
  }

  private func shortForm(
    at token: Int, limit: Int, families: [UInt64: Name], wholes: [UInt64: [Name]]
  ) -> Name? {
    let word = words[token]
    guard word.shape.contains(.capitalized) else { return nil }
    for whole in wholes[word.key] ?? [] {
      let tokens = token..<token + whole.tokens.count
      guard tokens.upperBound <= limit, isSame(tokens, whole.tokens),
        tokens.allSatisfy({ words[$0].shape == words[whole.tokens.lowerBound + $0 - token].shape })
      else { continue }
      return Name(
        tokens: tokens, kind: whole.kind, confidence: whole.confidence * 0.9, origin: "repeat")
    }
    guard let full = families[word.key], isAlone(token), word.classes.isEmpty || word.isAny(.verb)
    else { return nil }
    return Name(
      tokens: token..<token + 1, kind: .person, confidence: full.confidence * 0.9,
      origin: "short form")
  }

  /// Whether no other capitalised word stands beside a token, with which it would be a name.
  private func isAlone(_ token: Int) -> Bool {
    let next = token + 1
    guard next < words.count else { return true }
    let follows = words[next].shape.contains(.capitalized) && words[next].classes.isEmpty
    return !follows
  }

  // MARK: - Kinds

  /// Gives one form one kind: the kind of most of its occurrences, weighed by confidence; a lone
  /// family name has the kind of its full name.
  private func unifyKinds(_ names: inout [Name]) {
    var votes: [UInt64: [Float]] = [:]
    var families: Set<UInt64> = []
    for name in names {
      let key = key(of: name.tokens)
      votes[key, default: [0, 0, 0, 0]][Int(name.kind.rawValue)] += name.confidence
      if name.kind == .person, name.tokens.count > 1 {
        families.insert(words[name.tokens.upperBound - 1].key)
      }
    }
    for index in names.indices {
      let tokens = names[index].tokens
      guard let vote = votes[key(of: tokens)] else { continue }
      var best = names[index].kind
      for kind in NameKind.allCases where vote[Int(kind.rawValue)] > vote[Int(best.rawValue)] {
        best = kind
      }
      if tokens.count == 1, families.contains(words[tokens.lowerBound].key), best != .place {
        best = .person
      }
      names[index].kind = best
    }
  }

  private func key(of tokens: Range<Int>) -> UInt64 {
    tokens.reduce(1) { ($0 &* 31) ^ words[$1].key }
  }
}
