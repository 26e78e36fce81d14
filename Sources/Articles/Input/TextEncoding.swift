/// Tells texts in UTF-8 and UTF-16 from each other and from what is no text.
enum TextEncoding {
  /// The byte-order mark of UTF-8.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// UTF-16 by its mark, or by zeros in every other byte of the start.
  static func wide(_ start: [UInt8]) -> (isBigEndian: Bool, markLength: Int)? {
    if start.starts(with: [0xFF, 0xFE]) { return (false, 2) }
    if start.starts(with: [0xFE, 0xFF]) { return (true, 2) }
    let head = start.prefix(512)
    guard head.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let half = head.count / 2
    if zeros[1] * 10 >= half * 7, zeros[0] * 6 <= half { return (false, 0) }
    if zeros[0] * 10 >= half * 7, zeros[1] * 6 <= half { return (true, 0) }
    return nil
  }

  /// The position of the first byte that shows that this is no text: a zero, or a control
  /// character where there are many.
  static func firstBinaryByte(_ start: [UInt8]) -> Int? {
    let start = start.prefix(1 << 16)
    if let zero = start.firstIndex(of: 0) { return zero }
    if start.starts(with: "%PDF-".utf8) { return 0 }
    var controls = 0
    var first: Int?
    for (index, byte) in start.enumerated() where byte < 0x20 && !ASCII.isSpace(byte) {
      if byte == 0x1B || byte == 0x08 { continue }
      controls += 1
      first = first ?? index
    }
    return controls * 50 > start.count ? first : nil
  }
}
