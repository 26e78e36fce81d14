/// What the first words of a paragraph show.
enum TextOpening {
  private static let bylineWords = ["by ", "published ", "updated ", "posted ", "reporting by "]
  private static let furnitureWords = [
    "read more", "also read", "read also", "related:", "related articles", "see also", "photo:",
    "photo by", "image:", "video:", "watch:", "listen:", "file photo", "follow us", "follow ",
    "subscribe", "sign up", "share this", "advertisement", "copyright", "\u{A9}", "credit:",
  ]

  /// A short line that names the author or the date of publication.
  static func isByline(_ body: ArraySlice<UInt8>, words: Int) -> Bool {
    guard words >= 2, words <= 14 else { return false }
    let lower = lowercased(body.prefix(16))
    guard bylineWords.contains(where: lower.hasPrefix) else { return false }
    if !lower.hasPrefix("by ") { return true }
    return body.dropFirst(3).first.map { ASCII.isUpper($0) || $0 >= 0x80 } ?? false
  }

  /// Begins with a bullet, a dash, or a number with a dot or bracket.
  static func isListItem(_ body: ArraySlice<UInt8>) -> Bool {
    guard let first = body.first else { return false }
    let second = body.dropFirst().first ?? 0x20
    if "-*+>|#".utf8.contains(first) { return second == 0x20 || second == first }
    if body.starts(with: "\u{2022}".utf8) || body.starts(with: "\u{2013} ".utf8)
      || body.starts(with: "\u{2014} ".utf8) || body.starts(with: "\u{B7}".utf8)
    {
      return true
    }
    let digits = body.prefix(while: ASCII.isDigit)
    guard !digits.isEmpty, digits.count <= 3 else { return false }
    let rest = body.dropFirst(digits.count).prefix(2)
    return rest.elementsEqual(". ".utf8) || rest.elementsEqual(") ".utf8)
  }

  /// Begins with a speaker's label in capitals or "Q:" as transcripts have it.
  static func isTurn(_ body: ArraySlice<UInt8>) -> Bool {
    let label = body.prefix { $0 != UInt8(ascii: ":") }
    guard label.count < 40, label.count < body.count, !label.isEmpty else { return false }
    return label.allSatisfy {
      ASCII.isUpper($0) || ASCII.isDigit($0) || $0 >= 0x80 || " .'-()".utf8.contains($0)
    }
  }

  /// What pages carry beside the article: captions, invitations, notices.
  static func isFurniture(_ body: ArraySlice<UInt8>) -> Bool {
    let lower = lowercased(body.prefix(24))
    return furnitureWords.contains(where: lower.hasPrefix)
  }

  /// Whether a sentence ends inside (a caption with its photographer), as in no headline.
  static func hasInnerSentence(_ body: ArraySlice<UInt8>) -> Bool {
    var position = body.startIndex
    while let period = body[position...].firstIndex(of: UInt8(ascii: ".")) {
      position = period + 1
      guard period - body.startIndex >= 3, period + 2 < body.endIndex,
        body[period + 1] == 0x20, ASCII.isUpper(body[period + 2])
      else { continue }
      // "J. Smith", "St. Petersburg" and "U.S. Senate" are no ends of sentences.
      let word = body[..<period].reversed().prefix { ASCII.isLetter($0) }
      if word.count > 3 { return true }
    }
    return false
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map(ASCII.lowercased), as: UTF8.self)
  }
}
