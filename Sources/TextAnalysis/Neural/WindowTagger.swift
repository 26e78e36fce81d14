internal import CNeuralKernels

/// Names and attributions of one window, as word spans counted from the window's first word.
struct WindowSpans {
  /// An attribution as words.
  struct Attribution: Hashable {
    var source: Range<Int>?
    var cue: Range<Int>?
    var content: [Range<Int>]
    var confidence: Float
  }

  var names: [LabelScores.Span] = []
  var attributions: [Attribution] = []
}

/// The heads over the encoder, and the reading of spans from their scores.
struct WindowTagger: @unchecked Sendable {
  private static let cueLabels = 3
  private static let openingLabels = 2

  private let nameLabels: Int
  private let width: Int
  private let labels: UnsafeBufferPointer<Float>
  private let bias: UnsafeBufferPointer<Float>
  private let roles: RoleHead
  /// Added to the scores of cues and of openings: the balance of precision and recall.
  private let cueBias: Float
  private let openingBias: Float

  /// Reads the heads' sections.
  init(_ file: ModelFile) throws(ModelError) {
    width = file.dimensions.width
    nameLabels = file.dimensions.nameLabels
    let rows = nameLabels + Self.cueLabels + Self.openingLabels
    guard nameLabels == 1 + 2 * NameKind.allCases.count else { throw .unsupportedDimensions }
    labels = try file.section("labels.w", count: rows * width)
    bias = try file.section("labels.b", count: rows)
    roles = try RoleHead(file)
    let tuning: UnsafeBufferPointer<Float> = try file.section("tuning", count: 2)
    cueBias = tuning[0]
    openingBias = tuning[1]
  }

  /// The spans of a window whose encoded words are in `workspace.hidden`; `core` is the first word
  /// that is not context.
  func spans(_ words: ArraySlice<ModelWord>, core: Int, in workspace: Workspace) -> WindowSpans {
    var hidden = [Float](repeating: 0, count: words.count * width)
    var row = 1  // after the classifier piece
    for (i, word) in words.enumerated() {
      let state = UnsafeBufferPointer(start: workspace.hidden + row * width, count: width)
      hidden.replaceSubrange(i * width..<(i + 1) * width, with: state)
      row += word.pieces.count
    }
    return hidden.withUnsafeBufferPointer { hidden in
      guard let hidden = hidden.baseAddress else { return WindowSpans() }
      return spans(hidden, words: words, core: core, in: workspace)
    }
  }

  private func spans(
    _ hidden: UnsafePointer<Float>, words: ArraySlice<ModelWord>, core: Int,
    in workspace: Workspace
  ) -> WindowSpans {
    let raw = labelScores(hidden, count: words.count, isa: workspace.isa)
    var result = WindowSpans()
    result.names = raw.names.spans().filter { $0.words.lowerBound >= core }
    let anchors =
      raw.cues.spans().filter { $0.words.lowerBound >= core }.map {
        RoleHead.Anchor(
          first: $0.words.lowerBound, last: $0.words.upperBound - 1, isOpening: false,
          confidence: $0.confidence)
      } + openings(raw.openings, from: core)
    guard !anchors.isEmpty else { return result }
    let scores = roles.scores(
      anchors, hidden: hidden, hiddenWidth: width, words: words, in: workspace)
    let distances = WordDistances(words)
    result.attributions = zip(anchors, scores).compactMap { anchor, scores in
      attribution(anchor, scores, distances)
    }
    return result
  }

  private func labelScores(
    _ hidden: UnsafePointer<Float>, count: Int, isa: cnn_isa
  ) -> (names: LabelScores, cues: LabelScores, openings: LabelScores) {
    let total = nameLabels + Self.cueLabels + Self.openingLabels
    var raw = [Float](repeating: 0, count: count * total)
    cnn_linear_f32(
      isa, hidden, Int32(count), Int32(width), labels.baseAddress, bias.baseAddress, Int32(total),
      &raw)
    var names: [Float] = []
    var cues: [Float] = []
    var openings: [Float] = []
    for i in 0..<count {
      let row = raw[i * total..<(i + 1) * total]
      names += row.prefix(nameLabels)
      var cue = Array(row.dropFirst(nameLabels).prefix(Self.cueLabels))
      cue[0] -= cueBias
      cues += cue
      openings += row.suffix(Self.openingLabels)
    }
    return (
      LabelScores(raw: names, labels: nameLabels), LabelScores(raw: cues, labels: Self.cueLabels),
      LabelScores(raw: openings, labels: Self.openingLabels)
    )
  }

  private func openings(_ scores: LabelScores, from core: Int) -> [RoleHead.Anchor] {
    let values = scores.values
    let count = values.count / Self.openingLabels
    return (min(core, count)..<count).filter {
      values[2 * $0 + 1] > values[2 * $0] - openingBias
    }.map {
      RoleHead.Anchor(
        first: $0, last: $0, isOpening: true, confidence: exponential(values[2 * $0 + 1]))
    }
  }

  private func attribution(
    _ anchor: RoleHead.Anchor, _ scores: LabelScores, _ distances: WordDistances
  ) -> WindowSpans.Attribution? {
    let found = scores.spans()
    let contents = found.filter { $0.kind == 1 }
    guard !contents.isEmpty else { return nil }
    let source = found.filter { $0.kind == 0 }.max {
      ($0.confidence, $0.words.lowerBound) < ($1.confidence, $1.words.lowerBound)
    }
    let mean = contents.reduce(0) { $0 + $1.confidence } / Float(contents.count)
    return WindowSpans.Attribution(
      source: source?.words, cue: anchor.isOpening ? nil : anchor.first..<anchor.last + 1,
      content: Self.joined(
        contents.map { distances.completingQuotations($0.words, cue: anchor.first) }),
      confidence: anchor.confidence * mean)
  }

  /// Ascending spans with those that touch made one.
  private static func joined(_ spans: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for span in spans {
      if let last = joined.last, span.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        joined.append(span)
      }
    }
    return joined
  }
}
