import GraphModel
package import TextAnalysis

/// Definite descriptions that may refer to an entity of the article: "the Russian president",
/// "the tabloid", "its founder".
package struct DescriptionExtractor: Extractor {
  package static let name = "description"
  package static let requires: Set<AnnotationLayer> = [
    .paragraphs, .tokens, .sentences, .quotations, .names,
  ]
  package static let uses: Set<AnnotationLayer> = [.partsOfSpeech]
  package static let reads: Set<ExtractionPart> = []
  package static let adds: Set<ExtractionPart> = [.mentions]

  /// An extractor of descriptions.
  package init() {}

  package func extract(from reading: ArticleReading, into extraction: inout ArticleExtraction) {
    let heads = Self.headsOfNames(in: reading)
    for token in 0..<reading.count where isDefinite(reading.words[token]) {
      for (range, kind) in descriptions(from: token, in: reading, heads) {
        extraction.mentions.append(
          Mention(
            range: reading.textRange(range), form: .description, kind: kind, confidence: 0.8,
            extractor: Self.name))
      }
    }
  }

  private static let definite = Set(
    "the this that his her its their our my".split(separator: " ").map { WordKey.of($0) })

  private func isDefinite(_ word: Word) -> Bool { Self.definite.contains(word.key) }

  /// The noun phrase that begins with an article or possessive, and its owner ("the president" in
  /// "the president's visit"), by the kinds of their heads; none where a name heads it or its head
  /// describes no entity.
  private func descriptions(
    from start: Int, in reading: ArticleReading, _ heads: [UInt64: EntityKind]
  ) -> [(Range<Int>, EntityKind)] {
    let clause = Clause(
      reading: reading, tokens: reading.sentence(of: start), level: reading.quotationAt[start])
    guard let phrase = clause.simpleNounPhrase(from: start), phrase.count >= 2 else { return [] }
    var found: [(Range<Int>, EntityKind)] = []
    var end = start + 1
    while end <= phrase.upperBound {
      let isOwner = end < phrase.upperBound && reading.words[end].isAny(.possessiveMarker)
      if isOwner || end == phrase.upperBound, let kind = kind(of: start..<end, in: reading, heads) {
        found.append((start..<end, kind))
      }
      end += 1
    }
    return found
  }

  private func kind(
    of range: Range<Int>, in reading: ArticleReading, _ heads: [UInt64: EntityKind]
  ) -> EntityKind? {
    let head = range.upperBound - 1
    guard range.count >= 2, !reading.isName(head),
      !reading.words[head - 1].isAny(.possessiveMarker),
      !reading.words[head].shape.contains(.capitalized) || range.count == 2
    else { return nil }
    let word = reading.words[head]
    if let kind = Self.kind(of: word) { return kind }
    if Self.persons.contains(word.key) { return .person }
    return word.isPlural || word.shape.contains(.capitalized) ? nil : heads[word.key]
  }

  private static let persons = Set(
    EntityNouns.describedPersons.split { $0 == " " || $0 == "\n" }.map { WordKey.of($0) })

  private static let kinds: [NameKind: EntityKind] = [
    .organization: .organization, .place: .place, .event: .event,
  ]

  /// The last words of the article's names of several words, and those before "of" and "for", with
  /// the kinds of the names: where "El-Baraka bakery" is named, "the bakery" may mean it.
  private static func headsOfNames(in reading: ArticleReading) -> [UInt64: EntityKind] {
    var heads: [UInt64: EntityKind] = [:]
    for name in reading.names {
      let tokens = reading.tokens(in: name.range)
      guard tokens.count > 1, let kind = Self.kinds[name.kind] else { continue }
      for token in tokens {
        let next = token + 1
        if next == tokens.upperBound || reading.words[next].isAny([.of, .forWord]) {
          heads[reading.words[token].key] = kind
        }
      }
    }
    return heads
  }

  /// The kind of entity that a head noun describes.
  static func kind(of word: Word) -> EntityKind? {
    if word.isAny(.personNoun) { return word.isPlural ? nil : .person }
    if word.isAny(.organizationNoun) { return .organization }
    if word.isAny(.placeNoun) { return .place }
    if word.isAny(.eventNoun) { return .event }
    return nil
  }
}
