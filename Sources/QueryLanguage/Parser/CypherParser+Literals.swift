extension CypherParser {
  /// The value of an integer token (decimal, hexadecimal or octal) with its sign.
  mutating func integer(isNegative: Bool) throws(SyntaxError) -> Int64 {
    let digits = bytes[token.range].filter { $0 != UInt8(ascii: "_") }
    let magnitude: UInt64?
    if digits.count > 1, digits[1] | 0x20 == UInt8(ascii: "x") {
      magnitude = UInt64(String(decoding: digits.dropFirst(2), as: UTF8.self), radix: 16)
    } else if digits.count > 1, digits[1] | 0x20 == UInt8(ascii: "o") {
      magnitude = UInt64(String(decoding: digits.dropFirst(2), as: UTF8.self), radix: 8)
    } else {
      magnitude = UInt64(String(decoding: digits, as: UTF8.self))
    }
    let limit = UInt64(Int64.max) + (isNegative ? 1 : 0)
    guard let magnitude, magnitude <= limit else {
      throw SyntaxError(.integerOverflow, token.range)
    }
    advance()
    return Int64(truncatingIfNeeded: isNegative ? 0 &- magnitude : magnitude)
  }

  /// The value of a floating-point token.
  mutating func floatingPoint() throws(SyntaxError) -> Double {
    var digits = String(
      decoding: bytes[token.range].filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    if digits.hasPrefix(".") { digits = "0" + digits }
    guard let value = Double(digits), value.isFinite else {
      throw SyntaxError(.floatingPointOverflow, token.range)
    }
    advance()
    return value
  }

  /// The content of a string token, escapes resolved.
  mutating func string() throws(SyntaxError) -> String {
    let content = (Int(token.start) + 1)..<(Int(token.end) - 1)
    let result =
      bytes[content].contains(UInt8(ascii: "\\")) ? try unescaped(content) : text(content)
    advance()
    return result
  }

  private func unescaped(_ content: Range<Int>) throws(SyntaxError) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var offset = content.lowerBound
    while offset < content.upperBound {
      let byte = bytes[offset]
      offset += 1
      guard byte == UInt8(ascii: "\\"), offset < content.upperBound else {
        result.append(byte)
        continue
      }
      let escape = bytes[offset]
      offset += 1
      if let character = CypherParser.escapedCharacter(escape) {
        result.append(character)
      } else if escape == UInt8(ascii: "u") || escape == UInt8(ascii: "U") {
        let count = escape == UInt8(ascii: "u") ? 4 : 8
        let scalar = try scalar(digits: count, at: &offset, before: content.upperBound)
        result.append(contentsOf: Array(String(Character(scalar)).utf8))
      } else {
        throw SyntaxError(.invalidEscape, (offset - 2)..<offset)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func escapedCharacter(_ escape: UInt8) -> UInt8? {
    switch escape {
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): escape
    case UInt8(ascii: "n"), UInt8(ascii: "N"): 0x0A
    case UInt8(ascii: "t"), UInt8(ascii: "T"): 0x09
    case UInt8(ascii: "r"), UInt8(ascii: "R"): 0x0D
    case UInt8(ascii: "b"), UInt8(ascii: "B"): 0x08
    case UInt8(ascii: "f"), UInt8(ascii: "F"): 0x0C
    default: nil
    }
  }

  private func scalar(
    digits count: Int, at offset: inout Int, before end: Int
  ) throws(SyntaxError) -> Unicode.Scalar {
    let start = offset - 2
    let first = try codeUnit(digits: count, at: &offset, before: end, start: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    // A pair of surrogates spells one scalar, as in JSON.
    if count == 4, first >> 10 == 0x36, offset + 6 <= end, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    {
      offset += 2
      let second = try codeUnit(digits: 4, at: &offset, before: end, start: start)
      let value = 0x10000 + ((first & 0x3FF) << 10) + (second & 0x3FF)
      if second >> 10 == 0x37, let scalar = Unicode.Scalar(value) { return scalar }
    }
    throw SyntaxError(.invalidUnicodeLiteral, start..<offset)
  }

  private func codeUnit(
    digits count: Int, at offset: inout Int, before end: Int, start: Int
  ) throws(SyntaxError) -> UInt32 {
    let digits = bytes[offset..<min(offset + count, end)]
    let isHexadecimal = digits.allSatisfy {
      $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 6
    }
    guard digits.count == count, isHexadecimal,
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else {
      throw SyntaxError(.invalidUnicodeLiteral, start..<min(offset + count, end))
    }
    offset += count
    return value
  }
}
