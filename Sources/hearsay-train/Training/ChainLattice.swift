#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Forward and backward sums of one sequence, scaled at every position.
struct ChainLattice {
  private let width: Int
  private let count: Int
  private var forward: [Float]
  private var backward: [Float]
  private var potentials: [Float]
  private var steps: [Float]
  private var scales: [Float]
  /// The logarithm of the sum over all label sequences.
  private(set) var logPartition = 0.0

  /// Sums a sequence's scores (position, then label) with pair weights (`width + 1` rows, the last for
  /// starts).
  init(
    scores: [Float], pairs: [Float], width: Int, count: Int,
    isAllowed: (_ label: Int, _ last: Int?) -> Bool
  ) {
    self.width = width
    self.count = count
    steps = [Float](repeating: 0, count: (width + 1) * width)
    for last in 0...width {
      for label in 0..<width where isAllowed(label, last == width ? nil : last) {
        steps[last * width + label] = expf(pairs[last * width + label])
      }
    }
    potentials = scores
    for position in 0..<count {
      let row = position * width..<(position + 1) * width
      let best = scores[row].max() ?? 0
      logPartition += Double(best)
      for index in row { potentials[index] = expf(scores[index] - best) }
    }
    forward = [Float](repeating: 0, count: count * width)
    backward = [Float](repeating: 1, count: count * width)
    scales = [Float](repeating: 1, count: count)
    sweep()
  }

  private mutating func sweep() {
    for position in 0..<count {
      let row = position * width
      var total: Float = 0
      for label in 0..<width {
        var sum: Float = 0
        if position == 0 {
          sum = steps[width * width + label]
        } else {
          for last in 0..<width { sum += forward[row - width + last] * steps[last * width + label] }
        }
        forward[row + label] = sum * potentials[row + label]
        total += forward[row + label]
      }
      total = max(total, .leastNormalMagnitude)
      scales[position] = total
      logPartition += Double(logf(total))
      for label in 0..<width { forward[row + label] /= total }
    }
    for position in stride(from: count - 2, through: 0, by: -1) {
      let row = position * width
      for label in 0..<width {
        var sum: Float = 0
        for next in 0..<width {
          sum +=
            steps[label * width + next] * potentials[row + width + next]
            * backward[row + width + next]
        }
        backward[row + label] = sum / scales[position + 1]
      }
    }
  }

  /// The probability of a label at a position.
  func marginal(_ position: Int, _ label: Int) -> Float {
    forward[position * width + label] * backward[position * width + label]
  }

  /// The expected number of each start and pair.
  func pairMarginals() -> [Float] {
    var expected = [Float](repeating: 0, count: (width + 1) * width)
    for position in 0..<count {
      let row = position * width
      for label in 0..<width {
        guard position > 0 else {
          expected[width * width + label] += marginal(0, label)
          continue
        }
        let after = potentials[row + label] * backward[row + label] / scales[position]
        if after == 0 { continue }
        for last in 0..<width {
          expected[last * width + label] +=
            forward[row - width + last] * steps[last * width + label] * after
        }
      }
    }
    return expected
  }
}
