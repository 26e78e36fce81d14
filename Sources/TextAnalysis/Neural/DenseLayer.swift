internal import CNeuralKernels

/// A dense layer of the model file with int8 weights, a scale for each output channel.
struct DenseLayer: @unchecked Sendable {
  private let layer: cnn_dense

  /// The layer called `name`.
  init(_ file: ModelFile, _ name: String, inputs: Int, outputs: Int) throws(ModelError) {
    guard inputs % 64 == 0, outputs % Int(cnn_panel) == 0 else { throw .unsupportedDimensions }
    let weights: UnsafeBufferPointer<Int8> = try file.section(
      name + ".w", count: inputs * outputs)
    let scales: UnsafeBufferPointer<Float> = try file.section(name + ".s", count: outputs)
    let bias: UnsafeBufferPointer<Float> = try file.section(name + ".b", count: outputs)
    let sums: UnsafeBufferPointer<Int32> = try file.section(name + ".z", count: outputs)
    layer = cnn_dense(
      weights: weights.baseAddress, scales: scales.baseAddress, bias: bias.baseAddress,
      sums: sums.baseAddress, inputs: Int32(inputs), outputs: Int32(outputs))
  }

  /// Applies the layer to rows that were rounded into `rounded`.
  func apply(_ rounded: RoundedRows, to output: UnsafeMutablePointer<Float>) {
    withUnsafePointer(to: layer) {
      cnn_linear(
        rounded.isa, $0, rounded.values, rounded.scales, Int32(rounded.count), output)
    }
  }
}

/// Rows of activations rounded to int8, a scale for each row; the memory is the caller's.
struct RoundedRows {
  let isa: cnn_isa
  let values: UnsafeMutablePointer<Int8>
  let scales: UnsafeMutablePointer<Float>
  private(set) var count = 0

  /// Room for rows, without any.
  init(
    isa: cnn_isa, values: UnsafeMutablePointer<Int8>, scales: UnsafeMutablePointer<Float>
  ) {
    self.isa = isa
    self.values = values
    self.scales = scales
  }

  /// Rounds `count` rows of `width` values.
  mutating func round(_ rows: UnsafePointer<Float>, count: Int, width: Int) {
    cnn_quantise(isa, rows, Int32(count), Int32(width), values, scales)
    self.count = count
  }
}
