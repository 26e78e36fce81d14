import Glibc

/// Numbers distinct strings in order of first sight: open addressing over one block of bytes.
///
/// A slot holds a string's length and its bytes (up to eight) or hash (longer ones), so that a
/// lookup touches the string itself only where it is long, and then hardly ever in vain.
struct Interner: ~Copyable {
  private struct Slot: BitwiseCopyable {
    var key: UInt64
    var number: UInt32
    var length: UInt32

    static let empty = Slot(key: 0, number: .max, length: 0)
  }

  private(set) var strings = Strings()
  private var table = Buffer<Slot>(repeating: .empty, count: 1024)

  init() {}

  var count: Int { strings.count }

  /// The number of a string, which gets one when it is new.
  ///
  /// Expected O(length).
  @inline(__always)
  mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let key = Self.key(text)
    let length = UInt32(truncatingIfNeeded: text.count)
    let slots = table.elements
    let mask = slots.count - 1
    var position = Self.position(key, length) & mask
    while true {
      let slot = slots[position]
      if slot.number == .max { return add(text, key, position) }
      if slot.key == key, slot.length == length,
        text.count <= 8 || Self.equal(strings.utf8(Int(slot.number)), text)
      {
        return slot.number
      }
      position = (position + 1) & mask
    }
  }

  @inline(never)
  private mutating func add(
    _ text: UnsafeBufferPointer<UInt8>, _ key: UInt64, _ position: Int
  ) -> UInt32 {
    let number = UInt32(strings.count)
    strings.append(text)
    table[position] = Slot(
      key: key, number: number, length: UInt32(truncatingIfNeeded: text.count))
    if strings.count * 2 > table.count { grow() }
    return number
  }

  private mutating func grow() {
    let size = table.count * 2
    let larger = Buffer<Slot>(repeating: .empty, count: size)
    let slots = larger.elements
    for slot in table.elements where slot.number != .max {
      var position = Self.position(slot.key, slot.length) & (size - 1)
      while slots[position].number != .max { position = (position + 1) & (size - 1) }
      slots[position] = slot
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
  private static func position(_ key: UInt64, _ length: UInt32) -> Int {
    var hash = (key ^ UInt64(length)) &* 0xff51_afd7_ed55_8ccd
    hash ^= hash >> 32
    hash = hash &* 0xc4ce_b9fe_1a85_ec53
    return Int(truncatingIfNeeded: hash ^ (hash >> 29))
  }

  /// The bytes of a string of up to eight, the hash of a longer one.
  @inline(__always)
  private static func key(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let start = text.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(start)
    let count = text.count
    if count > 8 {
      var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
      var offset = 0
      while offset + 8 < count {
        hash = mix(hash, raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset += 8
      }
      return mix(hash, raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    }
    if count >= 4 {
      let low = UInt64(raw.loadUnaligned(as: UInt32.self))
      let high = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      return low | high << UInt64(8 * (count - 4))
    }
    var key: UInt64 = 0
    for index in 0..<count { key |= UInt64(start[index]) << UInt64(8 * index) }
    return key
  }

  @inline(__always)
  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (hash ^ word) &* 0xff51_afd7_ed55_8ccd
    return mixed ^ (mixed >> 32)
  }
}
