import GraphModel

/// One property of a column of nodes; only for queries that change nothing.
///
/// What a sort or a limit drops afterwards is never looked up.
struct PropertyColumn {
  /// The nodes; `Column.absentID` for null.
  var nodes: [UInt32]
  private let key: PropertyKeyID?
  private let graph: any QueryableGraph

  /// A property, by nil one that nothing in the graph has.
  init(_ key: PropertyKeyID?, of nodes: [UInt32], in graph: any QueryableGraph) {
    self.nodes = nodes
    self.key = key
    self.graph = graph
  }

  /// The value of a row.
  subscript(row: Int) -> Value {
    let id = nodes[row]
    guard id != Column.absentID, let key else { return .null }
    return graph.property(key, of: NodeID(rawValue: id))
  }

  /// The values of all rows.
  var values: [Value] {
    guard let key else { return Array(repeating: .null, count: nodes.count) }
    return graph.property(key, of: nodes[...])
  }

  /// The same property of other nodes.
  func with(nodes: [UInt32]) -> PropertyColumn { PropertyColumn(key, of: nodes, in: graph) }

  /// Whether both columns hold the same property.
  func isSameProperty(as other: PropertyColumn) -> Bool { key == other.key }
}
