import Testing

@testable import TextAnalysis

/// The fast tier's models on sentences of our own.
struct LinearTaggerTests {
  let analyzer = TextAnalyzer(model: .fast)

  @Test func names_have_their_kinds() {
    let text = analyzer.analyze(
      "Norwegian Prime Minister Astrid Halvorsen met Erik Lund of the Norrvik Port Authority in Bergen."
    )
    let names = text.names.map { "\(text[$0.range])/\($0.kind)" }
    #expect(names.contains("Astrid Halvorsen/person"))
    #expect(names.contains("Erik Lund/person"))
    #expect(names.contains("Norrvik Port Authority/organization"))
    #expect(names.contains("Bergen/place"))
  }

  @Test func attributions_have_source_cue_and_content() throws {
    let text = analyzer.analyze("Astrid Halvorsen said on Friday that the bridge would be rebuilt.")
    let attribution = try #require(text.attributions.first)
    #expect(attribution.source.map { text[$0] } == "Astrid Halvorsen")
    #expect(attribution.cue.map { text[$0] } == "said")
    #expect(attribution.content.map { text[$0] } == ["that the bridge would be rebuilt"])
  }

  @Test func a_content_in_a_quotation_of_several_sentences_takes_all_of_it() throws {
    let text = analyzer.analyze("“The bridge is safe. It was tested twice,” Halvorsen said.")
    let attribution = try #require(text.attributions.first)
    #expect(
      attribution.content.map { text[$0] } == ["“The bridge is safe. It was tested twice,”"])
  }

  @Test func coordinate_cues_share_their_source() {
    let text = analyzer.analyze(
      "Halvorsen said the bridge was safe and warned that ferries would stop.")
    #expect(text.attributions.count == 2)
    #expect(text.attributions.allSatisfy { $0.source.map { text[$0] } == "Halvorsen" })
  }

  @Test func label_schemes_write_and_read_the_same_spans() {
    var labels = [UInt8](repeating: 0, count: 9)
    LabelScheme.names.mark(0..<2, kind: 1, in: &labels)
    LabelScheme.names.mark(2..<3, kind: 1, in: &labels)
    LabelScheme.names.mark(5..<9, kind: 3, in: &labels)
    let spans = LabelScheme.names.spans(labels)
    #expect(spans.map(\.range) == [0..<2, 2..<3, 5..<9])
    #expect(spans.map(\.kind) == [1, 1, 3])
    #expect(!LabelScheme.names.allows(2, after: 0))
    #expect(!LabelScheme.names.allows(2, after: nil))
  }

  @Test func a_damaged_model_is_refused() {
    let bytes = [UInt8](repeating: 7, count: 64)
    bytes.withUnsafeBytes { #expect(LinearModel($0) == nil) }
  }
}
