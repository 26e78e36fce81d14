/// Features for parts of speech.
package struct PartOfSpeechFeatures: SequenceFeatures {
  private let words: SentenceWords

  /// The features of a sentence.
  package init(_ words: SentenceWords) { self.words = words }

  package var count: Int { words.count }

  package func fill(_ list: inout FeatureList, at position: Int) {
    let word = words[position]
    let last = words[position - 1]
    let next = words[position + 1]
    let before = words[position - 2]
    let after = words[position + 2]
    let isFirst: UInt64 = position == 0 || last.kind == .mark ? 1 : 0
    list.add(1, word.word)
    list.add(2, last.word)
    list.add(3, next.word)
    list.add(4, before.word)
    list.add(5, after.word)
    list.add(6, last.word, word.word)
    list.add(7, word.word, next.word)
    list.add(8, last.word, next.word)
    list.add(9, word.suffix2)
    list.add(10, word.suffix3)
    list.add(11, word.suffix4)
    list.add(12, word.prefix3)
    list.add(13, word.shape)
    list.add(14, word.shape, isFirst)
    list.add(15, last.suffix3)
    list.add(16, next.suffix3)
    list.add(17, last.shape, word.shape)
    list.add(18, word.shape, next.shape)
    list.add(19, word.suffix3, last.suffix3)
    list.add(20, word.suffix3, next.suffix3)
    list.add(21, word.listed)
    list.add(22, word.suffix3, UInt64(word.kind.rawValue), isFirst)
    list.add(23, before.word, last.word)
    list.add(24, next.word, after.word)
    list.add(25, word.word, UInt64(word.kind.rawValue))
    list.add(26, last.suffix2, word.suffix3, next.suffix2)
    list.add(27, word.evidence, UInt64(word.kind.rawValue), isFirst)
    list.add(28, UInt64(last.kind.rawValue), UInt64(word.kind.rawValue), UInt64(next.kind.rawValue))
    list.add(29, word.listedSpan & 3, UInt64(word.kind.rawValue))
    list.add(30, 0)
    list.add(31, word.fine)
    list.add(32, last.fine)
    list.add(33, next.fine)
    list.add(34, word.coarse, last.coarse)
    list.add(35, word.coarse, next.coarse)
    list.add(36, word.coarse, word.suffix2)
    list.add(37, word.fine, word.suffix2)
  }
}
