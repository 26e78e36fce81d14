/// Hashes of lower-case words, by which words are compared.
enum WordKey {
  /// The key of a lower-case word.
  static func of(_ word: some StringProtocol) -> UInt64 {
    var hash = seed
    for byte in word.utf8 { hash = mix(hash, byte) }
    return hash
  }

  /// The key and shape of the bytes of a token: ASCII letters are lowered, a typographic
  /// apostrophe counts as a straight one.
  static func read(_ bytes: ArraySlice<UInt8>) -> (key: UInt64, shape: WordShape) {
    var hash = seed
    var shape: WordShape = []
    var (upper, lower) = (0, 0)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      var byte = bytes[index]
      switch byte {
      case 0x41...0x5A:
        if index == bytes.startIndex { shape.insert(.capitalized) }
        upper += 1
        byte |= 0x20
      case 0x61...0x7A: lower += 1
      case 0x30...0x39: shape.insert(.hasDigit)
      case 0xE2 where index + 2 < bytes.endIndex && bytes[index + 1] == 0x80:
        if bytes[index + 2] == 0x99 {
          byte = 0x27
          index += 2
        } else {
          shape.insert(.beyondASCII)
        }
      case 0x80...:
        shape.insert(.beyondASCII)
        if index == bytes.startIndex, isUpperCase(bytes) { shape.insert(.capitalized) }
      default: break
      }
      hash = mix(hash, byte)
      index += 1
    }
    if upper + lower > 0 || shape.contains(.beyondASCII) { shape.insert(.hasLetter) }
    if upper >= 2 && lower == 0 { shape.insert(.allCapitals) }
    return (hash, shape)
  }

  /// Whether a token starts with a two-byte upper-case letter of Latin-1, Latin Extended-A, Greek
  /// or Cyrillic.
  private static func isUpperCase(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 2, let first = bytes.first else { return false }
    let second = bytes[bytes.startIndex + 1]
    switch first {
    case 0xC3: return second < 0x9F
    case 0xC4...0xC5: return second & 1 == 0
    case 0xCE: return second < 0xAC
    case 0xD0: return second < 0xB0
    default: return false
    }
  }

  // FNV-1a, 64 bits.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
