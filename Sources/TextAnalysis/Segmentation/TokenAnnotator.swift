/// Splits paragraphs into words, numbers and marks after the conventions of UD English EWT.
package struct TokenAnnotator: TextAnnotator {
  package let requires: Set<AnnotationLayer> = [.paragraphs]
  package let provides: Set<AnnotationLayer> = [.tokens]

  /// The annotator has no settings.
  package init() {}

  package func annotate(_ text: inout AnalyzedText, context: TextContext) {
    let paragraphs = text.paragraphs
    text.tokens = text.withReader { reader in
      var tokenizer = Tokenizer(reader)
      for paragraph in paragraphs { tokenizer.split(paragraph.range) }
      return tokenizer.tokens
    }
  }
}
