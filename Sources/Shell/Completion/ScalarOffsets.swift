/// Turns UTF-8 offsets of a text into scalar offsets.
struct ScalarOffsets {
  /// The scalars that start before each byte.
  private let starts: [Int]

  init(_ text: String) {
    var starts: [Int] = []
    var count = 0
    for byte in text.utf8 {
      if byte & 0xC0 != 0x80 { count += 1 }
      starts.append(count - 1)
    }
    starts.append(count)
    self.starts = starts
  }

  /// The scalar that holds the byte at `offset`; the number of scalars at the end.
  func scalar(at offset: Int) -> Int { starts[min(max(0, offset), starts.count - 1)] }
}
