/// Folds names and words so that case, accents, script and common variants of spelling do not matter.
///
/// Words are runs of letters and digits; apostrophes are dropped. Latin letters lose their marks,
/// Cyrillic and Greek are romanised, other scripts stay. Of Latin words, `y` counts as `i`, doubled
/// letters as one, `kh` as `h` and `ph` as `f`, so that Zelensky, Zelenskyy, Zelenskiy and Зеленский
/// are one. Lexical variants (Kiev, Kyiv) are matters of aliases.
package enum NameFolding {
  /// The folded words of a name.
  ///
  /// O(length).
  package static func words(_ text: String) -> [String] {
    var text = text
    return text.withUTF8 { utf8 in
      var folder = NameFolder(spellingVariants: true)
      folder.fold(utf8)
      return folder.words.map { String(decoding: folder.bytes[$0], as: UTF8.self) }
    }
  }

  /// The folded words of a name with one space between.
  package static func key(_ text: String) -> String {
    words(text).joined(separator: " ")
  }
}

/// Folds into memory that is used again.
struct NameFolder {
  /// The folded words, one space between.
  private(set) var bytes: [UInt8] = []
  /// Where the words are in `bytes`.
  private(set) var words: [Range<Int>] = []
  /// Whether variants of spelling are folded also; without, words stay as they are written.
  let spellingVariants: Bool
  private var start = 0

  init(spellingVariants: Bool) { self.spellingVariants = spellingVariants }

  mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        ascii(byte)
        index += 1
      } else {
        let (scalar, length) = Self.scalar(text, index)
        other(scalar)
        index += length
      }
    }
    endWord()
  }

  @inline(__always)
  private mutating func ascii(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter(byte | 0x20)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
    case UInt8(ascii: "'"): break
    default: endWord()
    }
  }

  /// Adds a small Latin letter, with the rules of spelling.
  @inline(__always)
  private mutating func letter(_ letter: UInt8) {
    guard spellingVariants else {
      bytes.append(letter)
      return
    }
    var letter = letter == UInt8(ascii: "y") ? UInt8(ascii: "i") : letter
    if bytes.count > start, let last = bytes.last {
      if last == letter { return }
      if letter == UInt8(ascii: "h") {
        if last == UInt8(ascii: "k") { bytes.removeLast() }
        if last == UInt8(ascii: "p") {
          bytes.removeLast()
          letter = UInt8(ascii: "f")
        }
      }
    }
    bytes.append(letter)
  }

  private mutating func other(_ scalar: UInt32) {
    switch scalar {
    case 0xC0..<0x250: table(FoldingTables.latin, scalar - 0xC0, scalar)
    case 0x1E00..<0x1F00: table(FoldingTables.latinAdditional, scalar - 0x1E00, scalar)
    case 0x370..<0x400: table(FoldingTables.greek, scalar - 0x370, scalar)
    case 0x400..<0x4A0: table(FoldingTables.cyrillic, scalar - 0x400, scalar)
    case 0x300..<0x370, 0x2019, 0x2018, 0x02BC, 0xAD, 0x200B...0x200F: break
    default:
      guard let value = Unicode.Scalar(scalar),
        value.properties.isAlphabetic
          || value.properties.numericType != nil || value.properties.isIdeographic
      else { return endWord() }
      for byte in value.properties.lowercaseMapping.utf8 { bytes.append(byte) }
    }
  }

  private mutating func table(_ table: StaticString, _ index: UInt32, _ scalar: UInt32) {
    let entry = table.utf8Start + 2 * Int(index)
    guard entry[0] != 0x20 else {
      // Signs end words; hard and soft signs and the like vanish.
      if scalar == 0xD7 || scalar == 0xF7 || scalar == 0x37E || scalar == 0x387 { endWord() }
      return
    }
    letter(entry[0])
    if entry[1] != 0x20 { letter(entry[1]) }
  }

  private mutating func endWord() {
    guard bytes.count > start else { return }
    words.append(start..<bytes.count)
    bytes.append(0x20)
    start = bytes.count
  }

  /// The folded text without the last space.
  var key: ArraySlice<UInt8> { bytes[..<(words.last?.upperBound ?? 0)] }

  private static func scalar(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (scalar: UInt32, length: Int) {
    let lead = text[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard index + length <= text.count else { return (0xFFFD, text.count - index) }
    var scalar = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { scalar = scalar << 6 | UInt32(text[index + offset] & 0x3F) }
    return (scalar, length)
  }
}
