/// Annotators in an order in which each finds the layers that it requires.
package struct AnnotationPipeline: Sendable {
  package let annotators: [any TextAnnotator]

  /// Puts annotators in order.
  ///
  /// - Throws: the first annotator that requires a layer which no earlier one provides.
  package init(_ annotators: [any TextAnnotator]) throws(AnnotationOrderError) {
    var provided: Set<AnnotationLayer> = []
    for annotator in annotators {
      let missing = annotator.requires.subtracting(provided)
      if !missing.isEmpty {
        throw AnnotationOrderError(
          annotator: "\(type(of: annotator))", missing: missing.sorted { $0.rawValue < $1.rawValue }
        )
      }
      provided.formUnion(annotator.provides)
    }
    self.annotators = annotators
  }

  /// The layers that a text has after `annotate`.
  package var provides: Set<AnnotationLayer> {
    annotators.reduce(into: []) { $0.formUnion($1.provides) }
  }

  /// Runs every annotator on a text.
  package func annotate(_ text: inout AnalyzedText, context: TextContext) {
    for annotator in annotators { annotator.annotate(&text, context: context) }
  }
}
