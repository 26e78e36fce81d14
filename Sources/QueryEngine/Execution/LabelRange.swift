import GraphModel

/// The nodes of a label, where their ids follow one another without a gap.
struct LabelRange {
  private let first: UInt32
  private let count: UInt32

  /// The range of a label; nil when its nodes are scattered.
  init?(_ label: String, in graph: any QueryableGraph) {
    guard let id = graph.labelID(label) else { return nil }
    let nodes = graph.nodes(labeled: id)
    guard let first = nodes.first, let last = nodes.last,
      Int(last) - Int(first) + 1 == nodes.count
    else { return nil }
    self.first = first
    count = UInt32(nodes.count)
  }

  /// Whether a node has the label.
  func holds(_ id: UInt32) -> Bool { id &- first < count }

  /// Whether all nodes have the label.
  func holdsAll(_ ids: [UInt32]) -> Bool {
    ids.withUnsafeBufferPointer { buffer in
      var misses: UInt32 = 0
      for id in buffer { misses |= id &- first < count ? 0 : 1 }
      return misses == 0
    }
  }
}
