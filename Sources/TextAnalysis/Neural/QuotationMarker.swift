/// Follows quotation marks through a text, word by word; a paragraph end closes what is open.
struct QuotationMarker {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let characters: CharacterTable
  private var isDouble = false
  private var isSingle = false

  /// A marker at the start of a text.
  init(bytes: UnsafeBufferPointer<UInt8>, characters: CharacterTable) {
    self.bytes = bytes
    self.characters = characters
  }

  /// The state of the next word.
  mutating func state(of word: ModelWord) -> ModelWord.Quoting {
    if word.place == .paragraphStart { (isDouble, isSingle) = (false, false) }
    if word.isSingle, let mark = mark(word) { return mark }
    return isSingle ? .insideSingle : isDouble ? .inside : .outside
  }

  private mutating func mark(_ word: ModelWord) -> ModelWord.Quoting? {
    switch word.first {
    case 0x201C, 0xAB, 0x201E, 0x201F: return open()
    case 0x201D, 0xBB: return close()
    case 0x22:
      return isDouble && !(opens(word) && following(word).isAlphanumeric) ? close() : open()
    case 0x2018:
      isSingle = true
      return .singleMark
    case 0x27 where !isSingle && opens(word) && following(word).isLetter:
      isSingle = true
      return .singleMark
    case 0x27, 0x2019:
      guard isSingle, !following(word).isAlphanumeric else { return nil }
      isSingle = false
      return .singleMark
    default: return nil
    }
  }

  private mutating func open() -> ModelWord.Quoting {
    isDouble = true
    return .opening
  }

  private mutating func close() -> ModelWord.Quoting {
    (isDouble, isSingle) = (false, false)
    return .closing
  }

  /// A straight mark opens after a space, an opening bracket, a dash or nothing.
  private func opens(_ word: ModelWord) -> Bool {
    guard let before = ScalarReader.before(bytes, at: word.range.lowerBound) else { return true }
    return characters[before].role == .space
      || [0x28, 0x5B, 0x7B, 0x2014, 0x2013, 0x2D, 0x2F].contains(before)
  }

  private func following(_ word: ModelWord) -> CharacterTable.Traits {
    guard word.range.upperBound < bytes.count else { return CharacterTable.Traits(bits: 0) }
    return characters[ScalarReader.read(bytes, at: word.range.upperBound).scalar]
  }
}
