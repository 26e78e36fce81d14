import TextAnalysis

/// Writes trained weights in the form that `LinearModel` reads in place.
struct ModelWriter {
  let hashes: [UInt64]
  let weights: UnsafeBufferPointer<Float>
  let pairs: [Float]
  let labels: Int
  let isAllowed: (_ label: Int, _ last: Int?) -> Bool
  /// Added to the weight of every label that starts a span: more spans are found, fewer of them right.
  var bias: Float = 0

  /// The file of a model that keeps the `rows` features with the largest weights.
  func bytes(rows: Int) -> [UInt8] {
    let kept = strongest(rows)
    let scale = 127 / largest(kept)
    var out: [UInt8] = []
    let slotCount = max(1, kept.count * 5 / 4)
    let rowSize = LinearModel.rowSize(labels: labels)
    for value in [LinearModel.magic, UInt32(labels), UInt32(rowSize), UInt32(slotCount)] {
      append(value, to: &out)
    }
    appendPairs(scale, to: &out)
    var slots = [UInt8](repeating: 0, count: slotCount * rowSize)
    for number in kept {
      let hash = hashes[number]
      var place = Int(((hash >> 32) * UInt64(slotCount)) >> 32)
      func isTaken(_ place: Int) -> Bool {
        slots[place * rowSize..<place * rowSize + 4].contains { $0 != 0 }
      }
      while isTaken(place) { place = place + 1 < slotCount ? place + 1 : 0 }
      let fingerprint = max(1, UInt32(truncatingIfNeeded: hash))
      for byte in 0..<4 {
        slots[place * rowSize + byte] = UInt8(truncatingIfNeeded: fingerprint >> (8 * UInt32(byte)))
      }
      for label in 0..<labels {
        let weight = max(-127, min(127, (weights[number * labels + label] * scale).rounded()))
        slots[place * rowSize + 4 + label] = UInt8(bitPattern: Int8(weight))
      }
    }
    return out + slots
  }

  /// Numbers of the features with the largest weights, in order of number.
  private func strongest(_ rows: Int) -> [Int] {
    let strengths = hashes.indices.map { number in
      weights[number * labels..<(number + 1) * labels].reduce(Float(0)) { max($0, abs($1)) }
    }
    let order = hashes.indices.sorted { left, right in
      (strengths[right], left) < (strengths[left], right)
    }
    return order.prefix(rows).filter { strengths[$0] > 0.02 }.sorted()
  }

  /// The weight that becomes 127: larger than all but one in five thousand.
  private func largest(_ kept: [Int]) -> Float {
    var all: [Float] = []
    for number in kept {
      for weight in weights[number * labels..<(number + 1) * labels] { all.append(abs(weight)) }
    }
    all.sort()
    return max(0.1, all.isEmpty ? 1 : all[all.count - 1 - all.count / 5000])
  }

  private func appendPairs(_ scale: Float, to out: inout [UInt8]) {
    let start = out.count
    for last in [labels] + Array(0..<labels) {
      for label in 0..<labels {
        let isAllowed = isAllowed(label, last == labels ? nil : last)
        let weight = max(-32_000, min(32_000, (weight(label, after: last) * scale).rounded()))
        let value = isAllowed ? Int16(weight) : Int16(LinearModel.forbidden)
        out.append(UInt8(truncatingIfNeeded: value))
        out.append(UInt8(truncatingIfNeeded: value >> 8))
      }
    }
    while out.count - start < LinearModel.pairsSize(labels: labels) { out.append(0) }
  }

  private func weight(_ label: Int, after last: Int) -> Float {
    pairs[last * labels + label] + (label & 1 == 1 ? bias : 0)
  }

  private func append(_ value: UInt32, to out: inout [UInt8]) {
    for byte: UInt32 in 0..<4 { out.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
  }
}
