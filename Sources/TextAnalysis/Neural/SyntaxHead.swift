internal import CNeuralKernels

/// Finds parts of speech and dependency trees from the states of tokens.
///
/// Every pair of tokens gets a score as dependent and head from two projections of each state and
/// their distance (Dozat and Manning 2017, "Deep Biaffine Attention for Neural Dependency Parsing");
/// `ProjectiveDecoder` finds the best tree, and a second pair of projections names its arcs.
struct SyntaxHead: @unchecked Sendable {
  /// Most tokens that are parsed together.
  static let limit = 192
  private static let arcWidth = 192
  private static let relationWidth = 128
  /// Layers have whole panels of outputs, the last of this one zero.
  private static let paddedRelationWidth = 144
  private static let relations = DependencyRelation.allCases.count - 1
  /// Tokens whose relations are scored together, so that the scores stay in the cache.
  private static let block = 8

  private let width: Int
  private let tags: (weights: UnsafeBufferPointer<Float>, bias: UnsafeBufferPointer<Float>)
  private let arcDependent: DenseLayer
  private let arcHead: DenseLayer
  private let arc: DenseLayer
  private let arcRoot: UnsafeBufferPointer<Float>
  private let arcDistance: UnsafeBufferPointer<Float>
  private let relationDependent: DenseLayer
  private let relationHead: DenseLayer
  private let relation: DenseLayer
  private let relationRoot: UnsafeBufferPointer<Float>
  private let relationBias: (weights: UnsafeBufferPointer<Float>, bias: UnsafeBufferPointer<Float>)

  /// Reads the sections of the head.
  init(_ file: ModelFile) throws(ModelError) {
    width = file.dimensions.width
    let labels = PartOfSpeech.allCases.count - 1
    tags = (
      try file.section("tags.w", count: labels * width), try file.section("tags.b", count: labels)
    )
    let (arcs, names) = (Self.arcWidth, Self.relationWidth)
    arcDependent = try DenseLayer(file, "adep", inputs: width, outputs: arcs)
    arcHead = try DenseLayer(file, "ahead", inputs: width, outputs: arcs)
    arc = try DenseLayer(file, "arc", inputs: arcs, outputs: arcs)
    arcRoot = try file.section("aroot", count: arcs)
    arcDistance = try file.section("adist", count: WordDistances.words)
    let padded = Self.paddedRelationWidth
    relationDependent = try DenseLayer(file, "rdep", inputs: width, outputs: padded)
    relationHead = try DenseLayer(file, "rhead", inputs: width, outputs: padded)
    relation = try DenseLayer(file, "rel", inputs: names, outputs: Self.relations * names)
    relationRoot = try file.section("rroot", count: names)
    relationBias = (
      try file.section("rbias.w", count: Self.relations * names),
      try file.section("rbias.b", count: Self.relations)
    )
  }

  /// The part of speech of every token; `states` are [tokens][width].
  func partsOfSpeech(_ states: [Float], isa: cnn_isa) -> [PartOfSpeech] {
    let labels = tags.bias.count
    let count = states.count / width
    var scores = [Float](repeating: 0, count: count * labels)
    cnn_linear_f32(
      isa, states, Int32(count), Int32(width), tags.weights.baseAddress, tags.bias.baseAddress,
      Int32(labels), &scores)
    return (0..<count).map { token in
      PartOfSpeech(modelLabel: Self.best(scores[token * labels..<(token + 1) * labels]))
    }
  }

  /// A tree over tokens with the given states, at most `limit` of them: the head of each, the number
  /// of tokens for the root, and the relation.
  func parse(
    _ states: ArraySlice<Float>, in workspace: Workspace
  ) -> [(head: Int, relation: DependencyRelation)] {
    let count = states.count / width
    let heads = ProjectiveDecoder.heads(arcScores(states, count, workspace), count: count)
    return Array(zip(heads, relations(states, heads, workspace)))
  }

