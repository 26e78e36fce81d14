import CTextScan
import Glibc

/// Numbers distinct strings in order of first sight: open addressing over one block of bytes.
///
/// A slot holds what makes up a string of up to 16 bytes (its first and last eight, and how long it
/// is), so that a lookup touches the string itself only where it is longer, and then hardly ever in
/// vain.
struct Interner: ~Copyable {
  /// A string's bytes up to 16, a hash and the last eight of a longer one.
  struct Key: BitwiseCopyable {
    fileprivate var first: UInt64
    fileprivate var last: UInt64
    fileprivate var length: UInt32

    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>) {
      (first, last, length) = (0, 0, UInt32(truncatingIfNeeded: text.count))
      guard let start = text.baseAddress else { return }
      let raw = UnsafeRawPointer(start)
      let count = text.count
      if count >= 8 {
        first = raw.loadUnaligned(as: UInt64.self)
        last = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        if count > 16 { mix(raw) }
      } else if count >= 4 {
        first = UInt64(raw.loadUnaligned(as: UInt32.self))
        last = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      } else {
        for index in 0..<count { first |= UInt64(start[index]) << UInt64(8 * index) }
      }
    }

    /// Makes `first` a hash of all but the last eight bytes.
    private mutating func mix(_ raw: UnsafeRawPointer) {
      var offset = 8
      while offset + 8 < Int(length) {
        let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let mixed = (first ^ word) &* 0xff51_afd7_ed55_8ccd
        first = mixed ^ (mixed >> 32)
        offset += 8
      }
    }

    /// Where the search for it starts, before it is cut to the table's size.
    @inline(__always)
    fileprivate var position: Int {
      var hash = (first ^ UInt64(length)) &* 0xff51_afd7_ed55_8ccd
      hash = (hash ^ (hash >> 32) ^ last) &* 0xc4ce_b9fe_1a85_ec53
      return Int(truncatingIfNeeded: hash ^ (hash >> 29))
    }
  }

  private struct Slot: BitwiseCopyable {
    var key: Key
    var number: UInt32

    static let empty = Slot(key: Key(UnsafeBufferPointer(start: nil, count: 0)), number: .max)
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
    intern(text, Key(text))
  }

  /// Has the memory brought in that interning a string with this key reads first.
  ///
  /// Several strings that are prepared before they are interned wait for memory together.
  @inline(__always)
  func prepare(_ key: Key) {
    let slots = table.elements
    cts_prefetch(slots.baseAddress.map { $0 + (key.position & (slots.count - 1)) })
  }

  /// The number of a string whose key is known.
  @inline(__always)
  mutating func intern(_ text: UnsafeBufferPointer<UInt8>, _ key: Key) -> UInt32 {
    let slots = table.elements
    let mask = slots.count - 1
    var position = key.position & mask
    while true {
      let slot = slots[position]
      if slot.number == .max { return add(text, key, position) }
      if slot.key.first == key.first, slot.key.last == key.last, slot.key.length == key.length,
        key.length <= 16 || Self.equal(strings.utf8(Int(slot.number)), text)
      {
        return slot.number
      }
      position = (position + 1) & mask
    }
  }

  @inline(never)
  private mutating func add(
    _ text: UnsafeBufferPointer<UInt8>, _ key: Key, _ position: Int
  ) -> UInt32 {
    let number = UInt32(strings.count)
    strings.append(text)
    table[position] = Slot(key: key, number: number)
    if strings.count * 2 > table.count { grow() }
    return number
  }

  private mutating func grow() {
    let size = table.count * 2
    let larger = Buffer<Slot>(repeating: .empty, count: size)
    let slots = larger.elements
    for slot in table.elements where slot.number != .max {
      var position = slot.key.position & (size - 1)
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
}
