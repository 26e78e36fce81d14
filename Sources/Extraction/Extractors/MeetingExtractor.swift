import GraphModel
package import TextAnalysis

/// Who met whom: `MET`.
package struct MeetingExtractor: Extractor {
  package static let name = "meeting"
  package static let requires: Set<AnnotationLayer> = [
    .paragraphs, .tokens, .sentences, .quotations, .names,
  ]
  package static let uses: Set<AnnotationLayer> = [.partsOfSpeech]
  package static let reads: Set<ExtractionPart> = [.mentions]
  package static let adds: Set<ExtractionPart> = [.relations]

  static let rules = RelationRules(MeetingRules.text)

  /// An extractor of meetings.
  package init() {}

  package func extract(from reading: ArticleReading, into extraction: inout ArticleExtraction) {
    let matcher = RelationMatcher(reading: reading, mentions: extraction.mentions)
    extraction.relations += matcher.relations(
      Self.rules, type: NewsVocabulary.Relationship.met, extractor: Self.name)
  }
}
