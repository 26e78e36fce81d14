import TextAnalysis

/// Splits training texts as the program splits articles.
enum Segmentation {
  static func text(_ text: String) -> AnalyzedText {
    var analyzed = AnalyzedText(text)
    let annotators: [any TextAnnotator] = [
      ParagraphAnnotator(), TokenAnnotator(), QuotationAnnotator(), SentenceAnnotator(),
    ]
    for annotator in annotators { annotator.annotate(&analyzed, context: TextContext()) }
    return analyzed
  }

  /// The tokens that lie in a range of text; ranges are given in order.
  static func tokens(of range: TextRange, in text: AnalyzedText) -> Range<Int> {
    var low = 0
    var high = text.tokens.count
    while low < high {
      let middle = (low + high) / 2
      if text.tokens[middle].range.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var end = low
    while end < text.tokens.count, text.tokens[end].range.lowerBound < range.upperBound { end += 1 }
    return low..<end
  }
}
