import Glibc

/// Numbers distinct strings in order of first sight: open addressing over one block of bytes.
struct Interner: ~Copyable {
  private(set) var strings = Strings()
  private var table = Buffer<UInt32>(repeating: UInt32.max, count: 1024)

  init() {}

  var count: Int { strings.count }

  /// The number of a string, which gets one when it is new.
  ///
  /// Expected O(length).
  mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let mask = table.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(text)) & mask
    while table[slot] != UInt32.max {
      let found = strings.utf8(Int(table[slot]))
      if found.count == text.count, Self.equal(found, text) { return table[slot] }
      slot = (slot + 1) & mask
    }
    let number = UInt32(strings.count)
    strings.append(text)
    table[slot] = number
    if strings.count * 2 > table.count { grow() }
    return number
  }

  private mutating func grow() {
    let size = table.count * 2
    var larger = Buffer<UInt32>(repeating: UInt32.max, count: size)
    for number in 0..<strings.count {
      var slot = Int(truncatingIfNeeded: Self.hash(strings.utf8(number))) & (size - 1)
      while larger[slot] != UInt32.max { slot = (slot + 1) & (size - 1) }
      larger[slot] = UInt32(number)
    }
    table = larger
  }

  @inline(__always)
  private static func equal(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let a = left.baseAddress, let b = right.baseAddress else { return true }
    return memcmp(a, b, left.count) == 0
  }

  @inline(__always)
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(text.count)
    guard let start = text.baseAddress else { return hash }
    let raw = UnsafeRawPointer(start)
    var offset = 0
    while offset + 8 <= text.count {
      hash =
        (hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < text.count {
      rest = rest << 8 | UInt64(text[offset])
      offset += 1
    }
    hash = (hash ^ rest) &* 0xff51_afd7_ed55_8ccd
    hash ^= hash >> 29
    hash = hash &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ (hash >> 32)
  }
}
