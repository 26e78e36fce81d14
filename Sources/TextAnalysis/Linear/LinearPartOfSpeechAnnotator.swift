/// Tags parts of speech with the linear model, beside annotators that find names in another way.
package struct LinearPartOfSpeechAnnotator: TextAnnotator {
  package let requires: Set<AnnotationLayer> = [.tokens, .sentences, .quotations]
  package let provides: Set<AnnotationLayer> = [.partsOfSpeech]
  private let model: LinearModel

  /// An annotator over a model of parts of speech.
  package init(model: LinearModel) { self.model = model }

  package func annotate(_ text: inout AnalyzedText, context: TextContext) {
    var features = TextFeatures(text)
    let tags = features.tagPartsOfSpeech(model)
    for index in text.tokens.indices { text.tokens[index].tag = tags[index] }
  }
}
