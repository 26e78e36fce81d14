/// A short ASCII word in lower case as one number, for look-ups without allocation.
package struct PackedWord: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// The longest word that can be packed, in bytes.
  package static let capacity = 16

  /// Packs the bytes of a range in lower case; nil when it is too long or not ASCII.
  @inline(__always)
  package init?(_ text: UTF8Reader, _ range: TextRange) {
    if range.count > Self.capacity { return nil }
    var high: UInt64 = 0
    var low: UInt64 = 0
    for offset in range {
      var byte = text[offset]
      if byte >= 0x80 { return nil }
      if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte)
    }
    self.high = high
    self.low = low
  }

  /// Packs a word of the program's own lexicons; words longer than `capacity` keep their end.
  package init(_ word: some StringProtocol) {
    var high: UInt64 = 0
    var low: UInt64 = 0
    for byte in word.utf8 {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(lower)
    }
    self.high = high
    self.low = low
  }
}

extension Set<PackedWord> {
  /// The words of a list written with spaces between them.
  package init(words: String) { self.init(words.split(separator: " ").map { PackedWord($0) }) }

  /// Whether the set has the word of a range of text, whatever its case.
  @inline(__always)
  package func contains(_ text: UTF8Reader, _ range: TextRange) -> Bool {
    guard let word = PackedWord(text, range) else { return false }
    return contains(word)
  }
}
