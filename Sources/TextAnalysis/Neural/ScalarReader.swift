/// Reads code points from bytes; a byte that is not part of valid UTF-8 reads as U+FFFD.
struct ScalarReader {
  static let replacement: UInt32 = 0xFFFD

  /// The code point at `at` (which must be inside) and the offset behind it.
  @inline(__always)
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> (scalar: UInt32, next: Int) {
    let first = bytes[at]
    if first < 0x80 { return (UInt32(first), at + 1) }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, at + length <= bytes.count else { return (replacement, at + 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for i in 1..<length {
      guard bytes[at + i] & 0xC0 == 0x80 else { return (replacement, at + 1) }
      value = value << 6 | UInt32(bytes[at + i] & 0x3F)
    }
    let overlong = length == 3 && value < 0x800 || length == 4 && value < 0x10000
    let surrogate = value >= 0xD800 && value < 0xE000
    if overlong || surrogate || value > 0x10FFFF { return (replacement, at + 1) }
    return (value, at + length)
  }

  /// The code point that ends before `at`, or nil at the start.
  static func before(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> UInt32? {
    guard at > 0 else { return nil }
    var start = at - 1
    while start > 0, at - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let (scalar, next) = read(bytes, at: start)
    return next == at ? scalar : replacement
  }
}
