import GraphModel
import QueryLanguage

/// Gives each row with each relationship of a node and the node at its other end.
final class ExpandOperator: Operator {
  private let input: Operator
  private let step: Expansion
  private let carried: [Int]
  private let keepsRelationships: Bool
  private var batch: Batch?
  private var row = 0
  private var list = Adjacency.empty
  private var position = 0
  private var pass = 0
  private var source: UInt32 = 0
  private var target: UInt32 = 0
  private var filter: TypeFilter?
  private var directions: [Direction]

  init(
    _ input: Operator, _ step: Expansion, carried: [Int], keepsRelationships: Bool,
    _ runtime: QueryRuntime
  ) {
    self.input = input
    self.step = step
    self.carried = carried
    self.keepsRelationships = keepsRelationships
    switch step.direction {
    case .outgoing: directions = [.outgoing]
    case .incoming: directions = [.incoming]
    case .either: directions = [.outgoing, .incoming]
    }
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    if batch == nil, !(try pullInput()) { return nil }
    guard let batch, let filter else { return nil }
    if isPlain(filter) { return nextPlain(batch, filter.types[0]) }
    var rows: [Int32] = []
    var nodes: [UInt32] = []
    var relationships: [UInt32] = []
    rows.reserveCapacity(Operator.batchSize)
    nodes.reserveCapacity(Operator.batchSize)
    if keepsRelationships { relationships.reserveCapacity(Operator.batchSize) }
    let distinct = DistinctRelationships(step.distinctFrom, batch)
    while rows.count < Operator.batchSize {
      if position >= list.neighbors.count {
        guard advance(batch, filter) else { break }
        continue
      }
      fill(batch, filter, distinct, &rows, &nodes, &relationships)
      try runtime.checkCancellation()
    }
    runtime.statistics.relationshipsVisited += rows.count
    var result = batch.gathered(rows, carried: carried)
    result.columns[step.to] = .ids(nodes)
    if keepsRelationships { result.columns[step.relationship] = .ids(relationships) }
    if row >= batch.count { self.batch = nil }
    return result
  }

  /// Whether every neighbour of one direction and type is a result.
  private func isPlain(_ filter: TypeFilter) -> Bool {
    directions.count == 1 && filter.types.count == 1 && filter.test == nil && !step.isInto
      && step.distinctFrom.isEmpty
  }

  /// The results of the next nodes, straight from the graph's lists.
  private func nextPlain(_ batch: Batch, _ type: RelationshipTypeID?) -> Batch? {
    guard case .ids(let sources) = batch.columns[step.from] else {
      self.batch = nil
      return Batch(count: 0, slots: batch.columns.count)
    }
    var found = NeighborBatch(
      keepsRelationships: keepsRelationships, capacity: Operator.batchSize)
    row = runtime.graph.appendNeighbors(
      of: sources, from: max(0, row), directions[0], type: type, limit: Operator.batchSize,
      to: &found)
    runtime.statistics.relationshipsVisited += found.count
    if row >= sources.count { self.batch = nil }
    var result = batch.gathered(found.rows, carried: carried)
    result.columns[step.to] = .ids(found.neighbors)
    if keepsRelationships { result.columns[step.relationship] = .ids(found.relationships) }
    return result
  }

  private func pullInput() throws(QueryError) -> Bool {
    guard let next = try input.pull() else { return false }
    batch = next
    row = -1
    pass = Int.max
    list = .empty
    position = 0
    filter = TypeFilter(step.types, in: runtime.graph)
    return true
  }

  /// Takes as much as fits of the current list.
  private func fill(
    _ batch: Batch, _ filter: TypeFilter, _ distinct: DistinctRelationships, _ rows: inout [Int32],
    _ nodes: inout [UInt32], _ relationships: inout [UInt32]
  ) {
    let end = min(list.neighbors.count, position + Operator.batchSize - rows.count)
    let skipsLoops = directions.count == 2 && (pass - 1) % 2 == 1
    let isPlain = !skipsLoops && !step.isInto && filter.test == nil && distinct.isEmpty
    if isPlain {
      rows.append(contentsOf: repeatElement(Int32(row), count: end - position))
      list.neighbors.withUnsafeBuffer { nodes.append(contentsOf: $0[position..<end]) }
      if keepsRelationships {
        list.relationships.withUnsafeBuffer { relationships.append(contentsOf: $0[position..<end]) }
      }
      position = end
      return
    }
    list.neighbors.withUnsafeBuffer { neighborIDs in
      list.relationships.withUnsafeBuffer { relationshipIDs in
        for index in position..<end {
          let neighbor = neighborIDs[index]
          let relationship = relationshipIDs[index]
          if skipsLoops && neighbor == source { continue }
          if step.isInto && neighbor != target { continue }
          if let test = filter.test,
            !test.holds(RelationshipID(rawValue: relationship), in: runtime.graph)
          {
            continue
          }
          if !distinct.isEmpty && distinct.contains(relationship, row: row) { continue }
          rows.append(Int32(row))
          nodes.append(neighbor)
          if keepsRelationships { relationships.append(relationship) }
        }
      }
    }
    position = end
  }

  /// Moves to the next list: another type or direction, or the next row.
  private func advance(_ batch: Batch, _ filter: TypeFilter) -> Bool {
    let passes = filter.types.count * directions.count
    if pass >= passes {
      row += 1
      pass = 0
      guard row < batch.count, case .ids(let ids) = batch.columns[step.from] else {
        row = batch.count
        return false
      }
      source = ids[row]
      if step.isInto, case .ids(let targets) = batch.columns[step.to] { target = targets[row] }
      if source == Column.absentID || (step.isInto && target == Column.absentID) || passes == 0 {
        pass = Int.max
        return true
      }
    }
    let direction = directions[pass % directions.count]
    let type = filter.types[pass / directions.count]
    list = runtime.graph.adjacency(of: NodeID(rawValue: source), direction, type: type)
    position = 0
    pass += 1
    return true
  }

  override func reset() {
    input.reset()
    batch = nil
    list = .empty
    position = 0
  }
}
