/// The words of one sentence, by position; positions outside it are `WordFeatures.outside`.
package struct SentenceWords {
  private let words: [WordFeatures]
  package let range: Range<Int>

  /// Wraps a part of a text's words.
  init(words: [WordFeatures], range: Range<Int>) {
    self.words = words
    self.range = range
  }

  package var count: Int { range.count }

  @inline(__always)
  subscript(position: Int) -> WordFeatures {
    position >= 0 && position < range.count ? words[range.lowerBound + position] : .outside
  }
}