  private func arcScores(_ states: ArraySlice<Float>, _ count: Int, _ workspace: Workspace)
    -> [Float]
  {
    let dependents = apply(
      arc, to: activated(arcDependent, states, Self.arcWidth, workspace)[...],
      inputs: Self.arcWidth, outputs: Self.arcWidth, workspace)
    let heads = arcRoot + activated(arcHead, states, Self.arcWidth, workspace)
    var scores = [Float](repeating: 0, count: count * (count + 1))
    cnn_linear_f32(
      workspace.isa, dependents, Int32(count), Int32(Self.arcWidth), heads,
      [Float](repeating: 0, count: count + 1), Int32(count + 1), &scores)
    for token in 0..<count {
      for head in 0..<count {
        scores[token * (count + 1) + head + 1] +=
          arcDistance[WordDistances.wordBucket(head - token)]
      }
    }
    return scores
  }

  private func relations(_ states: ArraySlice<Float>, _ found: [Int], _ workspace: Workspace)
    -> [DependencyRelation]
  {
    let names = Self.relationWidth
    let dependents = activated(relationDependent, states, Self.paddedRelationWidth, workspace)
    let heads = activated(relationHead, states, Self.paddedRelationWidth, workspace) + relationRoot
    let rows = unpadded(dependents)
    var result: [DependencyRelation] = []
    for start in stride(from: 0, to: found.count, by: Self.block) {
      let end = min(start + Self.block, found.count)
      let scored = apply(
        relation, to: rows[start * names..<end * names], inputs: names,
        outputs: Self.relations * names, workspace)
      for token in start..<end {
        let head = found[token] * Self.paddedRelationWidth
        let scores = relationScores(
          scored[
            (token - start) * Self.relations * names..<(token - start + 1) * Self.relations * names],
          Array(heads[head..<head + names]), workspace.isa)
        result.append(
          DependencyRelation(rawValue: UInt8(Self.best(scores[...]) + 1)) ?? .unspecified)
      }
    }
    return result
  }

  /// Scores of the relations of one arc: the dependent's row for each relation times the head.
  private func relationScores(_ dependent: ArraySlice<Float>, _ head: [Float], _ isa: cnn_isa)
    -> [Float]
  {
    let (labels, names) = (Int32(Self.relations), Int32(Self.relationWidth))
    var bias = [Float](repeating: 0, count: Self.relations)
    cnn_linear_f32(
      isa, head, 1, names, relationBias.weights.baseAddress, relationBias.bias.baseAddress, labels,
      &bias)
    var scores = [Float](repeating: 0, count: Self.relations)
    dependent.withUnsafeBufferPointer {
      cnn_linear_f32(isa, head, 1, names, $0.baseAddress, bias, labels, &scores)
    }
    return scores
  }

  private func activated(
    _ layer: DenseLayer, _ states: ArraySlice<Float>, _ outputs: Int, _ workspace: Workspace
  ) -> [Float] {
    var rows = apply(layer, to: states, inputs: width, outputs: outputs, workspace)
    cnn_gelu(workspace.isa, &rows, Int64(rows.count))
    return rows
  }

  private func apply(
    _ layer: DenseLayer, to rows: ArraySlice<Float>, inputs: Int, outputs: Int,
    _ workspace: Workspace
  ) -> [Float] {
    let count = rows.count / inputs
    var rounded = workspace.rounded
    rows.withUnsafeBufferPointer {
      if let start = $0.baseAddress { rounded.round(start, count: count, width: inputs) }
    }
    return [Float](unsafeUninitializedCapacity: count * outputs) { buffer, filled in
      if let start = buffer.baseAddress, count > 0 { layer.apply(rounded, to: start) }
      filled = count * outputs
    }
  }

  private func unpadded(_ rows: [Float]) -> [Float] {
    stride(from: 0, to: rows.count, by: Self.paddedRelationWidth).flatMap {
      rows[$0..<$0 + Self.relationWidth]
    }
  }

  private static func best(_ scores: ArraySlice<Float>) -> Int {
    var best = scores.startIndex
    for i in scores.indices where scores[i] > scores[best] { best = i }
    return best - scores.startIndex
  }
}

extension PartOfSpeech {
  /// The tag with a number in the model, which has the tags in the order of their names in treebanks.
  init(modelLabel: Int) {
    self = Self.modelOrder[modelLabel]
  }

  private static let modelOrder: [PartOfSpeech] = [
    .adjective, .adposition, .adverb, .auxiliary, .coordinatingConjunction, .determiner,
    .interjection, .noun, .numeral, .particle, .pronoun, .properNoun, .punctuation,
    .subordinatingConjunction, .symbol, .verb, .other,
  ]
}
