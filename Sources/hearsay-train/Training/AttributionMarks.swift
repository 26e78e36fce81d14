import TextAnalysis

/// An article's annotated attributions on its tokens.
struct AttributionMarks {
  private struct Marked {
    var source: [Range<Int>]
    var cue: Range<Int>
    var content: [Range<Int>]
  }

  /// Attributions with a cue, in order of the cue.
  private let marked: [Marked]

  /// Finds the tokens of attributions.
  init(_ attributions: [AnnotatedArticle.Attribution], in text: AnalyzedText) {
    func tokens(_ ranges: [TextRange]) -> [Range<Int>] {
      ranges.map { Segmentation.tokens(of: $0, in: text) }.filter { !$0.isEmpty }
    }
    marked = attributions.compactMap { attribution in
      guard let cue = tokens(attribution.cue).first else { return nil }
      return Marked(
        source: tokens(attribution.source), cue: cue, content: tokens(attribution.content))
    }.sorted { ($0.cue.lowerBound, $0.cue.upperBound) < ($1.cue.lowerBound, $1.cue.upperBound) }
  }

  /// The labels of a sentence's tokens for the cue tagger.
  func cueLabels(_ sentence: Range<Int>) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: sentence.count)
    for mark in marked(in: sentence) {
      LabelScheme.cues.mark(shifted(mark.cue, in: sentence), kind: 0, in: &labels)
    }
    return labels
  }

  /// For each cue of a sentence, its positions and the labels of its source and content.
  func argumentLabels(_ sentence: Range<Int>) -> [(cue: Range<Int>, labels: [UInt8])] {
    marked(in: sentence).map { mark in
      var labels = [UInt8](repeating: 0, count: sentence.count)
      let cue = shifted(mark.cue, in: sentence)
      for (kind, ranges) in [mark.source, mark.content].enumerated() {
        for range in ranges where range.overlaps(sentence) {
          let part = shifted(range.clamped(to: sentence), in: sentence)
          let before = part.lowerBound..<min(part.upperBound, max(part.lowerBound, cue.lowerBound))
          let after = max(part.lowerBound, min(part.upperBound, cue.upperBound))..<part.upperBound
          if part.overlaps(cue) {
            LabelScheme.arguments.mark(before, kind: kind, in: &labels)
            LabelScheme.arguments.mark(after, kind: kind, in: &labels)
          } else {
            LabelScheme.arguments.mark(part, kind: kind, in: &labels)
          }
        }
      }
      repair(&labels)
      return (cue, labels)
    }
  }

  private func marked(in sentence: Range<Int>) -> ArraySlice<Marked> {
    var low = 0
    var high = marked.count
    while low < high {
      let middle = (low + high) / 2
      if marked[middle].cue.lowerBound < sentence.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var end = low
    while end < marked.count, marked[end].cue.upperBound <= sentence.upperBound { end += 1 }
    return marked[low..<end]
  }

  private func shifted(_ range: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    range.lowerBound - sentence.lowerBound..<range.upperBound - sentence.lowerBound
  }

  /// A span that another one cuts in two needs a first label for its second part.
  private func repair(_ labels: inout [UInt8]) {
    for position in labels.indices {
      let last = position == 0 ? nil : Int(labels[position - 1])
      if !LabelScheme.arguments.allows(Int(labels[position]), after: last) { labels[position] -= 1 }
    }
  }
}
