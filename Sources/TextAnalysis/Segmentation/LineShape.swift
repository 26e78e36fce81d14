/// What a line looks like, for telling headings from body text.
struct LineShape {
  /// Words, counted up to 60.
  private var words = 0
  private var endsSentence = false
  private var endsOpen = false
  private var isQuestion = false
  private var startsWithMark = false
  private var hasInnerSentence = false

  /// Looks at the first words and the end of a line.
  init(_ range: TextRange, in text: UTF8Reader) {
    var wasSpace = true
    var offset = range.lowerBound
    while offset < range.upperBound, words < 60 {
      let byte = text[offset]
      let isSpace = byte <= 0x20
      if wasSpace, !isSpace { words += 1 }
      if isSpace, !wasSpace, text[offset - 1] == 0x2E, offset > range.lowerBound + 4,
        UInt32(text[offset - 2]).isLowerCase, UInt32(text[offset - 4]).isLowerCase
      {
        hasInnerSentence = true
      }
      wasSpace = isSpace
      offset += 1
    }
    if let first = text.bytes[range].first {
      startsWithMark = first == 0x2D || first == 0x2A || first == 0x22 || first == 0x27
    }
    let lead = text.scalar(at: range.lowerBound).value
    startsWithMark =
      startsWithMark || lead == 0x201C || lead == 0x2018 || lead == 0x2022
      || lead == 0x2013 || lead == 0x2014 || lead == 0xAB
    readEnd(range, in: text)
  }

  private mutating func readEnd(_ range: TextRange, in text: UTF8Reader) {
    var end = range.upperBound
    while end > range.lowerBound {
      let scalar = text.scalar(before: end)
      switch scalar {
      case 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201D, 0xBB:
        end -= scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3
        continue
      case 0x2E, 0x2026: endsSentence = true
      case 0x21, 0x3F:
        endsSentence = true
        isQuestion = true
      case 0x3A, 0x2C, 0x3B: endsOpen = true
      default: break
      }
      return
    }
  }

  /// Whether a line at an article's start is its headline or standfirst.
  func isHeadline(first: Bool) -> Bool {
    if endsOpen || hasInnerSentence || words > 45 { return false }
    return !endsSentence || first && isQuestion && words <= 16
  }

  /// Whether a line between paragraphs is a heading.
  var isSubheading: Bool {
    words <= 12 && !endsOpen && !startsWithMark && (!endsSentence || isQuestion && words <= 6)
  }
}
