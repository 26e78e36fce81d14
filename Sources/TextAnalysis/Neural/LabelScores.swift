internal import CNeuralKernels

/// Scores of the labels of a run of words, and the best allowed path through them.
///
/// Labels follow the BIO scheme: 0 is outside, 2k+1 begins and 2k+2 continues a span of kind k.
struct LabelScores {
  /// A span of words with the same kind.
  struct Span: Hashable {
    var words: Range<Int>
    var kind: Int
    /// Geometric mean of the probabilities of its labels.
    var confidence: Float
  }

  let labels: Int
  /// Log probabilities [words][labels].
  private(set) var values: [Float]

  /// Turns raw scores [words][labels] into log probabilities.
  init(raw: [Float], labels: Int) {
    self.labels = labels
    values = raw
    let count = Int32(labels == 0 ? 0 : raw.count / labels)
    values.withUnsafeMutableBufferPointer {
      if let start = $0.baseAddress { cnn_log_softmax(start, count, Int32(labels)) }
    }
  }

  /// The spans of the best path in which a continuation follows a beginning or continuation of its
  /// kind (Viterbi).
  func spans() -> [Span] {
    let path = bestPath()
    var spans: [Span] = []
    var start: Int?
    for i in 0...path.count {
      let label = i < path.count ? path[i] : 0
      if let first = start, label == 0 || label % 2 == 1 {
        spans.append(
          Span(
            words: first..<i, kind: (path[first] - 1) / 2,
            confidence: confidence(path, first..<i)))
        start = nil
      }
      if label % 2 == 1 { start = i }
    }
    return spans
  }

  private func confidence(_ path: [Int], _ words: Range<Int>) -> Float {
    var total: Float = 0
    for i in words { total += values[i * labels + path[i]] }
    return exponential(total / Float(words.count))
  }

  private func bestPath() -> [Int] {
    let count = labels == 0 ? 0 : values.count / labels
    guard count > 0 else { return [] }
    var score = (0..<labels).map { isContinuation($0) ? -1e9 + values[$0] : values[$0] }
    var next = score
    var back = [UInt8](repeating: 0, count: count * labels)
    for i in 1..<max(count, 1) {
      // Every label but a continuation may follow any label.
      let top = best(of: score)
      for label in 0..<labels {
        let from = isContinuation(label) ? predecessor(label, score) : top
        back[i * labels + label] = UInt8(from)
        next[label] = score[from] + values[i * labels + label]
      }
      swap(&score, &next)
    }
    var path = [Int](repeating: 0, count: count)
    path[count - 1] = best(of: score)
    for i in stride(from: count - 1, to: 0, by: -1) {
      path[i - 1] = Int(back[i * labels + path[i]])
    }
    return path
  }

  private func isContinuation(_ label: Int) -> Bool { label > 0 && label % 2 == 0 }

  private func predecessor(_ label: Int, _ score: [Float]) -> Int {
    score[label - 1] >= score[label] ? label - 1 : label
  }

  private func best(of score: [Float]) -> Int {
    var best = 0
    for i in 1..<score.count where score[i] > score[best] { best = i }
    return best
  }
}

/// e to the power of x.
func exponential(_ x: Float) -> Float { cnn_exp(x) }
