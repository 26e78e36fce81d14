/// Finds the best projective dependency tree with one root.
///
/// Eisner 1996, "Three New Probabilistic Models for Dependency Parsing": dynamic programming over
/// spans whose head is at one end, in time cubic in the number of tokens.
struct ProjectiveDecoder {
  /// Best scores of the span between two tokens, at `left * count + right`.
  ///
  /// A span is complete when it takes no more dependents, incomplete when an arc joins its ends.
  private struct Spans {
    var headedRight: [Float]
    var headedLeft: [Float]
    /// Where the best span is divided.
    var splitRight: [UInt8]
    var splitLeft: [UInt8]

    init(count: Int) {
      headedRight = [Float](repeating: 0, count: count * count)
      headedLeft = headedRight
      splitRight = [UInt8](repeating: 0, count: count * count)
      splitLeft = splitRight
    }
  }

  /// Most tokens that a tree may have.
  static let limit = 255

  private let count: Int
  private var complete: Spans
  private var incomplete: Spans

  /// The heads of the best tree.
  ///
  /// `scores` holds for every token a row of `count + 1` scores: of the root, then of each token as its
  /// head. Position `count` in the result stands for the root. `count` is at most `limit`.
  static func heads(_ scores: [Float], count: Int) -> [Int] {
    guard count > 0 else { return [] }
    var decoder = ProjectiveDecoder(count: count)
    decoder.fill(scores)
    return decoder.readHeads(scores)
  }

  private init(count: Int) {
    self.count = count
    complete = Spans(count: count)
    incomplete = Spans(count: count)
  }

  private mutating func fill(_ scores: [Float]) {
    for width in stride(from: 1, to: count, by: 1) {
      for left in 0..<count - width {
        let right = left + width
        let at = left * count + right
        let (best, split) = best(left..<right) {
          complete.headedLeft[left * count + $0] + complete.headedRight[($0 + 1) * count + right]
        }
        incomplete.splitLeft[at] = split
        incomplete.headedRight[at] = best + scores[left * (count + 1) + right + 1]
        incomplete.headedLeft[at] = best + scores[right * (count + 1) + left + 1]
        (complete.headedRight[at], complete.splitRight[at]) = self.best(left..<right) {
          complete.headedRight[left * count + $0] + incomplete.headedRight[$0 * count + right]
        }
        (complete.headedLeft[at], complete.splitLeft[at]) = self.best(left + 1..<right + 1) {
          incomplete.headedLeft[left * count + $0] + complete.headedLeft[$0 * count + right]
        }
      }
    }
  }

  private func best(_ splits: Range<Int>, _ score: (Int) -> Float) -> (Float, UInt8) {
    var best = (score: -Float.infinity, split: splits.lowerBound)
    for split in splits {
      let found = score(split)
      if found > best.score { best = (found, split) }
    }
    return (best.score, UInt8(best.split))
  }

  private func readHeads(_ scores: [Float]) -> [Int] {
    let (_, top) = best(0..<count) {
      complete.headedRight[$0] + complete.headedLeft[$0 * count + count - 1]
        + scores[$0 * (count + 1)]
    }
    let root = Int(top)
    var heads = [Int](repeating: count, count: count)
    var open = [(0, root, false, true), (root, count - 1, true, true)]
    while let (left, right, isHeadLeft, isComplete) = open.popLast() {
      guard left < right else { continue }
      let at = left * count + right
      if !isComplete {
        heads[isHeadLeft ? right : left] = isHeadLeft ? left : right
        let split = Int(incomplete.splitLeft[at])
        open += [(left, split, true, true), (split + 1, right, false, true)]
      } else if isHeadLeft {
        let split = Int(complete.splitLeft[at])
        open += [(left, split, true, false), (split, right, true, true)]
      } else {
        let split = Int(complete.splitRight[at])
        open += [(left, split, false, true), (split, right, false, false)]
      }
    }
    return heads
  }
}
