internal import CNeuralKernels

/// Finds the source and the content that belong to an anchor, a cue or the opening of a quotation.
///
/// Every word gets a label given the anchor, from both words' hidden states and their distance in
/// words, sentences, paragraphs and quotations, as semantic role labellers do given a verb (after He et al. 2018,
/// "Jointly Predicting Predicates and Arguments in Neural Semantic Role Labeling").
struct RoleHead: @unchecked Sendable {
  /// Outside, begin and continue a source, begin and continue a content.
  static let labels = 5

  private let width: Int
  private let words: DenseLayer
  private let firsts: DenseLayer
  private let lasts: DenseLayer
  private let kinds: UnsafeBufferPointer<Float>
  private let tables: [UnsafeBufferPointer<Float>]
  private let weights: UnsafeBufferPointer<Float>
  private let bias: UnsafeBufferPointer<Float>

  /// Reads the head's sections.
  init(_ file: ModelFile) throws(ModelError) {
    let sizes = file.dimensions
    width = sizes.roleWidth
    guard width % 16 == 0 else { throw .unsupportedDimensions }
    words = try DenseLayer(file, "word", inputs: sizes.width, outputs: 2 * width)
    firsts = try DenseLayer(file, "first", inputs: sizes.width, outputs: 2 * width)
    lasts = try DenseLayer(file, "last", inputs: sizes.width, outputs: 2 * width)
    kinds = try file.section("anchor", count: 2 * width)
    tables = [
      try file.section("distance", count: WordDistances.words * width),
      try file.section("sentdist", count: WordDistances.sentences * width),
      try file.section("paradist", count: WordDistances.paragraphs * width),
      try file.section("markdist", count: WordDistances.quotations * width),
    ]
    weights = try file.section("role.w", count: Self.labels * width)
    bias = try file.section("role.b", count: Self.labels)
  }

  /// An anchor: its first and last word, and whether it is the opening of a quotation without cue.
  struct Anchor: Hashable {
    var first: Int
    var last: Int
    var isOpening: Bool
    var confidence: Float
  }

  /// Scores for all anchors of a window.
  ///
  /// `hidden` are the states of its `words` [words][width]; they are rounded into the workspace's
  /// rows.
  func scores(
    _ anchors: [Anchor], hidden: UnsafePointer<Float>, hiddenWidth: Int,
    words: ArraySlice<ModelWord>, in workspace: Workspace
  ) -> [LabelScores] {
    var rounded = workspace.rounded
    rounded.round(hidden, count: words.count, width: hiddenWidth)
    self.words.apply(rounded, to: workspace.wide)
    let distances = WordDistances(words)
    return anchors.map { anchor in
      let own = anchorVector(
        anchor, hidden: hidden, hiddenWidth: hiddenWidth, rounded: workspace.rounded)
      return labelScores(own, distances.buckets(from: anchor.first), in: workspace)
    }
  }

  private func anchorVector(
    _ anchor: Anchor, hidden: UnsafePointer<Float>, hiddenWidth: Int, rounded: RoundedRows
  ) -> [Float] {
    var rounded = rounded
    var sum = [Float](repeating: 0, count: 2 * width)
    for (word, layer) in [(anchor.first, firsts), (anchor.last, lasts)] {
      let part = [Float](unsafeUninitializedCapacity: 2 * width) { buffer, count in
        rounded.round(hidden + word * hiddenWidth, count: 1, width: hiddenWidth)
        if let start = buffer.baseAddress { layer.apply(rounded, to: start) }
        count = 2 * width
      }
      for i in sum.indices { sum[i] += part[i] }
    }
    let kind = anchor.isOpening ? width : 0
    for i in 0..<width { sum[i] += kinds[kind + i] }
    return sum
  }

  private func labelScores(
    _ anchor: [Float], _ buckets: [UInt8], in workspace: Workspace
  ) -> LabelScores {
    let count = buckets.count / 4
    var raw = [Float](repeating: 0, count: count * Self.labels)
    anchor.withUnsafeBufferPointer { anchor in
      buckets.withUnsafeBufferPointer { buckets in
        var call = cnn_roles(
          words: workspace.wide, anchor: anchor.baseAddress,
          tables: (
            tables[0].baseAddress, tables[1].baseAddress, tables[2].baseAddress,
            tables[3].baseAddress
          ),
          buckets: buckets.baseAddress, weights: weights.baseAddress, bias: bias.baseAddress,
          rows: Int32(count), width: Int32(width), labels: Int32(Self.labels))
        cnn_role_scores(workspace.isa, &call, workspace.scratch, &raw)
      }
    }
    return LabelScores(raw: raw, labels: Self.labels)
  }
}
