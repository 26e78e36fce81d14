/// Finds names, attributions and parts of speech with the embedded model, and dependency trees where
/// they are wanted.
package struct NeuralAnnotator: TextAnnotator {
  private let model: NeuralModel
  private let isParsing: Bool

  /// An annotator over a model; parsing takes about a tenth of the time more.
  package init(model: NeuralModel, isParsing: Bool = false) {
    self.model = model
    self.isParsing = isParsing
  }

  package var requires: Set<AnnotationLayer> { [.paragraphs, .tokens, .sentences] }
  package var provides: Set<AnnotationLayer> {
    let layers: Set<AnnotationLayer> = [.names, .attributions, .partsOfSpeech]
    return isParsing ? layers.union([.dependencies]) : layers
  }

  package func annotate(_ text: inout AnalyzedText, context: TextContext) {
    model.annotate(&text, isParsing: isParsing)
  }
}
