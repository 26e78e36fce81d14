import GraphModel

/// Keeps the rows for which all conditions hold.
final class FilterOperator: Operator {
  typealias Predicate = (RowContext) throws(QueryError) -> Bool

  /// Labels that nodes in columns must have, checked before all else and column by column.
  struct LabelCheck {
    var slot: Int
    var label: String
  }

  private let input: Operator
  private let labels: [LabelCheck]
  private let predicates: [Predicate]
  private let carried: [Int]
  private let context: RowContext
  private var ranges: [LabelRange?]?

  init(
    _ input: Operator, labels: [LabelCheck], _ predicates: [Predicate], carried: [Int],
    _ runtime: QueryRuntime
  ) {
    self.input = input
    self.labels = labels
    self.predicates = predicates
    self.carried = carried
    context = RowContext(runtime)
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    guard let batch = try input.pull() else { return nil }
    var rows: [Int32]?
    for index in labels.indices { rows = check(index, batch, rows) }
    if !predicates.isEmpty { rows = try check(batch, rows) }
    guard let rows, rows.count < batch.count else { return batch }
    return batch.gathered(rows, carried: carried)
  }

  /// The rows (of those given, or of all) for which the predicates hold.
  private func check(_ batch: Batch, _ rows: [Int32]?) throws(QueryError) -> [Int32] {
    context.batch = batch
    var kept: [Int32] = []
    kept.reserveCapacity(rows?.count ?? batch.count)
    rows: for index in 0..<(rows?.count ?? batch.count) {
      let row = rows.map { Int($0[index]) } ?? index
      context.row = row
      for predicate in predicates where !(try predicate(context)) { continue rows }
      kept.append(Int32(row))
    }
    return kept
  }

  /// The rows whose node has a label; nil when all have.
  private func check(_ index: Int, _ batch: Batch, _ rows: [Int32]?) -> [Int32]? {
    guard case .ids(let ids) = batch.columns[labels[index].slot] else { return [] }
    let range = labelRanges[index]
    if rows == nil, let range, range.holdsAll(ids) { return nil }
    let graph = runtime.graph
    let label = graph.labelID(labels[index].label)
    var kept: [Int32] = []
    kept.reserveCapacity(rows?.count ?? ids.count)
    for position in 0..<(rows?.count ?? ids.count) {
      let row = rows.map { Int($0[position]) } ?? position
      let id = ids[row]
      if id == Column.absentID { continue }
      let holds =
        range?.holds(id) ?? label.map { graph.hasLabel($0, NodeID(rawValue: id)) } ?? false
      if holds { kept.append(Int32(row)) }
    }
    return kept
  }

  /// The labels' nodes as ranges of ids, where they are; only while nothing changes the graph.
  private var labelRanges: [LabelRange?] {
    if let ranges { return ranges }
    guard runtime.changes == nil else { return labels.map { _ in nil } }
    let made = labels.map { LabelRange($0.label, in: runtime.graph) }
    ranges = made
    return made
  }

  override func reset() { input.reset() }
}
