/// Features for the words that signal an attribution; parts of speech and names must be known.
package struct CueFeatures: SequenceFeatures {
  private let words: SentenceWords
  /// Whether the sentence has a quotation at all.
  private let hasQuotation: UInt64

  /// The features of a sentence.
  package init(_ words: SentenceWords) {
    self.words = words
    var found = false
    for position in 0..<words.count where words[position].quotation != 0 { found = true }
    hasQuotation = found ? 1 : 0
  }

  package var count: Int { words.count }

  package func fill(_ list: inout FeatureList, at position: Int) {
    let word = words[position]
    let last = words[position - 1]
    let next = words[position + 1]
    let before = words[position - 2]
    let after = words[position + 2]
    let cue = word.cueClass
    let state = quotationState(position)
    list.add(1, word.word)
    list.add(2, last.word)
    list.add(3, next.word)
    list.add(4, before.word)
    list.add(5, after.word)
    list.add(6, last.word, word.word)
    list.add(7, word.word, next.word)
    list.add(8, word.word, next.partOfSpeech)
    list.add(9, word.word, last.partOfSpeech)
    list.add(10, word.word, state)
    list.add(11, cue)
    list.add(12, cue, next.word)
    list.add(13, cue, last.word)
    list.add(14, cue, word.partOfSpeech, next.partOfSpeech)
    list.add(15, cue, word.partOfSpeech, last.partOfSpeech)
    list.add(16, cue, last.name, next.name)
    list.add(17, cue, state, word.partOfSpeech)
    list.add(18, cue, before.partOfSpeech, last.partOfSpeech)
    list.add(19, cue, next.partOfSpeech, after.partOfSpeech)
    list.add(20, word.partOfSpeech)
    list.add(21, last.partOfSpeech, word.partOfSpeech)
    list.add(22, word.partOfSpeech, next.partOfSpeech)
    list.add(23, last.partOfSpeech, word.partOfSpeech, next.partOfSpeech)
    list.add(24, word.suffix3, word.partOfSpeech)
    list.add(25, word.suffix4, word.partOfSpeech)
    list.add(26, word.prefix3, word.partOfSpeech)
    list.add(27, word.partOfSpeech, next.word)
    list.add(28, word.partOfSpeech, last.word)
    list.add(29, word.partOfSpeech, next.word, after.word)
    list.add(30, cue, next.word, after.word)
    list.add(31, cue, before.word, last.word)
    list.add(32, word.word, next.word, after.word)
    list.add(33, word.partOfSpeech, last.name, next.word)
    list.add(34, state, word.partOfSpeech, hasQuotation)
    list.add(35, words[position + 3].word, cue)
    list.add(36, words[position - 3].word, cue)
    list.add(37, last.cueClass, cue, next.cueClass)
    list.add(38, UInt64(min(position, 6)), cue)
    list.add(39, UInt64(min(count - position, 4)), cue, state)
    list.add(40, 0)
    addClusters(&list, at: position, state: state)
    list.add(41, before.word, last.word, word.partOfSpeech)
    list.add(42, word.suffix3, next.word)
  }

  /// Features of what the words mean.
  private func addClusters(_ list: inout FeatureList, at position: Int, state: UInt64) {
    let word = words[position]
    let last = words[position - 1]
    let next = words[position + 1]
    list.add(43, word.fine)
    list.add(44, word.coarse)
    list.add(45, word.fine, word.partOfSpeech)
    list.add(46, word.fine, next.word)
    list.add(47, word.fine, last.partOfSpeech)
    list.add(48, word.fine, next.partOfSpeech)
    list.add(49, word.fine, state)
    list.add(50, word.coarse, next.word)
    list.add(51, word.coarse, word.partOfSpeech, next.partOfSpeech)
    list.add(52, word.coarse, state, word.partOfSpeech)
    list.add(53, word.coarse, last.partOfSpeech, next.word)
    list.add(54, last.coarse, word.partOfSpeech)
    list.add(55, next.coarse, word.partOfSpeech)
    list.add(56, last.fine, word.fine)
    list.add(57, word.fine, next.fine)
    list.add(58, word.fine, last.name)
  }

  /// Where a position stands to quotation marks around it.
  private func quotationState(_ position: Int) -> UInt64 {
    let here = words[position].quotation
    var state: UInt64 = here == 0 ? 0 : here >= 4 ? 2 : 1
    // A quotation that has just ended, or that begins soon.
    for offset in 1...4 where words[position - offset].quotation & 3 == 3 {
      state |= 4
      break
    }
    for offset in 1...3 where words[position + offset].quotation & 3 == 1 {
      state |= 8
      break
    }
    return state
  }
}
