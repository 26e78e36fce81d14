import GraphModel
import QueryLanguage

/// Gives one row for each node that relationships of the input's nodes lead to, with the number of
/// rows that an expansion would make there.
final class CountNeighborsOperator: Operator {
  private let input: Operator
  private let step: Expansion
  private let slot: Int
  private let directions: [Direction]
  private var counter: NeighborCounter?
  private var position = 0

  init(_ input: Operator, _ count: NeighborCount, _ runtime: QueryRuntime) {
    self.input = input
    step = count.step
    slot = count.count
    switch step.direction {
    case .outgoing: directions = [.outgoing]
    case .incoming: directions = [.incoming]
    case .either: directions = [.outgoing, .incoming]
    }
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    if counter == nil { counter = try count() }
    guard let counter, position < counter.nodes.count else { return nil }
    let end = min(counter.nodes.count, position + Operator.batchSize)
    var result = Batch(count: end - position, slots: runtime.slots.count)
    let nodes = Array(counter.nodes[position..<end])
    result.columns[slot] = .integers(nodes.map { Int64(counter[$0]) })
    result.columns[step.to] = .ids(nodes)
    position = end
    return result
  }

  private func count() throws(QueryError) -> NeighborCounter {
    let graph = runtime.graph
    let last = graph.nodes().last ?? 0
    let counter = NeighborCounter(capacity: Int(last) + 1)
    let filter = TypeFilter(step.types, in: graph)
    let held = (Int(last) + 1) * 4
    try runtime.hold(held)
    defer { runtime.release(held) }
    while let batch = try input.pull() {
      guard case .ids(let sources) = batch.columns[step.from] else { continue }
      let before = counter.total
      if filter.test == nil, directions.count == 1, let excluded = excludedColumn(batch) {
        for type in filter.types {
          graph.countNeighbors(
            of: sources, directions[0], type: type, notOver: excluded, in: counter)
        }
      } else {
        try countSlowly(sources, filter, batch, counter)
      }
      runtime.statistics.relationshipsVisited += counter.total - before
    }
    return counter
  }

  /// The only relationships that a row's further one must differ from, empty for none; nil when
  /// there are more of them.
  private func excludedColumn(_ batch: Batch) -> [UInt32]? {
    guard let first = step.distinctFrom.first else { return [] }
    guard step.distinctFrom.count == 1, case .ids(let column) = batch.columns[first] else {
      return nil
    }
    return column
  }

  private func countSlowly(
    _ sources: [UInt32], _ filter: TypeFilter, _ batch: Batch, _ counter: NeighborCounter
  ) throws(QueryError) {
    let distinct = DistinctRelationships(step.distinctFrom, batch)
    for (row, source) in sources.enumerated() where source != Column.absentID {
      try runtime.tick()
      var cursor = NeighborCursor(
        NodeID(rawValue: source), filter, step.direction, runtime.graph)
      while let (neighbor, relationship) = cursor.next() {
        if !distinct.isEmpty, distinct.contains(relationship, row: row) { continue }
        counter.add(neighbor)
      }
    }
  }

  override func reset() {
    input.reset()
    counter = nil
    position = 0
  }
}
