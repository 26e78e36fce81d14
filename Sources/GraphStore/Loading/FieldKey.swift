/// Field names as numbers: their first eight bytes.
///
/// Names that are longer are told apart by them.
enum FieldKey {
  @inline(__always)
  static func of(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let start = name.baseAddress else { return 0 }
    // simdjson's string buffer can always be read eight bytes on.
    let word = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
    return name.count >= 8 ? word : word & (1 << UInt64(8 * name.count) - 1)
  }

  @inline(__always)
  static func of(_ name: StaticString) -> UInt64 {
    var key: UInt64 = 0
    for index in 0..<min(8, name.utf8CodeUnitCount) {
      key |= UInt64(name.utf8Start[index]) << UInt64(8 * index)
    }
    return key
  }
}
