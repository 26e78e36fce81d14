/// Finds names and attributions with the embedded model.
package struct NeuralAnnotator: TextAnnotator {
  private let model: NeuralModel

  /// An annotator over a model.
  package init(model: NeuralModel) { self.model = model }

  package var requires: Set<AnnotationLayer> { [.paragraphs] }
  package var provides: Set<AnnotationLayer> { [.names, .attributions] }

  package func annotate(_ text: inout AnalyzedText, context: TextContext) {
    let found = model.annotate(text.utf8, paragraphs: text.paragraphs.map(\.range))
    text.names += found.names
    text.attributions += found.attributions
  }
}
