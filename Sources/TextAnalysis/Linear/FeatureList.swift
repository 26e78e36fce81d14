/// The features of one token: 64-bit hashes, gathered in a buffer that is used again.
package struct FeatureList: ~Copyable {
  /// More features than this are dropped.
  package static let capacity = 128

  private let hashes: UnsafeMutablePointer<UInt64>
  package private(set) var count = 0

  /// An empty list.
  package init() { hashes = .allocate(capacity: Self.capacity) }

  deinit { hashes.deallocate() }

  /// The features gathered so far; valid until the list changes.
  package var features: UnsafeBufferPointer<UInt64> {
    UnsafeBufferPointer(start: hashes, count: count)
  }

  /// Forgets all features.
  @inline(__always)
  package mutating func removeAll() { count = 0 }

  /// Adds a feature of one value; `template` tells which.
  @inline(__always)
  package mutating func add(_ template: UInt64, _ value: UInt64) {
    guard count < Self.capacity else { return }
    var hash = (value ^ (template &* 0x9E37_79B9_7F4A_7C15)) &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 32
    hash = hash &* 0xC4CE_B9FE_1A85_EC53
    hashes[count] = hash ^ hash >> 29
    count += 1
  }

  /// Adds a feature of two values.
  @inline(__always)
  package mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64) {
    add(template, Self.join(first, second))
  }

  /// Adds a feature of three values.
  @inline(__always)
  package mutating func add(
    _ template: UInt64, _ first: UInt64, _ second: UInt64, _ third: UInt64
  ) {
    add(template, Self.join(Self.join(first, second), third))
  }

  @inline(__always)
  private static func join(_ first: UInt64, _ second: UInt64) -> UInt64 {
    ((first &+ 0x2545_F491_4F6C_DD1D) &* 0xD6E8_FEB8_6659_FD93) ^ (second << 17 | second >> 47)
      &+ first >> 31
  }
}
