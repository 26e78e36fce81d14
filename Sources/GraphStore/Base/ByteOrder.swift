import Glibc

/// Comparison of UTF-8 strings by their bytes, the order of canonical files.
enum ByteOrder {
  /// Negative, zero or positive as `left` is before, equal to or after `right`.
  @inline(__always)
  static func compare(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Int {
    if let a = left.baseAddress, let b = right.baseAddress {
      let order = memcmp(a, b, min(left.count, right.count))
      if order != 0 { return Int(order) }
    }
    return left.count - right.count
  }

  /// The first eight bytes as a big-endian number, zero-filled: ordered as the strings are, but for
  /// those that share them.
  @inline(__always)
  static func prefix(_ bytes: UnsafeBufferPointer<UInt8>, skipping skip: Int) -> UInt64 {
    var key: UInt64 = 0
    var index = skip
    let end = min(bytes.count, skip + 8)
    while index < end {
      key = key << 8 | UInt64(bytes[index])
      index += 1
    }
    let missing = skip + 8 - max(end, skip)
    return missing >= 8 ? 0 : key << UInt64(8 * missing)
  }
}
