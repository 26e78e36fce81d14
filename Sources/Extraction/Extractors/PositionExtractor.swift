import GraphModel
package import TextAnalysis

/// Who holds which position: `HOLDS_POSITION` of a person to a body, country or place, with the role.
package struct PositionExtractor: Extractor {
  package static let name = "position"
  package static let requires: Set<AnnotationLayer> = [
    .paragraphs, .tokens, .sentences, .quotations, .names,
  ]
  package static let uses: Set<AnnotationLayer> = [.partsOfSpeech]
  package static let reads: Set<ExtractionPart> = [.mentions]
  package static let adds: Set<ExtractionPart> = [.relations]

  static let rules = RelationRules(PositionRules.text)

  /// An extractor of positions.
  package init() {}

  package func extract(from reading: ArticleReading, into extraction: inout ArticleExtraction) {
    let matcher = RelationMatcher(reading: reading, mentions: extraction.mentions)
    extraction.relations += matcher.relations(
      Self.rules, type: NewsVocabulary.Relationship.holdsPosition, extractor: Self.name)
  }
}
