/// Converts between UTF-8 offsets (used inside the program) and Unicode scalar offsets (used in
/// files and in `hearsay extract`, Python's string index).
///
/// ```swift
/// let offsets = ScalarOffsets(utf8: text.utf8)
/// let start = offsets.scalarOffset(ofUTF8: mention.range.lowerBound)
/// ```
/// Building is O(n); for ASCII text nothing is stored and both look-ups are the identity; otherwise
/// `scalarOffset` is O(1) and `utf8Offset` O(log n).
package struct ScalarOffsets: Sendable {
  private static let blockSize = 64

  private let utf8: [UInt8]
  /// Scalars that start before each block of `blockSize` bytes; empty for ASCII text.
  private let starts: [Int32]
  /// How many scalars the text has.
  package let scalarCount: Int

  /// Prepares the conversion for a text.
  package init(utf8: [UInt8]) {
    self.utf8 = utf8
    var starts: [Int32] = []
    starts.reserveCapacity(utf8.count / Self.blockSize + 1)
    var total = 0
    utf8.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        starts.append(Int32(truncatingIfNeeded: total))
        let end = min(offset + Self.blockSize, bytes.count)
        total += Self.scalars(in: bytes, offset..<end)
        offset = end
      }
    }
    scalarCount = total
    self.starts = total == utf8.count ? [] : starts
  }

  /// The number of scalars before a UTF-8 offset; offsets beyond the end count as the end.
  package func scalarOffset(ofUTF8 offset: Int) -> Int {
    if starts.isEmpty || offset <= 0 { return min(max(offset, 0), scalarCount) }
    if offset >= utf8.count { return scalarCount }
    let block = offset / Self.blockSize
    return utf8.withUnsafeBufferPointer { bytes in
      Int(starts[block]) + Self.scalars(in: bytes, block * Self.blockSize..<offset)
    }
  }

  /// The UTF-8 offset at which the scalar of an index starts; the text's end beyond the last.
  package func utf8Offset(ofScalar index: Int) -> Int {
    if starts.isEmpty || index <= 0 { return min(max(index, 0), utf8.count) }
    if index >= scalarCount { return utf8.count }
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= index { low = middle } else { high = middle }
    }
    var offset = low * Self.blockSize
    var scalar = Int(starts[low])
    while offset < utf8.count {
      if utf8[offset] & 0xC0 != 0x80 {
        if scalar == index { return offset }
        scalar += 1
      }
      offset += 1
    }
    return utf8.count
  }

  /// A range in scalars.
  package func scalars(of range: TextRange) -> Range<Int> {
    let start = scalarOffset(ofUTF8: range.lowerBound)
    return start..<max(start, scalarOffset(ofUTF8: range.upperBound))
  }

  /// A range in UTF-8 offsets.
  package func utf8(of scalars: Range<Int>) -> TextRange {
    let start = utf8Offset(ofScalar: scalars.lowerBound)
    return start..<max(start, utf8Offset(ofScalar: scalars.upperBound))
  }

  private static func scalars(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for offset in range where bytes[offset] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
