import Testing

@testable import TextAnalysis

/// The pipeline's check of its own order.
struct AnnotationPipelineTests {
  @Test func pipeline_refuses_an_annotator_before_what_it_requires() {
    let missing = AnnotationOrderError(annotator: "TokenAnnotator", missing: [.paragraphs])
    #expect(throws: missing) { try AnnotationPipeline([TokenAnnotator(), ParagraphAnnotator()]) }
  }

  @Test(arguments: ModelTier.allCases)
  func every_tier_has_its_layers_in_order(tier: ModelTier) {
    let layers = TextAnalyzer(model: tier).layers
    #expect(layers.isSuperset(of: [.paragraphs, .tokens, .sentences, .quotations]))
  }
}
