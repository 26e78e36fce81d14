package import TextAnalysis

/// Runs extractors over an analysed article, in an order that was checked once.
package struct ExtractionPipeline: Sendable {
  private let extractors: [any Extractor]

  /// Checks that every extractor finds what it declares to need.
  ///
  /// - Parameters:
  ///   - extractors: In the order in which they run.
  ///   - layers: The layers that the text analysis provides.
  /// - Throws: `ExtractionPipelineError` for the first need that nothing before it meets.
  package init(
    extractors: [any Extractor] = ExtractorCatalog.all,
    layers: Set<AnnotationLayer> = ExtractionPipeline.leastLayers
  ) throws(ExtractionPipelineError) {
    var parts: Set<ExtractionPart> = []
    for extractor in extractors {
      let kind = type(of: extractor)
      if let missing = kind.requires.subtracting(layers).min(by: { $0.rawValue < $1.rawValue }) {
        throw .missingLayer(missing, extractor: kind.name)
      }
      if let missing = kind.reads.subtracting(parts).min(by: { $0.rawValue < $1.rawValue }) {
        throw .missingPart(missing, extractor: kind.name)
      }
      parts.formUnion(kind.adds)
    }
    self.extractors = extractors
  }

  /// The layers that every text analysis provides; the catalogue's extractors require no others.
  package static let leastLayers: Set<AnnotationLayer> = [
    .paragraphs, .tokens, .sentences, .quotations, .names,
  ]

  /// Finds the mentions, statements and relations of an article.
  ///
  /// Linear in the length of the text. Mentions come in order of position.
  package func extract(from text: AnalyzedText) -> ArticleExtraction {
    let reading = ArticleReading(text)
    var extraction = ArticleExtraction()
    for extractor in extractors { extractor.extract(from: reading, into: &extraction) }
    extraction.sortMentions()
    return extraction
  }
}
