internal import CNeuralKernels

/// A transformer encoder with embeddings of the words' features added at the input.
///
/// The architecture is BERT's (Devlin et al. 2019, "BERT: Pre-training of Deep Bidirectional
/// Transformers", attention after Vaswani et al. 2017).
struct Encoder: @unchecked Sendable {
  private struct Layer {
    var attention: DenseLayer
    var output: DenseLayer
    var up: DenseLayer
    var down: DenseLayer
    var norms: [UnsafeBufferPointer<Float>]
  }

  let dimensions: ModelFile.Dimensions
  private let tokens: UnsafeBufferPointer<Int8>
  private let tokenScales: UnsafeBufferPointer<Float>
  private let positions: UnsafeBufferPointer<Float>
  private let features: [UnsafeBufferPointer<Float>]
  private let norm: [UnsafeBufferPointer<Float>]
  private let layers: [Layer]
  /// Shares of the input and of each layer in the states that the syntax is read from.
  private let shares: UnsafeBufferPointer<Float>

  /// Reads the encoder's sections.
  init(_ file: ModelFile) throws(ModelError) {
    let sizes = file.dimensions
    let width = sizes.width
    guard width == sizes.heads * 32, sizes.positions >= WindowCutter.limit + 32 else {
      throw .unsupportedDimensions
    }
    dimensions = sizes
    tokens = try file.section("tokens.w", count: sizes.vocabulary * width)
    tokenScales = try file.section("tokens.s", count: sizes.vocabulary)
    positions = try file.section("position", count: sizes.positions * width)
    features = [
      try file.section("shape", count: 7 * width), try file.section("quoting", count: 6 * width),
      try file.section("place", count: 3 * width),
    ]
    norm = [try file.section("norm.g", count: width), try file.section("norm.b", count: width)]
    var layers: [Layer] = []
    for i in 0..<sizes.layers {
      var norms: [UnsafeBufferPointer<Float>] = []
      for name in ["n1.g", "n1.b", "n2.g", "n2.b"] {
        norms.append(try file.section("\(i).\(name)", count: width))
      }
      layers.append(
        Layer(
          attention: try DenseLayer(file, "\(i).qkv", inputs: width, outputs: 3 * width),
          output: try DenseLayer(file, "\(i).out", inputs: width, outputs: width),
          up: try DenseLayer(file, "\(i).up", inputs: width, outputs: sizes.inner),
          down: try DenseLayer(file, "\(i).down", inputs: sizes.inner, outputs: width),
          norms: norms))
    }
    self.layers = layers
    shares = try file.section("mix", count: sizes.layers + 1)
  }

  /// Computes the hidden states of a window's pieces into `workspace.hidden` [pieces][width], and if
  /// wanted the mixture of all layers' states into `workspace.blend`.
  func encode(
    _ words: ArraySlice<ModelWord>, pieces: [Int32], frame: (first: Int32, last: Int32),
    isBlending: Bool, in workspace: Workspace
  ) {
    var row = 0
    embed(frame.first, nil, row: &row, in: workspace)
    for word in words {
      for piece in pieces[word.pieces] { embed(piece, word, row: &row, in: workspace) }
    }
    embed(frame.last, nil, row: &row, in: workspace)
    normalise(workspace.hidden, adding: nil, norm[0], norm[1], rows: row, in: workspace)
    if isBlending { blend(share: nil, rows: row, in: workspace) }
    for (index, layer) in layers.enumerated() {
      apply(layer, rows: row, in: workspace)
      if isBlending { blend(share: shares[index + 1], rows: row, in: workspace) }
    }
  }

  /// Adds a layer's share to the mixture; without a share the input starts it.
  private func blend(share: Float?, rows: Int, in workspace: Workspace) {
    let (blend, hidden) = (workspace.blend, workspace.hidden)
    let count = rows * dimensions.width
    if let share {
      for i in 0..<count { blend[i] += share * hidden[i] }
    } else {
      let first = shares[0]
      for i in 0..<count { blend[i] = first * hidden[i] }
    }
  }

  private func embed(_ piece: Int32, _ word: ModelWord?, row: inout Int, in workspace: Workspace) {
    let width = dimensions.width
    let at = [
      Int(word?.shape.rawValue ?? 0), Int(word?.quoting.rawValue ?? 0),
      Int(word?.place.rawValue ?? 0),
    ]
    cnn_embed(
      workspace.isa, pointer(tokens, Int(piece) * width), tokenScales[Int(piece)],
      pointer(positions, row * width), pointer(features[0], at[0] * width),
      pointer(features[1], at[1] * width), pointer(features[2], at[2] * width), Int32(width),
      workspace.hidden + row * width)
    row += 1
  }

  private func apply(_ layer: Layer, rows: Int, in workspace: Workspace) {
    let width = dimensions.width
    let hidden = workspace.hidden
    var rounded = workspace.rounded
    rounded.round(hidden, count: rows, width: width)
    layer.attention.apply(rounded, to: workspace.wide)
    cnn_attention(
      workspace.isa, workspace.wide, Int32(rows), Int32(dimensions.heads), workspace.scratch,
      workspace.mixed)
    rounded.round(workspace.mixed, count: rows, width: width)
    layer.output.apply(rounded, to: workspace.mixed)
    normalise(
      hidden, adding: workspace.mixed, layer.norms[0], layer.norms[1], rows: rows, in: workspace)
    // The inner layer is four times as wide: in blocks of rows it stays in the cache.
    var start = 0
    while start < rows {
      let count = min(Workspace.block, rows - start)
      let block = hidden + start * width
      rounded.round(block, count: count, width: width)
      layer.up.apply(rounded, to: workspace.wide)
      cnn_gelu(workspace.isa, workspace.wide, Int64(count * dimensions.inner))
      rounded.round(workspace.wide, count: count, width: dimensions.inner)
      layer.down.apply(rounded, to: workspace.mixed)
      normalise(
        block, adding: workspace.mixed, layer.norms[2], layer.norms[3], rows: count, in: workspace)
      start += count
    }
  }

  private func normalise(
    _ rows: UnsafeMutablePointer<Float>, adding other: UnsafeMutablePointer<Float>?,
    _ gain: UnsafeBufferPointer<Float>, _ bias: UnsafeBufferPointer<Float>, rows count: Int,
    in workspace: Workspace
  ) {
    cnn_add_norm(
      workspace.isa, rows, other, gain.baseAddress, bias.baseAddress, Int32(count),
      Int32(dimensions.width))
  }
}

/// The address of an element.
func pointer<Element>(
  _ buffer: UnsafeBufferPointer<Element>, _ index: Int
) -> UnsafePointer<Element>? {
  buffer.baseAddress.map { $0 + index }
}
