import GraphModel

/// Joins groups of single nodes by properties of these; where the graph knows that one of the
/// properties tells the nodes apart, there is nothing to join, and no property is looked up.
final class JoinGroupsOperator: Operator {
  /// A property that groups are joined by.
  struct Key {
    var slot: Int
    var property: String
  }

  private let input: Operator
  private let entity: Int
  private let keys: [Key]
  private let calls: [(slot: Int, part: Int)]
  private let merging: AggregateOperator
  private let replay: ReplayOperator
  private var ready: ArraySlice<Batch>?
  private var isMerging = false

  /// `keys` is empty for keys that are no properties of nodes; `merging` joins the groups that
  /// `replay` gives by the values of their keys.
  init(
    _ input: Operator, entity: Int, keys: [Key], calls: [(slot: Int, part: Int)],
    merging: AggregateOperator, replay: ReplayOperator, _ runtime: QueryRuntime
  ) {
    self.input = input
    self.entity = entity
    self.keys = keys
    self.calls = calls
    self.merging = merging
    self.replay = replay
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    if ready == nil, !isMerging { try start() }
    return isMerging ? try merging.next() : ready?.popFirst()
  }

  private func start() throws(QueryError) {
    var groups: [Batch] = []
    while let batch = try input.pull() { groups.append(batch) }
    if areTold(groups) {
      ready = groups.map(projected)[...]
    } else {
      replay.set(groups)
      isMerging = true
    }
  }

  /// Whether one of the keys tells all groups apart.
  private func areTold(_ groups: [Batch]) -> Bool {
    let graph = runtime.graph
    return keys.contains { key in
      guard let id = graph.propertyKeyID(key.property) else { return false }
      return groups.allSatisfy { batch in
        if case .ids(let nodes) = batch.columns[entity] {
          graph.identifies(id, nodes)
        } else {
          false
        }
      }
    }
  }

  private func projected(_ batch: Batch) -> Batch {
    var result = Batch(count: batch.count, slots: batch.columns.count)
    guard case .ids(let nodes) = batch.columns[entity] else { return result }
    let graph = runtime.graph
    for key in keys {
      result.columns[key.slot] = .properties(
        PropertyColumn(graph.propertyKeyID(key.property), of: nodes, in: graph))
    }
    for call in calls { result.columns[call.slot] = batch.columns[call.part] }
    return result
  }

  override func reset() {
    input.reset()
    merging.reset()
    ready = nil
    isMerging = false
  }
}
