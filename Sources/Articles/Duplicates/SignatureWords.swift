/// The words of a text (as `ArticleDigest` normalises it) as hashes, letter case and marks aside.
struct SignatureWords {
  private(set) var hashes: [UInt64] = []
  /// Hashes of words that are capitalised inside a sentence, and of numbers.
  private(set) var keys: [UInt64] = []

  init(_ bytes: [UInt8]) {
    var position = 0
    var startsSentence = true
    while position < bytes.count {
      guard Self.isWord(bytes[position]) else {
        if ".!?\"".utf8.contains(bytes[position]) { startsSentence = true }
        position += 1
        continue
      }
      let first = bytes[position]
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      while position < bytes.count, Self.isWord(bytes[position]) {
        hash = (hash ^ UInt64(ASCII.lowercased(bytes[position]))) &* 0x100_0000_01B3
        position += 1
      }
      hash = Self.mixed(hash)
      hashes.append(hash)
      if ASCII.isDigit(first) || ASCII.isUpper(first) && !startsSentence { keys.append(hash) }
      startsSentence = false
    }
    if keys.isEmpty { keys = hashes }
  }

  @inline(__always)
  private static func isWord(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0x80
  }

  /// The finaliser of SplitMix64.
  static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
