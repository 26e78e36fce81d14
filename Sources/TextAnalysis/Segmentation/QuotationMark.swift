/// A quotation mark in a text, and which ends of a quotation its neighbours allow it to be.
struct QuotationMark {
  /// Marks of one style open and close each other.
  enum Style: UInt8 {
    case double
    case single
    case guillemet
  }

  var range: TextRange
  var style: Style
  /// What the mark's own form says: opening, closing, or neither for straight marks.
  var form: Form
  var canOpen: Bool
  var canClose: Bool

  /// The direction of a mark's form.
  enum Form: UInt8 {
    case opening
    case closing
    case straight
  }

  /// The mark that starts at an offset, if one does.
  init?(at offset: Int, in text: UTF8Reader, limit: TextRange) {
    let (scalar, length) = text.scalar(at: offset)
    var end = offset + length
    switch scalar {
    case 0x22: (style, form) = (.double, .straight)
    case 0x201C, 0x201E, 0x201F: (style, form) = (.double, .opening)
    case 0x201D: (style, form) = (.double, .closing)
    case 0xAB: (style, form) = (.guillemet, .opening)
    case 0xBB: (style, form) = (.guillemet, .closing)
    case 0x2018, 0x201A, 0x201B, 0x2039: (style, form) = (.single, .opening)
    case 0x2019, 0x203A: (style, form) = (.single, .closing)
    case 0x27, 0x60:
      // `` and '' are double marks written with single ones.
      let isPair = end < limit.upperBound && text[end] == text[offset]
      if isPair { end += 1 }
      if scalar == 0x60, !isPair { return nil }
      style = isPair ? .double : .single
      form = scalar == 0x60 ? .opening : isPair ? .closing : .straight
    default: return nil
    }
    range = offset..<end
    let before = offset > limit.lowerBound ? text.scalar(before: offset) : 0x20
    let after = end < limit.upperBound ? text.scalar(at: end).value : 0x20
    canOpen = Self.opensAfter(before) && !Self.endsBefore(after)
    canClose = ScalarClass(before) != .space && Self.endsBefore(after)
    if style == .guillemet, ScalarClass(before) == .space, ScalarClass(after) == .space {
      // French spacing: « oui ».
      canOpen = form == .opening
      canClose = form == .closing
    }
    if style == .single {
      if canOpen, isElision(after: after, in: text, limit: limit.upperBound) { canOpen = false }
      if ScalarClass(before).isWord, ScalarClass(after).isWord {
        (canOpen, canClose) = (false, false)
      }
    }
  }

  /// As many equal marks in a row quote nothing: they are an ornament, as a row of asterisks is.
  private static let ornament = 8

  /// The end of an ornament of quotation marks that starts at an offset, if one does.
  static func ornamentEnd(at start: Int, in text: UTF8Reader, limit: Int) -> Int? {
    let (scalar, length) = text.scalar(at: start)
    switch scalar {
    case 0x22, 0x27, 0x60, 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A: break
    default: return nil
    }
    var end = start + length
    while end + length <= limit, (0..<length).allSatisfy({ text[end + $0] == text[start + $0] }) {
      end += length
    }
    return end - start >= Self.ornament * length ? end : nil
  }

  /// Whether an opening mark may follow a scalar.
  private static func opensAfter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x5B, 0x7B, 0x2D, 0x2F, 0x2013, 0x2014, 0x3A, 0x22, 0x27, 0x2018...0x201F, 0xAB,
      0xBB,
      0x2039, 0x203A, 0x60, 0x2026, 0xBF, 0xA1:
      true
    default: ScalarClass(scalar) == .space
    }
  }

  /// Whether a closing mark may come before a scalar.
  private static func endsBefore(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0x60: true
    case 0x24, 0x28, 0x5B, 0x7B, 0x40, 0x23, 0x2026, 0xBF, 0xA1: false
    default: !ScalarClass(scalar).isWord && ScalarClass(scalar) != .symbol
    }
  }

  /// Whether an apostrophe stands for left-out letters at a word's start: ’90s, ’em, ’til.
  private func isElision(after scalar: UInt32, in text: UTF8Reader, limit: Int) -> Bool {
    if ScalarClass(scalar) == .digit {
      let suffix = range.upperBound + 2
      return suffix < limit && text[suffix] | 0x20 == UInt8(ascii: "s")
    }
    var end = range.upperBound
    while end < limit, end < range.upperBound + 6, text[end] < 0x80,
      ScalarClass(UInt32(text[end])) == .letter
    {
      end += 1
    }
    return Self.elisions.contains(text, range.upperBound..<end)
  }

  private static let elisions = Set<PackedWord>(words: "em til tis twas cause bout round n")
}
