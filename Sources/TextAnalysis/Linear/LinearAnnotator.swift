/// Finds parts of speech, names and attributions with linear models; the fast tier.
package struct LinearAnnotator: TextAnnotator {
  package let requires: Set<AnnotationLayer> = [.paragraphs, .tokens, .sentences, .quotations]
  package let provides: Set<AnnotationLayer> = [.partsOfSpeech, .names, .attributions]
  private let models: LinearModels

  /// An annotator over models.
  package init(models: LinearModels) { self.models = models }

  package func annotate(_ text: inout AnalyzedText, context: TextContext) {
    let reading = LinearReading(text, models: models)
    for index in text.tokens.indices { text.tokens[index].tag = reading.tags[index] }
    text.names = reading.names
    text.attributions = reading.attributions
  }
}
