/// A word as the model counts it: a run of letters and digits, or one mark.
struct ModelWord: Hashable {
  /// How a word is written; the encoder itself sees lower case only.
  enum Shape: UInt8 {
    case lower
    case title
    case upper
    case mixed
    case initial
    case digits
    case mark
  }

  /// Where a word stands towards quotation marks.
  enum Quoting: UInt8 {
    case outside
    case opening
    case inside
    case closing
    case insideSingle
    case singleMark
  }

  /// Where a word stands in the text.
  enum Place: UInt8 {
    case inside
    case paragraphStart
    case sentenceStart
  }

  /// UTF-8 offsets.
  var range: TextRange
  /// The first code point.
  var first: UInt32
  /// The word is a single code point.
  var isSingle: Bool
  var shape = Shape.lower
  var quoting = Quoting.outside
  var place = Place.inside
  /// Where its pieces start in the piece list, and how many they are.
  var pieces: Range<Int> = 0..<0
}
