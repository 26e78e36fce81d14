import GraphModel

/// Takes values of earlier clauses as nodes or relationships.
final class CoerceOperator: Operator {
  private let input: Operator
  private let pairs: [(from: Int, to: Int)]

  init(_ input: Operator, _ pairs: [(from: Int, to: Int)], _ runtime: QueryRuntime) {
    self.input = input
    self.pairs = pairs
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    guard var batch = try input.pull() else { return nil }
    for (from, to) in pairs {
      let storage = runtime.slots[to].storage
      var ids: [UInt32] = []
      ids.reserveCapacity(batch.count)
      for row in 0..<batch.count {
        ids.append(
          try CoerceOperator.id(
            batch.value(from, row, runtime.slots[from].storage), as: storage))
      }
      batch.columns[to] = .ids(ids)
    }
    return batch
  }

  private static func id(_ value: Value, as storage: Slot.Storage) throws(QueryError) -> UInt32 {
    switch (value, storage) {
    case (.null, _): return Column.absentID
    case (.node(let node), .nodes): return node.rawValue
    case (.relationship(let relationship), .relationships): return relationship.rawValue
    default:
      throw .type(
        .invalidArgumentType(
          context: "pattern", expected: storage == .nodes ? "Node" : "Relationship",
          actual: ValueTypes(of: value).names))
    }
  }

  override func reset() { input.reset() }
}
