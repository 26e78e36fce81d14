/// Reads scalars at byte offsets of UTF-8 text, for the annotators' inner loops.
///
/// Any bytes are allowed: a byte that starts no well-formed scalar reads as U+FFFD of length 1.
/// Valid only inside the `withReader` call that made it.
package struct UTF8Reader {
  package let bytes: UnsafeBufferPointer<UInt8>

  /// Reads a buffer that outlives this value.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  package var count: Int { bytes.count }

  package subscript(offset: Int) -> UInt8 { bytes[offset] }

  /// The scalar that starts at an offset, and its length in bytes.
  @inline(__always)
  package func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    return longScalar(at: offset, lead: UInt32(lead))
  }

  /// The scalar that ends just before an offset; a line feed before the text's start.
  @inline(__always)
  package func scalar(before offset: Int) -> UInt32 {
    if offset <= 0 { return 0x0A }
    let last = bytes[offset - 1]
    if last < 0x80 { return UInt32(last) }
    var start = offset - 1
    while start > 0, start > offset - 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start).value
  }

  /// The scalar at an offset; a line feed at or after the text's end.
  @inline(__always)
  package func scalar(from offset: Int) -> UInt32 {
    offset < bytes.count ? scalar(at: offset).value : 0x0A
  }

  private func longScalar(at offset: Int, lead: UInt32) -> (value: UInt32, length: Int) {
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    if lead < 0xC2 || lead > 0xF4 || offset + length > bytes.count { return (0xFFFD, 1) }
    var value = lead & (0x7F >> UInt32(length))
    for index in 1..<length {
      let next = UInt32(bytes[offset + index])
      if next & 0xC0 != 0x80 { return (0xFFFD, 1) }
      value = value << 6 | next & 0x3F
    }
    return (value, length)
  }
}

extension AnalyzedText {
  /// Calls a closure with a reader of the text's bytes.
  package func withReader<Result>(_ body: (UTF8Reader) -> Result) -> Result {
    utf8.withUnsafeBufferPointer { body(UTF8Reader($0)) }
  }
}
