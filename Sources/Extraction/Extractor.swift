package import TextAnalysis

/// One kind of thing to find in an analysed article, such as persons, statements or meetings.
///
/// An extractor is a pure function: it reads the text's layers and what earlier extractors found,
/// and returns what it adds. One extractor a file, one line each in `ExtractorCatalog.all`.
package protocol Extractor: Sendable {
  /// Its name in confidence reports and in the graph (`extractor`), such as `statement`.
  static var name: String { get }
  /// Layers of the text that it reads.
  static var requires: Set<AnnotationLayer> { get }
  /// Parts of the extraction that it reads.
  static var reads: Set<ExtractionPart> { get }
  /// Parts of the extraction that it adds to.
  static var adds: Set<ExtractionPart> { get }
  /// Finds what it is for.
  func extract(from text: AnalyzedText, into extraction: inout ArticleExtraction)
}

/// A part of an extraction, for the order of extractors.
package enum ExtractionPart: String, Sendable, Hashable, CaseIterable {
  case mentions
  case statements
  case relations
}
