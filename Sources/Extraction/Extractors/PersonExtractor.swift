import GraphModel
package import TextAnalysis

/// Named people, with the titles and roles said beside them.
package struct PersonExtractor: Extractor {
  package static let name = "person"
  package static let requires: Set<AnnotationLayer> = [
    .paragraphs, .tokens, .sentences, .quotations, .names,
  ]
  package static let uses: Set<AnnotationLayer> = [.partsOfSpeech]
  package static let reads: Set<ExtractionPart> = []
  package static let adds: Set<ExtractionPart> = [.mentions]

  /// An extractor of people.
  package init() {}

  package func extract(from reading: ArticleReading, into extraction: inout ArticleExtraction) {
    let roles = RoleReader(reading: reading)
    for var mention in NameReader(reading: reading)
      .mentions(of: .person, as: .person, extractor: Self.name)
    {
      mention.roles = roles.roles(beside: mention.range)
      extraction.mentions.append(mention)
    }
  }
}
