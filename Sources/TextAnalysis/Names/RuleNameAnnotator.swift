/// Finds names by capitals, word lists and the gazetteer; the names of tier `.rules`.
package struct RuleNameAnnotator: TextAnnotator {
  package let requires: Set<AnnotationLayer> = [.tokens, .sentences]
  package let provides: Set<AnnotationLayer> = [.names]

  /// The annotator has no settings.
  package init() {}

  package func annotate(_ text: inout AnalyzedText, context: TextContext) {
    let analyzed = text
    text.names = analyzed.withReader { reader in
      var finder = RuleNameFinder(analyzed, reader: reader)
      return finder.find()
    }
  }
}
