import TextAnalysis

/// Sequences with their features and labels, features numbered densely.
struct TrainingSet {
  /// One labelled sequence; its features are `features[offsets[position]..<offsets[position + 1]]`.
  struct Sequence {
    var labels: [UInt8]
    var features: [UInt32]
    var offsets: [Int]
  }

  private(set) var sequences: [Sequence] = []
  /// The hash of each feature by its number.
  private(set) var hashes: [UInt64] = []
  private var numbers: [UInt64: UInt32] = [:]
  private var counts: [UInt32] = []

  /// Adds a sequence.
  mutating func add(_ features: some SequenceFeatures, labels: [UInt8]) {
    var list = FeatureList()
    var sequence = Sequence(labels: labels, features: [], offsets: [0])
    for position in 0..<features.count {
      list.removeAll()
      features.fill(&list, at: position)
      for hash in list.features { sequence.features.append(number(of: hash)) }
      sequence.offsets.append(sequence.features.count)
    }
    sequences.append(sequence)
  }

  private mutating func number(of hash: UInt64) -> UInt32 {
    if let number = numbers[hash] {
      counts[Int(number)] += 1
      return number
    }
    let number = UInt32(hashes.count)
    numbers[hash] = number
    hashes.append(hash)
    counts.append(1)
    return number
  }

  /// Drops features seen fewer than `least` times.
  mutating func prune(least: UInt32) {
    var renumbered = [UInt32](repeating: .max, count: hashes.count)
    var kept: [UInt64] = []
    for (number, count) in counts.enumerated() where count >= least {
      renumbered[number] = UInt32(kept.count)
      kept.append(hashes[number])
    }
    for index in sequences.indices {
      var features: [UInt32] = []
      var offsets = [0]
      let sequence = sequences[index]
      for position in sequence.labels.indices {
        for feature in sequence.features[
          sequence.offsets[position]..<sequence.offsets[position + 1]]
        where renumbered[Int(feature)] != .max {
          features.append(renumbered[Int(feature)])
        }
        offsets.append(features.count)
      }
      sequences[index].features = features
      sequences[index].offsets = offsets
    }
    hashes = kept
    numbers = [:]
    counts = []
  }
}
