/// A linear-chain model with hashed features and weights of 8 bits, read in place.
///
/// Layout, little-endian: magic "HLM1", number of labels, bytes of a row, number of slots (u32
/// each); weights of the first label, then of each pair of labels (i16, padded to 4 bytes); slots of
/// a fingerprint (u32) and one i8 a label, padded to 4 bytes. A slot's place is the high half of a
/// feature's hash scaled to the number of slots; collisions go to the next slot; fingerprint 0 is
/// empty. `-32768` forbids a pair.
package struct LinearModel: Sendable {
  /// The weight of a pair of labels that cannot follow each other.
  package static let forbidden: Int32 = -32768

  package let labelCount: Int
  /// Points into data that never changes or goes away.
  nonisolated(unsafe) private let slots: UnsafeRawPointer
  private let rowSize: Int
  private let slotCount: UInt64
  /// Weights of each label at a sequence's start.
  let starts: [Int32]
  /// Weights of label pairs, by the first label, then the second.
  let transitions: [Int32]

  /// Reads a model from data that outlives it; nil when it is not one.
  package init?(_ data: UnsafeRawBufferPointer) {
    guard data.count >= 16, data.loadUnaligned(as: UInt32.self) == Self.magic else { return nil }
    let labels = Int(data.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    rowSize = Int(data.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    slotCount = UInt64(data.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
    guard labels > 0, labels < 64, rowSize == Self.rowSize(labels: labels) else { return nil }
    let pairs = 16
    let body = pairs + Self.pairsSize(labels: labels)
    guard data.count == body + rowSize * Int(slotCount), let start = data.baseAddress else {
      return nil
    }
    func weights(_ range: Range<Int>) -> [Int32] {
      range.map { Int32(data.loadUnaligned(fromByteOffset: pairs + 2 * $0, as: Int16.self)) }
    }
    starts = weights(0..<labels)
    transitions = weights(labels..<labels + labels * labels)
    labelCount = labels
    slots = start + body
  }

  /// "HLM1".
  package static let magic: UInt32 = 0x314D_4C48

  /// Bytes of a slot.
  package static func rowSize(labels: Int) -> Int { 4 + (labels + 3) / 4 * 4 }

  /// Bytes of the weights of starts and pairs.
  package static func pairsSize(labels: Int) -> Int { (2 * (labels + labels * labels) + 3) / 4 * 4 }

  /// Adds the weights of features to the scores of the labels.
  @inline(__always)
  func add(_ features: UnsafeBufferPointer<UInt64>, to scores: UnsafeMutablePointer<Int32>) {
    for feature in features {
      guard let row = row(of: feature) else { continue }
      let weights = row.assumingMemoryBound(to: Int8.self)
      for label in 0..<labelCount { scores[label] &+= Int32(weights[label]) }
    }
  }

  @inline(__always)
  private func row(of feature: UInt64) -> UnsafeRawPointer? {
    var fingerprint = UInt32(truncatingIfNeeded: feature)
    if fingerprint == 0 { fingerprint = 1 }
    var place = ((feature >> 32) &* slotCount) >> 32
    while true {
      let slot = slots + Int(place) * rowSize
      let found = slot.load(as: UInt32.self)
      if found == fingerprint { return slot + 4 }
      if found == 0 { return nil }
      place += 1
      if place == slotCount { place = 0 }
    }
  }
}
