import GraphModel
import QueryLanguage

/// Gives each row with each run of relationships from a node, depth first.
final class RunOperator: Operator {
  private let input: Operator
  private let step: RunExpansion
  private let carried: [Int]
  private let keepsList: Bool
  private let predicate: ((RowContext) throws(QueryError) -> Bool)?
  private let context: RowContext
  private var batch: Batch?
  private var row = 0
  private var walk: RunWalk?
  private var reach: ReachWalk?

  init(
    _ input: Operator, _ step: RunExpansion,
    predicate: ((RowContext) throws(QueryError) -> Bool)?, carried: [Int], keepsList: Bool,
    _ runtime: QueryRuntime
  ) {
    self.input = input
    self.step = step
    self.predicate = predicate
    self.carried = carried
    self.keepsList = keepsList
    context = RowContext(runtime)
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    if batch == nil {
      guard let next = try input.pull() else { return nil }
      batch = next
      context.batch = next
      row = -1
      walk = nil
      reach = nil
    }
    guard let batch else { return nil }
    var rows: [Int32] = []
    var ends: [UInt32] = []
    var lists: [Value] = []
    while rows.count < Operator.batchSize {
      if reach != nil {
        guard let end = try nextReached(batch) else {
          reach = nil
          continue
        }
        if !step.isInto || target(batch) == end {
          rows.append(Int32(row))
          ends.append(end)
          // There is no second way to the only node that is asked for.
          if step.isInto { reach = nil }
        }
        continue
      }
      guard var current = walk else {
        row += 1
        guard row < batch.count else {
          self.batch = nil
          break
        }
        try start(batch)
        continue
      }
      walk = nil
      let end = try current.next { relationship throws(QueryError) in
        try self.admits(relationship, batch)
      }
      guard let end else { continue }
      if !step.isInto || target(batch) == end {
        rows.append(Int32(row))
        ends.append(end)
        if keepsList { lists.append(current.relationships(reversed: step.isReversed)) }
      }
      walk = current
      try runtime.tick()
    }
    var result = batch.gathered(rows, carried: carried)
    result.columns[step.to] = .ids(ends)
    if keepsList { result.columns[step.run.slot] = .values(lists) }
    return result
  }

  private func target(_ batch: Batch) -> UInt32? {
    if case .ids(let ids) = batch.columns[step.to] { ids[row] } else { nil }
  }

  private func start(_ batch: Batch) throws(QueryError) {
    guard case .ids(let ids) = batch.columns[step.from], ids[row] != Column.absentID else { return }
    if step.isInto, target(batch) == Column.absentID { return }
    let filter = TypeFilter(step.run.types, in: runtime.graph)
    if step.reachesOnce {
      reach = ReachWalk(
        from: ids[row], minimum: step.run.minimum, maximum: step.run.maximum, filter: filter,
        direction: step.direction, runtime: runtime)
      return
    }
    walk = RunWalk(
      from: ids[row], minimum: step.run.minimum, maximum: step.run.maximum,
      mode: step.run.mode, filter: filter, direction: step.direction, runtime: runtime)
  }

  private func nextReached(_ batch: Batch) throws(QueryError) -> UInt32? {
    // Taken out while it changes, so that it is not copied.
    guard var current = reach else { return nil }
    reach = nil
    let end = try current.next { relationship throws(QueryError) in
      try self.admits(relationship, batch)
    }
    reach = current
    return end
  }

  /// Whether a relationship may be part of the run of the current row.
  private func admits(_ relationship: UInt32, _ batch: Batch) throws(QueryError) -> Bool {
    runtime.statistics.relationshipsVisited += 1
    try runtime.tick()
    if !step.distinctFrom.isEmpty,
      DistinctRelationships(step.distinctFrom, batch).contains(relationship, row: row)
    {
      return false
    }
    guard let predicate else { return true }
    context.row = row
    context.locals[step.run.elementSlot] =
      .relationship(RelationshipID(rawValue: relationship))
    return try predicate(context)
  }

  override func reset() {
    input.reset()
    batch = nil
    walk = nil
    reach = nil
  }
}
