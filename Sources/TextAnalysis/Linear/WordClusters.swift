private import CLanguageData

/// Groups of English words of like meaning, looked up in place in data that is part of the program
/// (`scripts/clusters/build.py`).
struct WordClusters: Sendable {
  /// The program's own clusters.
  static let embedded = WordClusters(
    UnsafeRawBufferPointer(start: hearsay_clusters_start(), count: hearsay_clusters_size()))

  /// Points into the program's constant data: fingerprint, coarse cluster, fine cluster.
  nonisolated(unsafe) private let slots: UnsafeRawPointer
  private let slotCount: UInt64

  private init(_ data: UnsafeRawBufferPointer) {
    precondition(data.count >= 8, "embedded clusters are empty")
    slotCount = UInt64(data.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    precondition(data.count == 8 + 8 * Int(slotCount), "embedded clusters are not complete")
    slots = data.baseAddress.unsafelyUnwrapped + 8
  }

  /// The clusters of a word by the hash of `TextFeatures`; 0 for unknown words.
  @inline(__always)
  func clusters(of word: UInt64) -> (coarse: UInt64, fine: UInt64) {
    let fingerprint = max(1, UInt32(truncatingIfNeeded: word >> 32))
    var place = ((word & 0xFFFF_FFFF) &* slotCount) >> 32
    while true {
      let slot = slots + 8 * Int(place)
      let found = slot.load(as: UInt32.self)
      if found == 0 { return (0, 0) }
      if found == fingerprint {
        return (
          UInt64(slot.load(fromByteOffset: 4, as: UInt16.self)),
          UInt64(slot.load(fromByteOffset: 6, as: UInt16.self))
        )
      }
      place += 1
      if place == slotCount { place = 0 }
    }
  }
}
