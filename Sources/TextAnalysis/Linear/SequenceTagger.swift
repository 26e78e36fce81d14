/// Finds the best labels of sequences under a model (Viterbi), keeping its buffers between calls.
package struct SequenceTagger: ~Copyable {
  private let model: LinearModel
  private var list = FeatureList()
  private var scores: [Int32] = []
  private var previous: [UInt8] = []
  /// The label of each position after `tag`.
  package private(set) var labels: [UInt8] = []
  /// How much better the best label is than the second, by the position's features alone.
  package private(set) var margins: [Int32] = []

  /// Prepares to tag with a model.
  package init(model: LinearModel) { self.model = model }

  /// Tags a sequence; O(positions × (features + labels²)).
  package mutating func tag(_ sequence: some SequenceFeatures) {
    let count = sequence.count
    let width = model.labelCount
    scores.removeAll(keepingCapacity: true)
    scores.append(contentsOf: repeatElement(0, count: count * width))
    for position in 0..<count {
      list.removeAll()
      sequence.fill(&list, at: position)
      scores.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        model.add(list.features, to: base + position * width)
      }
    }
    findMargins(count: count, width: width)
    findBest(count: count, width: width)
  }

  private mutating func findMargins(count: Int, width: Int) {
    margins.removeAll(keepingCapacity: true)
    for position in 0..<count {
      var best = Int32.min
      var second = Int32.min
      for label in position * width..<(position + 1) * width {
        if scores[label] > best {
          second = best
          best = scores[label]
        } else if scores[label] > second {
          second = scores[label]
        }
      }
      margins.append(best &- second)
    }
  }

  private mutating func findBest(count: Int, width: Int) {
    labels.removeAll(keepingCapacity: true)
    labels.append(contentsOf: repeatElement(0, count: count))
    previous.removeAll(keepingCapacity: true)
    previous.append(contentsOf: repeatElement(0, count: count * width))
    guard count > 0 else { return }
    for label in 0..<width { scores[label] &+= penalty(model.starts[label]) }
    scores.withUnsafeMutableBufferPointer { scores in
      previous.withUnsafeMutableBufferPointer { previous in
        model.transitions.withUnsafeBufferPointer { transitions in
          for position in 1..<max(count, 1) {
            let row = position * width
            for label in 0..<width {
              var best = Int32.min
              var from = 0
              for last in 0..<width {
                let weight = transitions[last * width + label]
                let score =
                  scores[row - width + last]
                  &+ (weight == LinearModel.forbidden ? Self.never : weight)
                if score > best {
                  best = score
                  from = last
                }
              }
              scores[row + label] &+= best
              previous[row + label] = UInt8(truncatingIfNeeded: from)
            }
            // Keeps the sums of long sequences inside 32 bits.
            if position & 1023 == 0 { Self.rebase(scores, row..<row + width) }
          }
        }
      }
    }
    var label = 0
    for other in 1..<max(width, 1)
    where scores[(count - 1) * width + other] > scores[(count - 1) * width + label] {
      label = other
    }
    for position in stride(from: count - 1, through: 0, by: -1) {
      labels[position] = UInt8(truncatingIfNeeded: label)
      label = Int(previous[position * width + label])
    }
  }

  private static let never: Int32 = -1_000_000

  private func penalty(_ weight: Int32) -> Int32 {
    weight == LinearModel.forbidden ? Self.never : weight
  }

  private static func rebase(_ scores: UnsafeMutableBufferPointer<Int32>, _ range: Range<Int>) {
    let best = scores[range].max() ?? 0
    for index in range { scores[index] = max(scores[index] &- best, never) }
  }
}
