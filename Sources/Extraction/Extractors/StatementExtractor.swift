package import TextAnalysis

/// Who said, thought, wanted or denied what: direct, indirect and mixed, with cue before, between
/// or after the content.
///
/// Candidates come from the grammar and, where `AnalyzedText.attributions` is filled, from a
/// model; `StatementResolver` makes one consistent list of them.
package struct StatementExtractor: Extractor {
  package static let name = "statement"
  package static let requires: Set<AnnotationLayer> = [
    .paragraphs, .tokens, .sentences, .quotations, .names,
  ]
  package static let uses: Set<AnnotationLayer> = [.partsOfSpeech, .attributions]
  package static let reads: Set<ExtractionPart> = [.mentions]
  package static let adds: Set<ExtractionPart> = [.statements]

  /// An extractor of statements.
  package init() {}

  package func extract(from reading: ArticleReading, into extraction: inout ArticleExtraction) {
    var grammar = StatementGrammar(reading: reading).candidates()
    grammar += LabelReader(reading: reading).read()
    grammar += QuotationReader(reading: reading).read(beside: grammar)
    let resolved = StatementResolver(reading: reading).resolve(
      grammar: grammar, model: ModelReader(reading: reading).candidates())
    let builder = StatementBuilder(reading: reading, mentions: extraction.mentions)
    extraction.statements += builder.statements(from: resolved)
  }
}
