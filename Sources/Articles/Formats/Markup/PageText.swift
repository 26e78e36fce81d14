/// Text of pages.
enum PageText {
  /// White space collapsed to single spaces (and single line breaks), none at the ends.
  static func collapsed(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    var space: UInt8?
    for byte in text.utf8 {
      if ASCII.isSpace(byte) {
        space = byte == 0x0A || space == 0x0A ? 0x0A : 0x20
        continue
      }
      if let owed = space, !output.isEmpty { output.append(owed) }
      space = nil
      output.append(byte)
    }
    return String(decoding: output, as: UTF8.self)
  }
}
