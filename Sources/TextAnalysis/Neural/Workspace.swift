internal import CNeuralKernels

/// The memory in which one thread computes a window.
final class Workspace {
  /// Rows of the inner layer that are computed together.
  static let block = 64

  let isa: cnn_isa
  /// Hidden states of the pieces [rows][width].
  let hidden: UnsafeMutablePointer<Float>
  /// Mixtures of all layers' states, where they are wanted [rows][width].
  let blend: UnsafeMutablePointer<Float>
  /// A row of attention inputs or inner values each.
  let wide: UnsafeMutablePointer<Float>
  let mixed: UnsafeMutablePointer<Float>
  let scratch: UnsafeMutablePointer<Float>
  let rounded: RoundedRows

  /// Memory for windows of the widest kind.
  init(_ sizes: ModelFile.Dimensions, isa: cnn_isa = cnn_best_isa()) {
    let rows = sizes.positions
    self.isa = isa
    hidden = .allocate(capacity: rows * sizes.width)
    blend = .allocate(capacity: rows * sizes.width)
    wide = .allocate(
      capacity: max(rows * 3 * sizes.width, Self.block * sizes.inner, rows * 2 * sizes.roleWidth))
    mixed = .allocate(capacity: rows * max(sizes.width, 2 * sizes.roleWidth))
    scratch = .allocate(capacity: Int(cnn_attention_scratch(Int32(rows))))
    rounded = RoundedRows(
      isa: isa, values: .allocate(capacity: max(rows * sizes.width, Self.block * sizes.inner)),
      scales: .allocate(capacity: rows))
  }

  deinit {
    hidden.deallocate()
    blend.deallocate()
    wide.deallocate()
    mixed.deallocate()
    scratch.deallocate()
    rounded.values.deallocate()
    rounded.scales.deallocate()
  }
}
