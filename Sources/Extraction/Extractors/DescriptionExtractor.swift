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
    for token in 0..<reading.count where isDefinite(reading.words[token]) {
      guard let (range, kind) = description(from: token, in: reading) else { continue }
      extraction.mentions.append(
        Mention(
          range: reading.textRange(range), form: .description, kind: kind, confidence: 0.8,
          extractor: Self.name))
    }
  }

  private static let definite = Set(
    "the this that his her its their our".split(separator: " ").map { WordKey.of($0) })

  private func isDefinite(_ word: Word) -> Bool { Self.definite.contains(word.key) }

  /// The noun phrase that begins with an article or possessive, by the kind of its head; nil when
  /// a name heads it or its head describes no entity.
  private func description(
    from start: Int, in reading: ArticleReading
  ) -> (Range<Int>, EntityKind)? {
    let clause = Clause(
      reading: reading, tokens: reading.sentence(of: start), level: reading.quotationAt[start])
    guard let phrase = clause.simpleNounPhrase(from: start), phrase.count >= 2 else { return nil }
    var end = phrase.upperBound
    // A name behind its role is the name's mention: "the president, Lee" but "the minister Lee".
    while end > start + 1, reading.isName(end - 1) {
      return nil
    }
    while end > start + 1, reading.words[end - 1].isAny([.adverb, .time, .possessiveMarker]) {
      end -= 1
    }
    let owned = (start + 1..<end).last { reading.words[$0].isAny(.possessiveMarker) }
    let head = end - 1
    guard head > (owned ?? start), let kind = Self.kind(of: reading.words[head]),
      !reading.words[head].shape.contains(.capitalized) || kind == .person || kind == .organization
    else { return nil }
    return (start..<end, kind)
  }

  /// The kind of entity that a head noun describes.
  static func kind(of word: Word) -> EntityKind? {
    if word.isAny(.personNoun) { return .person }
    if word.isAny(.organizationNoun) { return .organization }
    if word.isAny(.placeNoun) { return .place }
    if word.isAny(.eventNoun) { return .event }
    return nil
  }
}
