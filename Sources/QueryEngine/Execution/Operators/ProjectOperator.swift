import GraphModel

/// Adds computed columns to rows.
final class ProjectOperator: Operator {
  /// A column made ready.
  struct Item {
    var slot: Int
    var evaluate: Evaluator
    /// The column of nodes and the key that it is a property by, where it is no more than that.
    var property: (slot: Int, key: String)?
  }

  private let input: Operator
  private let items: [Item]
  private let context: RowContext

  init(_ input: Operator, _ items: [Item], _ runtime: QueryRuntime) {
    self.input = input
    self.items = items
    context = RowContext(runtime)
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    guard var batch = try input.pull() else { return nil }
    context.batch = batch
    for item in items {
      if let (slot, key) = item.property, case .ids(let nodes) = batch.columns[slot] {
        let graph = runtime.graph
        batch.columns[item.slot] = .properties(
          PropertyColumn(graph.propertyKeyID(key), of: nodes, in: graph))
        continue
      }
      var values: [Value] = []
      values.reserveCapacity(batch.count)
      for row in 0..<batch.count {
        context.row = row
        values.append(try item.evaluate(context))
      }
      batch.columns[item.slot] = .values(values)
    }
    return batch
  }

  override func reset() { input.reset() }
}
