/// WordPiece: a word as the longest vocabulary pieces from left to right.
///
/// After Wu et al. 2016, "Google's Neural Machine Translation System", as in BERT.
struct PieceVocabulary: @unchecked Sendable {
  /// Longer words are unknown, as in BERT.
  static let longestWord = 100
  /// Pieces of a word that the model sees.
  static let mostPieces = 16

  private let slots: UnsafeBufferPointer<UInt32>
  private let offsets: UnsafeBufferPointer<UInt32>
  private let text: UnsafeBufferPointer<UInt8>
  private let longestPiece: Int
  let unknown: Int32
  let classifier: Int32
  let separator: Int32

  /// Reads the vocabulary; its hash table has a power of two of slots.
  init(_ file: ModelFile) throws(ModelError) {
    let count = file.dimensions.vocabulary
    slots = try file.section("vocabtab")
    offsets = try file.section("vocaboff", count: count + 1)
    text = try file.section("vocabtxt")
    let special: UnsafeBufferPointer<UInt32> = try file.section("special", count: 4)
    guard slots.count.nonzeroBitCount == 1, slots.count > count,
      slots.allSatisfy({ $0 <= UInt32(count) }),
      zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 }),
      Int(offsets[count]) <= text.count, special.prefix(3).allSatisfy({ $0 < UInt32(count) })
    else { throw .damagedSection("vocabtab") }
    unknown = Int32(special[0])
    classifier = Int32(special[1])
    separator = Int32(special[2])
    longestPiece = Int(special[3])
  }

  /// Appends the pieces of a folded word of `scalars` code points; returns how many.
  func appendPieces(of word: [UInt8], scalars: Int, to pieces: inout [Int32]) -> Int {
    let start = pieces.count
    guard scalars > 0, scalars <= Self.longestWord else {
      pieces.append(unknown)
      return 1
    }
    var at = 0
    while at < word.count {
      guard let (piece, next) = longestMatch(word, from: at) else {
        pieces.removeSubrange(start...)
        pieces.append(unknown)
        return 1
      }
      pieces.append(piece)
      at = next
    }
    if pieces.count - start > Self.mostPieces {
      pieces.removeSubrange((start + Self.mostPieces)...)
    }
    return pieces.count - start
  }

  private func longestMatch(_ word: [UInt8], from: Int) -> (piece: Int32, next: Int)? {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
    func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    if from > 0 {
      mix(UInt8(ascii: "#"))
      mix(UInt8(ascii: "#"))
    }
    var best: (Int32, Int)?
    for end in from..<min(word.count, from + longestPiece) {
      mix(word[end])
      if let piece = lookUp(hash, word[from...end], continued: from > 0) { best = (piece, end + 1) }
    }
    return best
  }

  private func lookUp(_ hash: UInt64, _ word: ArraySlice<UInt8>, continued: Bool) -> Int32? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while slots[slot] != 0 {
      let piece = Int(slots[slot]) - 1
      var spelling = text[Int(offsets[piece])..<Int(offsets[piece + 1])]
      if !continued || spelling.starts(with: "##".utf8) {
        if continued { spelling = spelling.dropFirst(2) }
        if spelling.elementsEqual(word) { return Int32(piece) }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
