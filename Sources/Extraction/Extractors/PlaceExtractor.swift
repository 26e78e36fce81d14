import GraphModel
package import TextAnalysis

/// Named places.
package struct PlaceExtractor: Extractor {
  package static let name = "place"
  package static let requires: Set<AnnotationLayer> = [
    .paragraphs, .tokens, .sentences, .quotations, .names,
  ]
  package static let uses: Set<AnnotationLayer> = [.partsOfSpeech]
  package static let reads: Set<ExtractionPart> = []
  package static let adds: Set<ExtractionPart> = [.mentions]

  /// An extractor of places.
  package init() {}

  package func extract(from reading: ArticleReading, into extraction: inout ArticleExtraction) {
    extraction.mentions += NameReader(reading: reading)
      .mentions(of: .place, as: .place, extractor: Self.name)
  }
}
