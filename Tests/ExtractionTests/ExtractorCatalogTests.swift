import Testing
import TextAnalysis

@testable import Extraction

@Suite struct ExtractorCatalogTests {
  @Test func catalog_lists_the_extractors_in_their_order() {
    let names = ExtractorCatalog.all.map { type(of: $0).name }
    #expect(
      names == [
        "person", "organization", "place", "event", "description", "pronoun", "statement",
        "position", "membership", "location", "meeting", "participation",
      ])
  }

  @Test func pipeline_refuses_an_extractor_before_what_it_reads() {
    #expect(throws: ExtractionPipelineError.missingPart(.mentions, extractor: "statement")) {
      try ExtractionPipeline(extractors: [StatementExtractor(), PersonExtractor()])
    }
  }

  @Test func pipeline_refuses_a_missing_layer() {
    #expect(throws: ExtractionPipelineError.missingLayer(.names, extractor: "person")) {
      try ExtractionPipeline(
        extractors: [PersonExtractor()], layers: [.paragraphs, .tokens, .sentences, .quotations])
    }
  }

  /// An extractor sees no layer that it does not declare: without the others it finds the same.
  @Test(arguments: 0..<ExtractorCatalog.all.count)
  func declared_layers_are_all_that_an_extractor_reads(_ index: Int) {
    let extractor = ExtractorCatalog.all[index]
    let kind = type(of: extractor)
    let declared = kind.requires.union(kind.uses)
    let full = TextAnalyzer(model: .fast).analyze(Self.article)
    let bare = Self.without(Set(AnnotationLayer.allCases).subtracting(declared), full)
    #expect(
      Self.found(extractor, in: bare, after: full) == Self.found(extractor, in: full, after: full))
  }

  /// What an extractor adds is declared, and what it does not declare stays as it was.
  @Test(arguments: 0..<ExtractorCatalog.all.count)
  func extractor_adds_only_the_parts_that_it_declares(_ index: Int) {
    let extractor = ExtractorCatalog.all[index]
    let text = TextAnalyzer(model: .fast).analyze(Self.article)
    let reading = ArticleReading(text)
    var extraction = ArticleExtraction()
    for earlier in ExtractorCatalog.all.prefix(index) {
      earlier.extract(from: reading, into: &extraction)
    }
    let before = extraction
    extractor.extract(from: reading, into: &extraction)
    let adds = type(of: extractor).adds
    if !adds.contains(.mentions) { #expect(extraction.mentions == before.mentions) }
    if !adds.contains(.statements) { #expect(extraction.statements == before.statements) }
    if !adds.contains(.relations) { #expect(extraction.relations == before.relations) }
  }

  private static let article = """
    Council to close the old bridge in May

    French President Alain Moreau said on Friday that the bridge would close. “Nobody likes it,” he
    said at the Eastern Economic Forum in Oslo. Ann Lindqvist, founder of Gazprom, met Omar Haddad.
    """

  private static func without(
    _ layers: Set<AnnotationLayer>, _ text: AnalyzedText
  ) -> AnalyzedText {
    var text = text
    if layers.contains(.dates) { text.dates = [] }
    if layers.contains(.attributions) { text.attributions = [] }
    if layers.contains(.names) { text.names = [] }
    if layers.contains(.quotations) { text.quotations = [] }
    for index in text.tokens.indices {
      if layers.contains(.partsOfSpeech) { text.tokens[index].tag = .unknown }
      if layers.contains(.dependencies) {
        text.tokens[index].head = -1
        text.tokens[index].relation = .unknown
      }
    }
    return text
  }

  /// What an extractor adds to what those before it found in the full text.
  private static func found(
    _ extractor: any Extractor, in text: AnalyzedText, after full: AnalyzedText
  ) -> String {
    let reading = ArticleReading(full)
    var extraction = ArticleExtraction()
    for earlier in ExtractorCatalog.all {
      if type(of: earlier).name == type(of: extractor).name { break }
      earlier.extract(from: reading, into: &extraction)
    }
    extractor.extract(from: ArticleReading(text), into: &extraction)
    return "\(extraction.mentions)\(extraction.statements)\(extraction.relations)"
  }
}
