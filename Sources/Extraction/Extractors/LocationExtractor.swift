import GraphModel
package import TextAnalysis

/// Where a place, body or event is: `LOCATED_IN`.
package struct LocationExtractor: Extractor {
  package static let name = "location"
  package static let requires: Set<AnnotationLayer> = [
    .paragraphs, .tokens, .sentences, .quotations, .names,
  ]
  package static let uses: Set<AnnotationLayer> = [.partsOfSpeech]
  package static let reads: Set<ExtractionPart> = [.mentions]
  package static let adds: Set<ExtractionPart> = [.relations]

  static let rules = RelationRules(LocationRules.text)

  /// An extractor of locations.
  package init() {}

  package func extract(from reading: ArticleReading, into extraction: inout ArticleExtraction) {
    let matcher = RelationMatcher(reading: reading, mentions: extraction.mentions)
    extraction.relations += matcher.relations(
      Self.rules, type: NewsVocabulary.Relationship.locatedIn, extractor: Self.name)
  }
}
