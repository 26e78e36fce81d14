/// Analyses texts with one tier's annotators.
///
/// ```swift
/// let analyzer = TextAnalyzer(model: .fast)
/// let text = analyzer.analyze("Moscow said no.", context: TextContext(date: "2025-09-05"))
/// ```
/// Holds no state that changes, so that several threads may share it.
package struct TextAnalyzer: Sendable {
  package let model: ModelTier
  private let pipeline: AnnotationPipeline

  /// Prepares the annotators of a tier.
  ///
  /// Layers in `extras` that cost time and not everybody wants (`.dependencies`) are added where the
  /// tier can find them: see `layers`.
  package init(model: ModelTier, extras: Set<AnnotationLayer> = []) {
    self.model = model
    do {
      pipeline = try AnnotationPipeline(Self.annotators(of: model, extras))
    } catch {
      preconditionFailure("annotators in a wrong order: \(error)")
    }
  }

  /// The layers that every analysed text has.
  package var layers: Set<AnnotationLayer> { pipeline.provides }

  /// Finds everything that the tier finds in a text; linear in its length.
  package func analyze(_ text: String, context: TextContext = TextContext()) -> AnalyzedText {
    var analyzed = AnalyzedText(text)
    pipeline.annotate(&analyzed, context: context)
    return analyzed
  }

  private static func annotators(of model: ModelTier, _ extras: Set<AnnotationLayer>)
    -> [any TextAnnotator]
  {
    let segmentation: [any TextAnnotator] = [
      ParagraphAnnotator(),
      TokenAnnotator(),
      QuotationAnnotator(),
      SentenceAnnotator(),
      DateAnnotator(),
    ]
    return switch model {
    case .rules: segmentation + [RuleNameAnnotator()]
    case .fast: segmentation + [LinearAnnotator(models: .embedded)]
    case .accurate:
      segmentation + [
        NeuralAnnotator(model: neuralModel(), isParsing: extras.contains(.dependencies))
      ]
    }
  }

  private static func neuralModel() -> NeuralModel {
    do {
      return try NeuralModel.embedded()
    } catch {
      preconditionFailure("the embedded neural model is damaged: \(error)")
    }
  }
}
