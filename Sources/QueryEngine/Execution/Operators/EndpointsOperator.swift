import GraphModel
import QueryLanguage

/// Gives each row with the two ends of a relationship that it has, as far as they fit.
final class EndpointsOperator: Operator {
  private let input: Operator
  private let step: Expansion
  private let carried: [Int]
  /// Whether the row has the node on the left, and on the right.
  private let hasFrom: Bool
  private let hasTo: Bool

  init(
    _ input: Operator, _ step: Expansion, hasFrom: Bool, hasTo: Bool, carried: [Int],
    _ runtime: QueryRuntime
  ) {
    self.input = input
    self.step = step
    self.hasFrom = hasFrom
    self.hasTo = hasTo
    self.carried = carried
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    guard let batch = try input.pull() else { return nil }
    guard case .ids(let relationships) = batch.columns[step.relationship] else { return nil }
    let graph = runtime.graph
    let filter = TypeFilter(step.types, in: graph)
    let distinct = DistinctRelationships(step.distinctFrom, batch)
    var rows: [Int32] = []
    var from: [UInt32] = []
    var to: [UInt32] = []
    for row in 0..<batch.count {
      let id = relationships[row]
      guard id != Column.absentID else { continue }
      let relationship = RelationshipID(rawValue: id)
      guard filter.holds(relationship, in: graph), !distinct.contains(id, row: row) else {
        continue
      }
      let start = graph.start(of: relationship).rawValue
      let end = graph.end(of: relationship).rawValue
      for (left, right) in ways(start, end) where fits(left, right, batch, row) {
        rows.append(Int32(row))
        from.append(left)
        to.append(right)
      }
    }
    var result = batch.gathered(rows, carried: carried)
    result.columns[step.from] = .ids(from)
    result.columns[step.to] = .ids(to)
    return result
  }

  private func ways(_ start: UInt32, _ end: UInt32) -> [(UInt32, UInt32)] {
    switch step.direction {
    case .outgoing: [(start, end)]
    case .incoming: [(end, start)]
    case .either: start == end ? [(start, end)] : [(start, end), (end, start)]
    }
  }

  private func fits(_ left: UInt32, _ right: UInt32, _ batch: Batch, _ row: Int) -> Bool {
    if hasFrom, case .ids(let ids) = batch.columns[step.from], ids[row] != left { return false }
    if hasTo, case .ids(let ids) = batch.columns[step.to], ids[row] != right { return false }
    return !(step.from == step.to && left != right)
  }

  override func reset() { input.reset() }
}
