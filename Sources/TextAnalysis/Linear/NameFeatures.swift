/// Features for names; parts of speech must be known.
package struct NameFeatures: SequenceFeatures {
  private let words: SentenceWords
  /// Whether most words of the sentence are capitalised, as in headlines.
  private let isHeadline: UInt64

  /// The features of a sentence.
  package init(_ words: SentenceWords) {
    self.words = words
    var capitals = 0
    var lowers = 0
    for position in 0..<words.count {
      if words[position].isCapital { capitals += 1 }
      if words[position].kind == .lower { lowers += 1 }
    }
    isHeadline = capitals > 2 * lowers ? 1 : 0
  }

  package var count: Int { words.count }

  package func fill(_ list: inout FeatureList, at position: Int) {
    let word = words[position]
    let last = words[position - 1]
    let next = words[position + 1]
    let before = words[position - 2]
    let after = words[position + 2]
    let isFirst: UInt64 = (position == 0 || last.kind == .mark ? 1 : 0) | isHeadline << 1
    let kind = UInt64(word.kind.rawValue)
    list.add(1, word.word)
    list.add(2, last.word)
    list.add(3, next.word)
    list.add(4, before.word)
    list.add(5, after.word)
    list.add(6, last.word, word.word)
    list.add(7, word.word, next.word)
    list.add(8, word.suffix3, kind)
    list.add(9, word.suffix4, kind)
    list.add(10, word.prefix3, kind)
    list.add(11, word.suffix2, kind)
    list.add(12, word.shape, isFirst)
    list.add(13, last.shape, word.shape)
    list.add(14, word.shape, next.shape)
    list.add(15, last.shape, word.shape, next.shape)
    list.add(16, word.partOfSpeech, isFirst)
    list.add(17, last.partOfSpeech, word.partOfSpeech)
    list.add(18, word.partOfSpeech, next.partOfSpeech)
    list.add(19, word.listed, isFirst)
    list.add(20, last.listed, word.listed)
    list.add(21, word.listed, next.listed)
    list.add(22, word.listedSpan)
    list.add(23, word.listedSpan, word.listed)
    list.add(24, word.evidence, isFirst)
    list.add(25, word.evidence, word.listed)
    list.add(26, last.word, kind, UInt64(next.kind.rawValue))
    list.add(27, next.word, kind, UInt64(last.kind.rawValue))
    list.add(28, last.word, next.word, kind)
    list.add(29, before.word, last.word, kind)
    list.add(30, next.word, after.word, kind)
    list.add(31, last.suffix3, kind)
    list.add(32, next.suffix3, kind)
    list.add(33, next.listedSpan, last.listedSpan)
    list.add(34, word.word, isFirst)
    list.add(35, last.cueClass, kind, next.cueClass)
    list.add(36, 0)
    addClusters(&list, at: position, kind: kind)
    if word.isCapital {
      addRun(&list, at: position)
      var bits = word.listed >> 3
      while bits != 0 {
        list.add(37, UInt64(bits.trailingZeroBitCount), isFirst)
        bits &= bits - 1
      }
    }
  }

  /// Features of what the words mean.
  private func addClusters(_ list: inout FeatureList, at position: Int, kind: UInt64) {
    let word = words[position]
    let last = words[position - 1]
    let next = words[position + 1]
    list.add(60, word.fine, kind)
    list.add(61, last.fine, kind)
    list.add(62, next.fine, kind)
    list.add(63, word.coarse, kind)
    list.add(64, last.coarse, kind)
    list.add(65, next.coarse, kind)
    list.add(66, last.coarse, next.coarse, kind)
  }

  /// Features of the run of capitalised words that a position is in: its last word's head, the
  /// words around it.
  private func addRun(_ list: inout FeatureList, at position: Int) {
    var start = position
    var end = position + 1
    while position - start < 6, words[start - 1].isCapital { start -= 1 }
    while end - position < 6, words[end].isCapital { end += 1 }
    let length = UInt64(end - start)
    let place = UInt64(position - start)
    list.add(40, length, place)
    list.add(41, words[end - 1].word)
    list.add(42, words[end - 1].word, place, length)
    list.add(43, words[start].word, place)
    list.add(44, words[start - 1].word, length)
    list.add(45, words[end].word, length)
    list.add(46, words[start].listed, words[end - 1].listed, place)
    list.add(47, words[end - 1].suffix3, length)
    list.add(48, words[start - 1].suffix3)
    list.add(67, words[end - 1].fine, length)
    list.add(68, words[start - 1].coarse, length)
    list.add(69, words[end].coarse, length)
    list.add(49, words[end].cueClass, length, words[start - 1].partOfSpeech)
  }
}
