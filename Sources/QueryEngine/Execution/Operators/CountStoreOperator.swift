import GraphModel

/// Gives one row with a number that the graph knows without counting.
final class CountStoreOperator: Operator {
  private let source: CountSource
  private let slot: Int
  private var isDone = false

  init(_ source: CountSource, slot: Int, _ runtime: QueryRuntime) {
    self.source = source
    self.slot = slot
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    if isDone { return nil }
    isDone = true
    var batch = Batch(count: 1, slots: runtime.slots.count)
    batch.columns[slot] = .integers([Int64(count)])
    return batch
  }

  private var count: Int {
    let graph = runtime.graph
    switch source {
    case .nodes(nil): return graph.nodeCount(labeled: nil)
    case .nodes(let label?):
      return graph.labelID(label).map { graph.nodeCount(labeled: $0) } ?? 0
    case .relationships(nil): return graph.relationshipCount(ofType: nil)
    case .relationships(let type?):
      return graph.relationshipTypeID(type).map { graph.relationshipCount(ofType: $0) } ?? 0
    }
  }

  override func reset() { isDone = false }
}

/// Runs a plan to its end and keeps no rows.
final class DiscardOperator: Operator {
  private let input: Operator

  init(_ input: Operator, _ runtime: QueryRuntime) {
    self.input = input
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    while try input.pull() != nil {}
    return nil
  }

  override func reset() { input.reset() }
}
