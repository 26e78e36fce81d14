package import TextAnalysis

/// An analysed article as extractors read it: the text with what several of them need, found once.
package struct ArticleReading: Sendable {
  /// The analysed text.
  package let text: AnalyzedText

  /// Reads a text whose `ExtractionPipeline.leastLayers` are there.
  package init(_ text: AnalyzedText) { self.text = text }
}
