import GraphModel

/// A step that changes the graph: it first takes all its rows, so that what it changes cannot
/// reach the steps that feed it, then changes row by row, then gives the rows on.
class UpdateOperator: Operator {
  let input: Operator
  let context: RowContext
  private var changed: [Batch]?
  private var held = 0

  init(_ input: Operator, _ runtime: QueryRuntime) {
    self.input = input
    context = RowContext(runtime)
    super.init(runtime)
  }

  final override func next() throws(QueryError) -> Batch? {
    if changed == nil {
      var batches: [Batch] = []
      while let batch = try input.pull() {
        let bytes = batch.count * 24 * batch.columns.count
        held += bytes
        try runtime.hold(bytes)
        batches.append(batch)
      }
      guard let changes = runtime.changes else { return nil }
      changed = try apply(batches, changes).reversed()
    }
    return changed?.popLast()
  }

  /// Changes the graph for all rows; gives the rows that go on.
  func apply(_ batches: [Batch], _ changes: GraphChanges) throws(QueryError) -> [Batch] { batches }

  override func reset() {
    input.reset()
    changed = nil
    runtime.release(held)
    held = 0
  }
}

/// Values on their way into properties.
enum PropertyInput {
  /// The entries of a map as properties; `null` entries are left out.
  static func properties(
    _ value: Value, _ runtime: QueryRuntime
  ) throws(QueryError) -> [(key: String, value: Value)] {
    if value.isNull { return [] }
    let map = try ElementAccess.properties(of: value, runtime)
    var result: [(key: String, value: Value)] = []
    for key in map.keys.sorted() {
      guard let value = map[key], !value.isNull else { continue }
      result.append((key: key, value: try storable(value)))
    }
    return result
  }

  /// Refuses values that no property can hold.
  static func storable(_ value: Value) throws(QueryError) -> Value {
    switch value {
    case .map, .node, .relationship, .path:
      throw .type(.invalidPropertyType(value: ValueText.literal(value)))
    case .list(let elements):
      for element in elements {
        switch element {
        case .map, .node, .relationship, .path, .list, .null:
          throw .type(.invalidPropertyType(value: ValueText.literal(value)))
        default: continue
        }
      }
      return value
    default: return value
    }
  }
}
