/// Splits paragraphs into sentences.
package struct SentenceAnnotator: TextAnnotator {
  package let requires: Set<AnnotationLayer> = [.paragraphs, .tokens, .quotations]
  package let provides: Set<AnnotationLayer> = [.sentences]

  /// The annotator has no settings.
  package init() {}

  package func annotate(_ text: inout AnalyzedText, context: TextContext) {
    var paragraphs = text.paragraphs
    let splitter = SentenceSplitter(tokens: text.tokens, quotations: text.quotations)
    text.sentences = text.withReader { reader in
      var sentences: [Sentence] = []
      sentences.reserveCapacity(text.tokens.count / 18 + paragraphs.count)
      var token = 0
      for index in paragraphs.indices {
        let first = sentences.count
        let start = token
        let end = paragraphs[index].range.upperBound
        while token < text.tokens.count, text.tokens[token].range.lowerBound < end { token += 1 }
        splitter.split(start..<token, in: reader) { tokens in
          let range =
            text.tokens[tokens.lowerBound].range
            .lowerBound..<text.tokens[tokens.upperBound - 1].range.upperBound
          sentences.append(Sentence(range: range, tokens: tokens, paragraph: index))
        }
        paragraphs[index].sentences = first..<sentences.count
      }
      return sentences
    }
    text.paragraphs = paragraphs
  }
}
