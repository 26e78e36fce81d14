/// The digest that names an article by its words.
///
/// Line breaks, runs of white space, and the style of quotation marks, apostrophes and dashes do
/// not count, so that a reprint that differs in these only has the same digest.
package enum ArticleDigest {
  /// `a:` and the first 64 bits of SHA-256 of the normalised text, as 16 hexadecimal digits.
  package static func id(of text: String) -> String { "a:" + digits(of: text) }

  /// The hexadecimal digits of `id(of:)`.
  package static func digits(of text: String) -> String {
    digits(ofNormalized: normalized(text))
  }

  static func digits(ofNormalized bytes: [UInt8]) -> String {
    hexadecimal(SHA256.digest(bytes).prefix(8))
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The bytes that the digest is taken of.
  static func normalized(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    var owesSpace = false
    for scalar in text.unicodeScalars {
      // Looking up properties costs more than all else, and most texts are mostly ASCII.
      if scalar.value < 0x80 {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if byte == 0x20 || 0x09...0x0D ~= byte {
          owesSpace = !output.isEmpty
          continue
        }
        if owesSpace { output.append(0x20) }
        owesSpace = false
        output.append(byte == UInt8(ascii: "`") ? UInt8(ascii: "'") : byte)
        continue
      }
      if scalar.properties.isWhitespace {
        owesSpace = !output.isEmpty
        continue
      }
      if isInvisible(scalar) { continue }
      if owesSpace { output.append(0x20) }
      owesSpace = false
      if let plain = plain(scalar) {
        output.append(contentsOf: plain.utf8)
      } else {
        UTF8.encode(scalar).map { output.append(contentsOf: $0) }
      }
    }
    return output
  }

  /// Soft hyphens, joiners and byte-order marks.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// The plain form of a typographic mark, nil for other characters.
  private static func plain(_ scalar: Unicode.Scalar) -> StaticString? {
    switch scalar.value {
    case 0x2018...0x201B, 0x2039, 0x203A, 0x60, 0xB4: "'"
    case 0x201C...0x201F, 0xAB, 0xBB: "\""
    case 0x2010...0x2015, 0x2212: "-"
    case 0x2026: "..."
    default: nil
    }
  }
}

extension StaticString {
  fileprivate var utf8: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
