/// Nodes with a weight each, in parallel columns; the heaviest first, and of equally heavy ones the
/// one with the smaller number.
public struct WeightedNodes: Sendable, Hashable {
  /// Numbers of nodes.
  public var nodes: [UInt32]
  /// Parallel to `nodes`.
  public var weights: [Int64]

  /// Pairs two lists of equal length.
  public init(nodes: [UInt32] = [], weights: [Int64] = []) {
    self.nodes = nodes
    self.weights = weights
  }

  /// The number of nodes.
  public var count: Int { nodes.count }
}
