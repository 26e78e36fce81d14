package import TextAnalysis

/// One kind of thing to find in an analysed article, such as persons, statements or meetings.
///
/// An extractor is a pure function: it reads the text's layers and what earlier extractors found,
/// and adds to the extraction. One extractor a file, one line each in `ExtractorCatalog.all`.
package protocol Extractor: Sendable {
  /// Its name in confidence reports and in the graph (`extractor`), such as `statement`.
  static var name: String { get }
  /// Layers of the text without which it cannot work.
  static var requires: Set<AnnotationLayer> { get }
  /// Layers that make it better where they are there, and without which it works too.
  static var uses: Set<AnnotationLayer> { get }
  /// Parts of the extraction that it reads.
  static var reads: Set<ExtractionPart> { get }
  /// Parts of the extraction that it adds to.
  static var adds: Set<ExtractionPart> { get }
  /// Finds what it is for.
  func extract(from reading: ArticleReading, into extraction: inout ArticleExtraction)
}

extension Extractor {
  package static var uses: Set<AnnotationLayer> { [] }
}

/// A part of an extraction, for the order of extractors.
package enum ExtractionPart: String, Sendable, Hashable, CaseIterable {
  case mentions
  case statements
  case relations
}
