import Glibc

/// Compares the blocks of a mapped snapshot with their checksums, each before it is first read.
///
/// A block that differs is replaced with the same bytes of a base made anew from the JSON lines
/// (a base is a function of its records, so they are the same); what is read is then right.
struct BlockGuard {
  static let blockSize = 16_384

  let start: UnsafeRawPointer
  let length: Int
  let checksums: UnsafePointer<UInt64>
  /// One byte a block: 1 once it was found right.
  let verified: UnsafeMutablePointer<UInt8>
  /// The snapshot, which outlives all that reads through this.
  ///
  /// No reference is counted: this is passed for every value that is read.
  let owner: Unmanaged<MappedSnapshot>

  @inline(__always)
  func verify(_ address: UnsafeRawPointer, _ count: Int) {
    let offset = address - start
    var block = offset / Self.blockSize
    let last = (offset + count - 1) / Self.blockSize
    while block <= last {
      if verified[block] == 0 { check(block) }
      block += 1
    }
  }

  @inline(never)
  private func check(_ block: Int) {
    let offset = block * Self.blockSize
    let bytes = UnsafeRawBufferPointer(
      start: start + offset, count: min(Self.blockSize, length - offset))
    if Checksum.of(bytes) != checksums[block] {
      owner.takeUnretainedValue().repair(block)
    }
    verified[block] = 1
  }
}
