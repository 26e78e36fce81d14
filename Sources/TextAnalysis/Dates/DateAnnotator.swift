/// Finds expressions of time and resolves them against the article's date.
package struct DateAnnotator: TextAnnotator {
  package let requires: Set<AnnotationLayer> = [.tokens, .sentences]
  package let provides: Set<AnnotationLayer> = [.dates]

  /// The annotator has no settings.
  package init() {}

  package func annotate(_ text: inout AnalyzedText, context: TextContext) {
    let resolver = DateResolver(anchor: context.date.flatMap { CivilDate(iso: $0) })
    let analyzed = text
    text.dates = analyzed.withReader { reader in
      let finder = DateFinder(tokens: analyzed.tokens, reader: reader, resolver: resolver)
      return analyzed.sentences.flatMap { finder.find(in: $0.tokens) }
    }
  }
}
