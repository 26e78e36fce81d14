package import TextAnalysis

/// A list of extractors that cannot work in its order.
package enum ExtractionPipelineError: Error, Hashable {
  /// The text analysis lacks a layer that an extractor requires.
  case missingLayer(AnnotationLayer, extractor: String)
  /// No earlier extractor adds the part that an extractor reads.
  case missingPart(ExtractionPart, extractor: String)
}
