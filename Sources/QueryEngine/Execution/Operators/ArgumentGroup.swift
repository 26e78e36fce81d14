/// The leaves of an inner plan that take the rows of the surrounding one.
final class ArgumentGroup {
  private var leaves: [ArgumentOperator] = []

  /// Adds a leaf while the plan is built.
  func add(_ leaf: ArgumentOperator) { leaves.append(leaf) }

  /// Hands the rows to every leaf.
  func set(_ batch: Batch) {
    for leaf in leaves { leaf.set(batch) }
  }
}
