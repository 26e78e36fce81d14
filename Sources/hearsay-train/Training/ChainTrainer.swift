#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Trains a linear-chain conditional random field by AdaGrad over single sequences.
///
/// Features are left out at random while training, which keeps the model from leaning on words that
/// it has seen once. The same set and seed give the same model.
final class ChainTrainer {
  private let set: TrainingSet
  private let width: Int
  private let isAllowed: (_ label: Int, _ last: Int?) -> Bool
  private let settings: Settings
  private let weights: UnsafeMutablePointer<Float>
  private let squares: UnsafeMutablePointer<Float>
  private var pairs: [Float]
  private var pairSquares: [Float]

  /// How a model is trained.
  struct Settings {
    var epochs = 10
    var rate: Float = 0.1
    /// The share of features left out.
    var dropout = 0.3
    /// Pulls weights to zero, a little each time that they are used.
    var decay: Float = 1e-4
  }

  /// Weights of starts (row `width`) and of pairs, by the first label, then the second.
  var pairWeights: [Float] { pairs }
  /// Weights by feature, then label.
  var featureWeights: UnsafeBufferPointer<Float> {
    UnsafeBufferPointer(start: weights, count: set.hashes.count * width)
  }

  /// Prepares to train on a pruned set.
  init(
    _ set: TrainingSet, labels: Int, settings: Settings = Settings(),
    isAllowed: @escaping (_ label: Int, _ last: Int?) -> Bool
  ) {
    self.set = set
    width = labels
    self.settings = settings
    self.isAllowed = isAllowed
    let size = max(1, set.hashes.count * labels)
    weights = .allocate(capacity: size)
    weights.initialize(repeating: 0, count: size)
    squares = .allocate(capacity: size)
    squares.initialize(repeating: 1e-3, count: size)
    pairs = [Float](repeating: 0, count: (labels + 1) * labels)
    pairSquares = [Float](repeating: 1e-3, count: (labels + 1) * labels)
  }

  deinit {
    weights.deallocate()
    squares.deallocate()
  }

  /// Runs all epochs; `report` gets the epoch and the mean loss of a position.
  func train(report: (Int, Double) -> Void) {
    var random = TrainingRandom(seed: 20_250_905)
    var order = Array(set.sequences.indices)
    for epoch in 1...settings.epochs {
      order.shuffle(using: &random)
      var loss = 0.0
      var positions = 0
      for index in order {
        let sequence = set.sequences[index]
        if sequence.labels.isEmpty { continue }
        loss += learn(sequence, &random)
        positions += sequence.labels.count
      }
      report(epoch, loss / Double(max(1, positions)))
    }
  }

  // MARK: - One sequence

  private func learn(_ sequence: TrainingSet.Sequence, _ random: inout TrainingRandom) -> Double {
    let count = sequence.labels.count
    let kept = keep(sequence, &random)
    var scores = [Float](repeating: 0, count: count * width)
    for position in 0..<count {
      for feature in kept.features[kept.offsets[position]..<kept.offsets[position + 1]] {
        let row = weights + Int(feature) * width
        for label in 0..<width { scores[position * width + label] += row[label] }
      }
    }
    let lattice = ChainLattice(
      scores: scores, pairs: pairs, width: width, count: count, isAllowed: isAllowed)
    var loss = lattice.logPartition
    for position in 0..<count {
      let gold = Int(sequence.labels[position])
      let last = position == 0 ? width : Int(sequence.labels[position - 1])
      loss -= Double(scores[position * width + gold] + pairs[last * width + gold])
    }
    update(sequence, kept, lattice)
    return loss
  }

  private func keep(
    _ sequence: TrainingSet.Sequence, _ random: inout TrainingRandom
  ) -> (features: [UInt32], offsets: [Int]) {
    let limit = UInt64(settings.dropout * 256)
    var features: [UInt32] = []
    features.reserveCapacity(sequence.features.count)
    var offsets = [0]
    var bits: UInt64 = 0
    var left = 0
    for position in sequence.labels.indices {
      for feature in sequence.features[sequence.offsets[position]..<sequence.offsets[position + 1]]
      {
        if left == 0 {
          bits = random.next()
          left = 8
        }
        if bits & 255 >= limit { features.append(feature) }
        bits >>= 8
        left -= 1
      }
      offsets.append(features.count)
    }
    return (features, offsets)
  }

  private func update(
    _ sequence: TrainingSet.Sequence, _ kept: (features: [UInt32], offsets: [Int]),
    _ lattice: ChainLattice
  ) {
    var gradient = [Float](repeating: 0, count: width)
    for position in sequence.labels.indices {
      for label in 0..<width { gradient[label] = lattice.marginal(position, label) }
      gradient[Int(sequence.labels[position])] -= 1
      for feature in kept.features[kept.offsets[position]..<kept.offsets[position + 1]] {
        let row = weights + Int(feature) * width
        let square = squares + Int(feature) * width
        for label in 0..<width {
          let slope = gradient[label] + settings.decay * row[label]
          square[label] += slope * slope
          row[label] -= settings.rate * slope / square[label].squareRoot()
        }
      }
    }
    var expected = lattice.pairMarginals()
    for position in sequence.labels.indices {
      let last = position == 0 ? width : Int(sequence.labels[position - 1])
      expected[last * width + Int(sequence.labels[position])] -= 1
    }
    for index in pairs.indices where expected[index] != 0 {
      let slope = expected[index]
      pairSquares[index] += slope * slope
      pairs[index] -= settings.rate * slope / pairSquares[index].squareRoot()
    }
  }
}
