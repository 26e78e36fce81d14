import GraphModel
package import TextAnalysis

/// Who belongs to a body: `MEMBER_OF`.
package struct MembershipExtractor: Extractor {
  package static let name = "membership"
  package static let requires: Set<AnnotationLayer> = [
    .paragraphs, .tokens, .sentences, .quotations, .names,
  ]
  package static let uses: Set<AnnotationLayer> = [.partsOfSpeech]
  package static let reads: Set<ExtractionPart> = [.mentions]
  package static let adds: Set<ExtractionPart> = [.relations]

  static let rules = RelationRules(MembershipRules.text)

  /// An extractor of memberships.
  package init() {}

  package func extract(from reading: ArticleReading, into extraction: inout ArticleExtraction) {
    let matcher = RelationMatcher(reading: reading, mentions: extraction.mentions)
    extraction.relations += matcher.relations(
      Self.rules, type: NewsVocabulary.Relationship.memberOf, extractor: Self.name)
  }
}
