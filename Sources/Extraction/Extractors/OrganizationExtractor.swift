import GraphModel
package import TextAnalysis

/// Named organizations.
package struct OrganizationExtractor: Extractor {
  package static let name = "organization"
  package static let requires: Set<AnnotationLayer> = [
    .paragraphs, .tokens, .sentences, .quotations, .names,
  ]
  package static let uses: Set<AnnotationLayer> = [.partsOfSpeech]
  package static let reads: Set<ExtractionPart> = []
  package static let adds: Set<ExtractionPart> = [.mentions]

  /// An extractor of organizations.
  package init() {}

  package func extract(from reading: ArticleReading, into extraction: inout ArticleExtraction) {
    extraction.mentions += NameReader(reading: reading)
      .mentions(of: .organization, as: .organization, extractor: Self.name)
  }
}
