import GraphModel
package import TextAnalysis

/// Who took part in an event: `PARTICIPATED_IN`.
package struct ParticipationExtractor: Extractor {
  package static let name = "participation"
  package static let requires: Set<AnnotationLayer> = [
    .paragraphs, .tokens, .sentences, .quotations, .names,
  ]
  package static let uses: Set<AnnotationLayer> = [.partsOfSpeech]
  package static let reads: Set<ExtractionPart> = [.mentions]
  package static let adds: Set<ExtractionPart> = [.relations]

  static let rules = RelationRules(ParticipationRules.text)

  /// An extractor of participations.
  package init() {}

  package func extract(from reading: ArticleReading, into extraction: inout ArticleExtraction) {
    let matcher = RelationMatcher(reading: reading, mentions: extraction.mentions)
    extraction.relations += matcher.relations(
      Self.rules, type: NewsVocabulary.Relationship.participatedIn, extractor: Self.name)
  }
}
