/// What a Unicode scalar is to the tokenizer.
package enum ScalarClass: UInt8, Sendable {
  case space
  case letter
  case digit
  case punctuation
  case symbol

  /// The class of a scalar; scalars of other scripts count as letters unless known as marks.
  @inline(__always)
  package init(_ scalar: UInt32) {
    self = scalar < 0x80 ? Self.ascii[Int(scalar)] : Self.wide(scalar)
  }

  @inline(__always)
  package var isWord: Bool { self == .letter || self == .digit }

  private static let ascii: [ScalarClass] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0x00...0x20, 0x7F: .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "<"),
      UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "|"),
      UInt8(ascii: "~"), UInt8(ascii: "&"), UInt8(ascii: "@"), UInt8(ascii: "#"):
      .symbol
    default: .punctuation
    }
  }

  private static func wide(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x80...0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202A...0x202F, 0x205F...0x2064,
      0x3000, 0xFEFF:
      .space
    case 0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF, 0x2010...0x2027, 0x2030...0x205E,
      0x3001...0x3003, 0x3008...0x301F, 0xFF01...0xFF0F, 0xFF1A...0xFF20:
      .punctuation
    case 0xA2...0xA9, 0xAC...0xB1, 0xB4, 0xB8, 0xD7, 0xF7, 0x20A0...0x20CF, 0x2100...0x214F,
      0x2190...0x2BFF, 0xFFFC, 0xFFFD, 0x1F000...0x1FAFF:
      .symbol
    case 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F, 0xFF10...0xFF19: .digit
    default: .letter
    }
  }
}

extension UInt32 {
  /// Whether a scalar is an upper-case letter of Latin, Greek or Cyrillic.
  package var isUpperCase: Bool {
    if self < 0x80 { return self >= 0x41 && self <= 0x5A }
    switch self {
    case 0xC0...0xDE: return self != 0xD7
    case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1EFF: return self & 1 == 0
    case 0x139...0x148, 0x179...0x17E: return self & 1 == 1
    case 0x178, 0x386...0x38F, 0x391...0x3AB, 0x400...0x42F: return true
    case 0x460...0x52F: return self & 1 == 0
    default: return false
    }
  }

  /// Whether a scalar is a lower-case letter of Latin, Greek or Cyrillic.
  package var isLowerCase: Bool {
    if self < 0x80 { return self >= 0x61 && self <= 0x7A }
    switch self {
    case 0xDF...0xFF: return self != 0xF7
    case 0x100...0x24F, 0x1E00...0x1EFF: return !isUpperCase
    case 0x3AC...0x3CE, 0x430...0x45F: return true
    case 0x460...0x52F: return self & 1 == 1
    default: return false
    }
  }
}
