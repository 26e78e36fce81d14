/// A paragraph of a plain-text file, with what tells whether it may open an article.
struct TextParagraph {
  /// As it stands in the file, with the line ends (and blank lines) after it.
  var bytes: [UInt8]
  /// Offset in the file.
  var offset: Int
  /// How many of `bytes` are the paragraph itself, without line ends after it.
  let length: Int
  /// Blank lines before it, counted up to the paragraph before.
  var blanksBefore: Int
  /// Unicode scalars.
  let scalars: Int
  let words: Int
  /// Whether it ends as a sentence does.
  let isTerminated: Bool
  let shape: Shape

  /// What a paragraph is by its looks alone.
  enum Shape: Hashable {
    /// A full paragraph, or anything else without a special look.
    case plain
    /// May be a headline, standfirst or sub-heading: no final period, begins like a sentence.
    case heading
    /// "By Ana Ruiz", "Published 3 May 2025": what stands under a headline.
    case byline
    /// An item of a list, a turn of a transcript, a caption, an invitation to read on.
    case other
    /// A line of dashes, equals signs or asterisks.
    case rule
  }

  init(bytes: [UInt8], offset: Int, blanksBefore: Int) {
    var length = bytes.count
    while length > 0, ASCII.isSpace(bytes[length - 1]) { length -= 1 }
    let body = bytes[..<length].drop(while: ASCII.isSpace)
    self.bytes = bytes
    self.offset = offset
    self.length = length
    self.blanksBefore = blanksBefore
    scalars = body.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    words = body.split(whereSeparator: ASCII.isSpace).count
    isTerminated = Self.endsSentence(body)
    shape = Self.shape(of: body, words: words, isTerminated: isTerminated)
  }

  /// A paragraph long enough to be a piece of an article's text.
  var isFull: Bool { isTerminated && shape == .plain && scalars >= 60 }

  /// Whether it begins with a dateline ("PORT SARN, Kaldria (Agency) —").
  var hasDateline: Bool { Self.opensWithDateline(bytes[..<length]) }

  private static let closers: Set<UInt8> = Set("\"')]*_".utf8)

  /// Whether the last mark, quotation marks and brackets aside, ends a sentence.
  private static func endsSentence(_ body: ArraySlice<UInt8>) -> Bool {
    var rest = body
    while let last = rest.last {
      if closers.contains(last) {
        rest.removeLast()
      } else if rest.count >= 3, rest.suffix(3).starts(with: [0xE2, 0x80]),
        (0x98...0x9F).contains(last) || last == 0xBA
      {
        rest.removeLast(3)
      } else if rest.count >= 2, rest.suffix(2).elementsEqual([0xC2, 0xBB]) {
        rest.removeLast(2)
      } else {
        break
      }
    }
    guard let last = rest.last else { return false }
    return ".!?".utf8.contains(last) || rest.suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
  }

  private static func shape(
    of body: ArraySlice<UInt8>, words: Int, isTerminated: Bool
  ) -> Shape {
    guard let first = body.first, let last = body.last else { return .other }
    if body.count >= 3, body.allSatisfy({ "-=*_#~+ ".utf8.contains($0) }) { return .rule }
    if TextOpening.isByline(body, words: words) { return .byline }
    if TextOpening.isListItem(body) || TextOpening.isTurn(body) || TextOpening.isFurniture(body) {
      return .other
    }
    if isTerminated { return .plain }
    let opens = !ASCII.isLetter(first) || ASCII.isUpper(first)
    let goesOn = ":,;-".utf8.contains(last) || body.suffix(3).elementsEqual([0xE2, 0x80, 0x94])
    return opens && !goesOn && !TextOpening.hasInnerSentence(body) ? .heading : .plain
  }

  private static func opensWithDateline(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = bytes.drop(while: ASCII.isSpace).prefix(80)
    // The place is in capitals; a dash of any kind closes the dateline.
    let place = head.prefix { ASCII.isUpper($0) || $0 == 0x20 || $0 == 0x2E || $0 >= 0x80 }
    guard place.reduce(0, { ASCII.isUpper($1) ? $0 + 1 : $0 }) >= 3 else { return false }
    var previous: [UInt8] = []
    for byte in head {
      previous = previous.suffix(2) + [byte]
      if previous == [0xE2, 0x80, 0x94] || previous == [0xE2, 0x80, 0x93] { return true }
      if previous.suffix(2) == [0x2D, 0x20] || previous.suffix(2) == [0x2D, 0x2D] { return true }
    }
    return false
  }
}
