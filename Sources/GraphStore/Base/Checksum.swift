/// A fast 64-bit checksum: four lanes of multiply and rotate, then a final mix.
///
/// Each step is invertible in its input, so that two inputs of one length that differ in one word
/// never have the same sum.
struct Checksum {
  private var lanes: (UInt64, UInt64, UInt64, UInt64) = (
    0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB, 0x2545_F491_4F6C_DD1D
  )
  private var length: UInt64 = 0

  @inline(__always)
  private static func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let x = (lane ^ word) &* 0xff51_afd7_ed55_8ccd
    return x << 29 | x >> 35
  }

  /// Adds bytes; all calls but the last give a multiple of 32 bytes.
  @inline(__always)
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    length &+= UInt64(bytes.count)
    var (a, b, c, d) = lanes
    var offset = 0
    while offset + 32 <= bytes.count {
      a = Self.step(a, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      b = Self.step(b, bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
      c = Self.step(c, bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
      d = Self.step(d, bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
      offset += 32
    }
    while offset < bytes.count {
      a = Self.step(a, UInt64(bytes[offset]) | 0x100)
      offset += 1
    }
    lanes = (a, b, c, d)
  }

  /// The sum of all bytes added.
  var value: UInt64 {
    var x = length
    for lane in [lanes.0, lanes.1, lanes.2, lanes.3] {
      x = Self.step(x, lane)
      x ^= x >> 32
    }
    return x
  }

  /// The sum of some bytes.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum = Checksum()
    sum.add(bytes)
    return sum.value
  }
}
