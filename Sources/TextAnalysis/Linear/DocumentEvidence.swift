/// What all occurrences of a word in a text tell of it, as bits; a surname alone is known by the
/// full name elsewhere.
///
/// A small table by hash: words that collide share their evidence, which is rare and harmless.
struct DocumentEvidence {
  private var bits = [UInt16](repeating: 0, count: 8192)

  /// After a capitalised given name.
  private static let afterGivenName: UInt16 = 1
  /// The last of several capitalised words.
  private static let endsRun: UInt16 = 2
  /// Before other capitalised words.
  private static let startsRun: UInt16 = 4
  /// Capitalised where no sentence starts.
  private static let capitalInside: UInt16 = 8
  /// In lower case.
  private static let lower: UInt16 = 16
  /// Several times.
  private static let repeated: UInt16 = 32
  /// Before a possessive.
  private static let possessive: UInt16 = 64

  /// Reads a sentence's words.
  mutating func read(_ words: [WordFeatures], _ sentence: Range<Int>) {
    for index in sentence {
      let place = Int(words[index].word >> 40) & 8191
      guard words[index].isCapital else {
        if words[index].kind == .lower { bits[place] |= Self.lower }
        continue
      }
      if bits[place] & (Self.capitalInside | Self.endsRun | Self.startsRun) != 0 {
        bits[place] |= Self.repeated
      }
      let next = index + 1 < sentence.upperBound ? words[index + 1] : .outside
      if next.isCapital { bits[place] |= Self.startsRun }
      if next.suffix2 == Self.clitic { bits[place] |= Self.possessive }
      guard index > sentence.lowerBound else { continue }
      let last = words[index - 1]
      if last.kind != .mark { bits[place] |= Self.capitalInside }
      guard last.isCapital else { continue }
      if !next.isCapital { bits[place] |= Self.endsRun }
      if last.listed >> 3 & UInt64(GazetteerFlags.givenName.rawValue) != 0 {
        bits[place] |= Self.afterGivenName
      }
    }
  }

  /// The evidence of a word by its hash.
  subscript(word: UInt64) -> UInt64 { UInt64(bits[Int(word >> 40) & 8191]) }

  /// `'s` as `WordFeatures.suffix2` has it.
  private static let clitic: UInt64 = 1 << 16 | 0x27 << 8 | 0x73
}
