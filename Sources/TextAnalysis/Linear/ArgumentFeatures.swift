/// Features for the source and the content of one cue: each token by where it stands to the cue.
package struct ArgumentFeatures: SequenceFeatures {
  private let words: SentenceWords
  /// Positions of the cue.
  private let cue: Range<Int>
  /// Number of clause marks before each position.
  private let segments: [Int32]
  /// Numbers of verbs, and of other cues, before each position.
  private let verbs: [Int32]
  private let cues: [Int32]
  /// Whether each segment has a verb outside the cue.
  private let segmentHasVerb: [Bool]
  private let cueWord: UInt64
  private let cueClass: UInt64
  private let cueFine: UInt64
  private let cueCoarse: UInt64
  private let cueIsQuoted: Bool
  private let afterCue: UInt64
  private let beforeCue: UInt64
  /// How much of the sentence comes before and after the cue.
  private let frame: UInt64

  /// The features of a sentence for the cue at positions of it.
  package init(_ words: SentenceWords, cue: Range<Int>) {
    self.words = words
    self.cue = cue
    var segments: [Int32] = []
    var verbs: [Int32] = []
    var cues: [Int32] = []
    var segment: Int32 = 0
    var verb: Int32 = 0
    var other: Int32 = 0
    var hasVerb = [false]
    for position in 0..<words.count {
      let word = words[position]
      let isBoundary =
        word.kind == .mark && Self.clauseMarks.contains(word.word)
        || word.quotation & 3 == 1
      if isBoundary {
        segment += 1
        hasVerb.append(false)
      }
      segments.append(segment)
      verbs.append(verb)
      cues.append(other)
      guard !cue.contains(position) else { continue }
      if word.partOfSpeech == Self.verb || word.partOfSpeech == Self.auxiliary {
        verb += 1
        hasVerb[hasVerb.count - 1] = true
      }
      if word.cueClass != 0, word.partOfSpeech == Self.verb { other += 1 }
    }
    self.segments = segments
    self.verbs = verbs
    self.cues = cues
    segmentHasVerb = hasVerb
    let head = words[cue.lowerBound]
    cueWord = head.word
    cueClass = head.cueClass << 5 | head.partOfSpeech
    cueFine = head.fine
    cueCoarse = head.coarse << 5 | head.partOfSpeech
    cueIsQuoted = head.quotation != 0
    afterCue = words[cue.upperBound].word
    beforeCue = words[cue.lowerBound - 1].word
    let before = UInt64(min(cue.lowerBound, 4))
    let after = UInt64(min(words.count - cue.upperBound, 4))
    let ahead = words[0].quotation != 0 || words[cue.lowerBound - 1].quotation != 0
    frame = before << 5 | after << 1 | (ahead ? 1 : 0)
  }

  private static let clauseMarks: Set<UInt64> = Set(
    [",", ";", ":", "-", "--", "—", "–", "(", ")"].map { TextFeatures.hash(of: $0) })
  static let verb = UInt64(PartOfSpeech.verb.rawValue)
  static let auxiliary = UInt64(PartOfSpeech.auxiliary.rawValue)

  package var count: Int { words.count }

  package func fill(_ list: inout FeatureList, at position: Int) {
    let word = words[position]
    let last = words[position - 1]
    let next = words[position + 1]
    let side: UInt64 = position < cue.lowerBound ? 1 : position >= cue.upperBound ? 2 : 0
    let distance =
      side == 1
      ? cue.lowerBound - position : side == 2 ? position - cue.upperBound + 1 : 0
    let near = UInt64(min(distance, 7)) << 2 | side
    let far = UInt64(min(distance.bitWidth - distance.leadingZeroBitCount, 6)) << 2 | side
    let quoted = quotation(word)
    list.add(1, near)
    list.add(2, far)
    list.add(3, word.word, side)
    list.add(4, last.word, side)
    list.add(5, next.word, side)
    list.add(6, word.partOfSpeech, near)
    list.add(7, last.partOfSpeech, word.partOfSpeech, side)
    list.add(8, word.partOfSpeech, next.partOfSpeech, side)
    list.add(9, word.name, side)
    list.add(10, word.name, near)
    list.add(11, word.word, near)
    list.add(12, last.word, word.word, side)
    list.add(13, word.word, next.word, side)
    list.add(14, quoted << 2 | side, word.partOfSpeech)
    list.add(15, quoted << 2 | side)
    list.add(16, cueWord, side)
    list.add(17, cueWord, near)
    list.add(18, cueWord, side, word.partOfSpeech)
    list.add(19, cueClass, side, word.partOfSpeech)
    list.add(20, cueClass, near)
    list.add(21, cueWord, side, word.word)
    list.add(22, afterCue, near)
    list.add(23, afterCue, side, quoted)
    list.add(24, beforeCue, side, quoted)
    list.add(25, cueClass, afterCue, side)
    list.add(26, cueClass, beforeCue, side)
    list.add(27, frame, side, quoted)
    list.add(28, frame, near)
    list.add(29, cueClass, frame, side)
    list.add(30, 0)
    addClusters(&list, at: position, side: side, near: near)
    addPath(&list, at: position, side: side, quoted: quoted)
    list.add(50, last.partOfSpeech, word.partOfSpeech << 8 | next.partOfSpeech, side)
    list.add(51, word.word, quoted << 2 | side)
    list.add(52, words[position - 2].word, side)
    list.add(53, words[position + 2].word, side)
    list.add(54, UInt64(word.kind.rawValue), UInt64(last.kind.rawValue), side)
  }

  /// Features of what the words mean.
  private func addClusters(
    _ list: inout FeatureList, at position: Int, side: UInt64, near: UInt64
  ) {
    let word = words[position]
    let last = words[position - 1]
    let next = words[position + 1]
    list.add(55, cueFine, side)
    list.add(56, cueFine, near)
    list.add(57, cueFine, side, word.partOfSpeech)
    list.add(58, cueCoarse, side, word.word)
    list.add(59, cueCoarse, afterCue, side)
    list.add(60, cueCoarse, frame, side)
    list.add(61, word.coarse, side)
    list.add(62, word.fine, side)
    list.add(63, last.coarse, side)
    list.add(64, next.coarse, side)
    list.add(65, word.coarse, near)
  }

  /// Features of what lies between a position and the cue.
  private func addPath(_ list: inout FeatureList, at position: Int, side: UInt64, quoted: UInt64) {
    let segment = segments[position]
    let away = segments[cue.lowerBound] - segment
    let clause = UInt64(bitPattern: Int64(max(-4, min(4, away)))) & 15
    let hasVerb: UInt64 = segmentHasVerb[Int(segment)] ? 1 : 0
    let between = side == 1 ? cue.lowerBound : position
    let from = side == 1 ? position : cue.upperBound
    let crossed = side == 0 ? 0 : UInt64(min(3, max(0, verbs[between] - verbs[min(from, between)])))
    let others = side == 0 ? 0 : UInt64(min(2, max(0, cues[between] - cues[min(from, between)])))
    let word = words[position]
    list.add(31, clause, side, hasVerb)
    list.add(32, clause, quoted, side)
    list.add(33, clause, hasVerb, quoted)
    list.add(34, crossed, side, clause)
    list.add(35, others, side, clause)
    list.add(36, crossed, word.partOfSpeech, side)
    list.add(37, clause, cueClass, quoted)
    list.add(38, clause, frame, quoted)
    list.add(39, clause, word.partOfSpeech, hasVerb)
    list.add(40, clause, afterCue, side)
    list.add(41, clause, beforeCue, side)
    list.add(42, clause << 4 | crossed << 2 | others, frame, cueClass)
    let segmentStart = position == 0 || segments[position - 1] != segment
    list.add(43, segmentStart ? 1 : 0, clause, word.word)
    list.add(44, segmentStart ? 1 : 0, clause, crossed << 4 | hasVerb)
    let isEnd = position + 1 == count
    list.add(45, (isEnd ? 1 : 0) | (position == 0 ? 2 : 0), side, word.word)
    list.add(46, crossed, others, far(position, side: side))
    list.add(47, cueClass, crossed << 2 | side, word.name)
  }

  private func far(_ position: Int, side: UInt64) -> UInt64 {
    let distance = side == 1 ? cue.lowerBound - position : position - cue.upperBound + 1
    return UInt64(min(max(distance, 0) / 4, 6)) << 2 | side
  }

  /// Whether a word and the cue are inside quotations.
  private func quotation(_ word: WordFeatures) -> UInt64 {
    let isInner = word.quotation >= 4
    let isIn = word.quotation != 0
    return (isIn ? 1 : 0) | (isInner ? 2 : 0) | (cueIsQuoted ? 4 : 0)
      | (word.quotation & 3 == 1 ? 8 : word.quotation & 3 == 3 ? 16 : 0)
  }
}
