/// Finds words in quotation marks, whatever the style of the marks.
package struct QuotationAnnotator: TextAnnotator {
  package let requires: Set<AnnotationLayer> = [.paragraphs]
  package let provides: Set<AnnotationLayer> = [.quotations]

  /// The annotator has no settings.
  package init() {}

  package func annotate(_ text: inout AnalyzedText, context: TextContext) {
    let paragraphs = text.paragraphs
    text.quotations = text.withReader { reader in
      var finder = QuotationFinder(reader)
      for paragraph in paragraphs { finder.find(in: paragraph.range) }
      return finder.quotations
    }
  }
}
