/// What the word splitter and the features need to know of a code point, as tables of the model file,
/// so that the program and the training code cannot differ.
struct CharacterTable: @unchecked Sendable {
  /// How a code point takes part in words.
  enum Role: UInt8 {
    case space
    case punctuation
    /// Controls and format characters: skipped, without ending a word.
    case dropped
    /// Chinese characters: a word each.
    case alone
    case letter
  }

  /// Role and properties of a code point.
  struct Traits {
    var bits: UInt8
    var role: Role { Role(rawValue: bits & 7) ?? .letter }
    var isAlphanumeric: Bool { bits & 8 != 0 }
    var isLetter: Bool { bits & 16 != 0 }
    var isDigit: Bool { bits & 32 != 0 }
    var isUpper: Bool { bits & 64 != 0 }
    var isLower: Bool { bits & 128 != 0 }
  }

  private let traitPages: UnsafeBufferPointer<UInt16>
  private let traits: UnsafeBufferPointer<UInt8>
  private let foldPages: UnsafeBufferPointer<UInt16>
  private let folds: UnsafeBufferPointer<UInt32>
  private let foldText: UnsafeBufferPointer<UInt8>

  /// Reads the tables.
  init(_ file: ModelFile) throws(ModelError) {
    traitPages = try file.section("charpage", count: 0x1100)
    traits = try file.section("chars")
    foldPages = try file.section("foldpage", count: 0x1100)
    folds = try file.section("folds")
    foldText = try file.section("foldtext")
    let pages = max(traitPages.max() ?? 0, foldPages.max() ?? 0)
    guard Int(pages) * 256 + 256 <= max(traits.count, folds.count), !foldText.isEmpty else {
      throw .damagedSection("chars")
    }
  }

  /// The traits of a code point.
  subscript(_ scalar: UInt32) -> Traits {
    Traits(bits: traits[Int(traitPages[Int(scalar >> 8)]) << 8 | Int(scalar & 255)])
  }

  /// Appends the code point in lower case and without accents as UTF-8; returns the number of code
  /// points appended.
  func appendFolded(_ scalar: UInt32, to bytes: inout [UInt8]) -> Int {
    let entry = folds[Int(foldPages[Int(scalar >> 8)]) << 8 | Int(scalar & 255)]
    if entry == 0 {
      if scalar < 0x80 { bytes.append(UInt8(scalar)) } else { append(scalar, to: &bytes) }
      return 1
    }
    // An entry is the offset of: code points, bytes, UTF-8.
    let at = Int(entry)
    bytes.append(contentsOf: foldText[(at + 2)..<(at + 2 + Int(foldText[at + 1]))])
    return Int(foldText[at])
  }

  private func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    guard let valid = Unicode.Scalar(scalar), let encoded = UTF8.encode(valid) else { return }
    bytes.append(contentsOf: encoded)
  }
}
