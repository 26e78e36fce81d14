import GraphModel

/// Nodes by the value of an expression on them: the built side of a hash join.
///
/// The table is made when a second row asks; a single row is answered by looking at all nodes.
/// Nodes of a graph that the query changes are always looked at.
final class NodeTable {
  private let label: String?
  private let slot: Int
  private let key: Evaluator
  private let runtime: QueryRuntime
  private var nodesByValue: [GroupingKey: [UInt32]] = [:]
  private var requests = 0
  /// The execution that the table is of: another one may have other parameters.
  private var execution: Int

  /// A table of the nodes with `label`, by `key`, which reads the node in `slot`.
  init(label: String?, slot: Int, _ key: @escaping Evaluator, _ runtime: QueryRuntime) {
    self.label = label
    self.slot = slot
    self.key = key
    self.runtime = runtime
    execution = runtime.execution
  }

  /// The nodes whose key may equal `value`.
  func candidates(_ value: Value) throws(QueryError) -> NodeCandidates {
    if value.isNull { return .none }
    if execution != runtime.execution {
      execution = runtime.execution
      nodesByValue = [:]
      requests = 0
    }
    requests += 1
    if runtime.changes != nil || requests == 1 {
      return NodeCandidates(nodes: all, areExact: false)
    }
    if requests == 2 { try build() }
    // Grouping takes more values for equal than `=` does, never fewer.
    let found = nodesByValue[GroupingKey(value)] ?? []
    return NodeCandidates(nodes: PostingList(found), areExact: false)
  }

  private var all: PostingList {
    guard let label else { return runtime.graph.nodes() }
    return runtime.graph.labelID(label).map { runtime.graph.nodes(labeled: $0) } ?? .empty
  }

  private func build() throws(QueryError) {
    let context = RowContext(runtime)
    let nodes = all
    for start in stride(from: 0, to: nodes.count, by: Operator.batchSize) {
      let ids = Array(nodes[start..<min(nodes.count, start + Operator.batchSize)])
      var batch = Batch(count: ids.count, slots: runtime.slots.count)
      batch.columns[slot] = .ids(ids)
      context.batch = batch
      for row in ids.indices {
        context.row = row
        let value = try key(context)
        try runtime.tick()
        if value.isNull { continue }
        nodesByValue[GroupingKey(value), default: []].append(ids[row])
      }
      try runtime.hold(ids.count * 64)
    }
  }
}
