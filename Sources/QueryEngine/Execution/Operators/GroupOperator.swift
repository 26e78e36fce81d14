import GraphModel
import QueryLanguage

/// Gives each row with each sequence of repetitions of a part of a path, depth first.
final class GroupOperator: Operator {
  /// One repetition that was walked.
  private struct Repetition {
    var end: UInt32
    var relationships: [UInt32]
    var values: [Value]
  }

  /// The repetitions that may come next after some, and how far they were tried.
  private struct Level {
    var choices: [Repetition]
    var next = 0
  }

  private let input: Operator
  private let step: GroupExpansion
  private let inner: Operator
  private let argument: ArgumentGroup
  private let carried: [Int]
  private let argumentSlots: [Int]
  private var batch: Batch?
  private var row = 0
  private var levels: [Level] = []
  private var taken: [Repetition] = []
  private var isFresh = false

  init(
    _ input: Operator, _ step: GroupExpansion, inner: Operator, argument: ArgumentGroup,
    argumentSlots: [Int], carried: [Int], _ runtime: QueryRuntime
  ) {
    self.input = input
    self.step = step
    self.inner = inner
    self.argument = argument
    self.argumentSlots = argumentSlots
    self.carried = carried
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    if batch == nil {
      guard let next = try input.pull() else { return nil }
      batch = next
      row = -1
      levels = []
    }
    guard let batch else { return nil }
    var rows: [Int32] = []
    var matches: [[Repetition]] = []
    while rows.count < Operator.batchSize {
      try runtime.tick()
      if levels.isEmpty, !isFresh {
        row += 1
        guard row < batch.count else {
          self.batch = nil
          break
        }
        isFresh = true
        taken = []
      }
      if try advance(batch), endFits(batch) {
        rows.append(Int32(row))
        matches.append(taken)
      }
    }
    return result(batch, rows, matches)
  }

  private func source(_ batch: Batch) -> UInt32 {
    if case .ids(let ids) = batch.columns[step.from] { ids[row] } else { Column.absentID }
  }

  private func endFits(_ batch: Batch) -> Bool {
    guard step.isInto, case .ids(let ids) = batch.columns[step.to] else { return true }
    return ids[row] == taken.last?.end ?? source(batch)
  }

  /// Moves to the next sequence; says whether it is long enough.
  private func advance(_ batch: Batch) throws(QueryError) -> Bool {
    let maximum = step.group.maximum ?? Int.max
    if isFresh {
      isFresh = false
      let start = source(batch)
      guard start != Column.absentID else { return false }
      if maximum > 0 { levels.append(Level(choices: try repetitions(from: start, batch))) }
      return step.group.minimum == 0
    }
    guard var level = levels.popLast() else { return false }
    if taken.count > levels.count { taken.removeLast(taken.count - levels.count) }
    guard level.next < level.choices.count else { return false }
    let choice = level.choices[level.next]
    level.next += 1
    levels.append(level)
    guard isNew(choice, batch) else { return false }
    taken.append(choice)
    if taken.count < maximum {
      levels.append(Level(choices: try repetitions(from: choice.end, batch)))
    } else {
      levels.append(Level(choices: []))
    }
    return taken.count >= step.group.minimum
  }

  private func isNew(_ choice: Repetition, _ batch: Batch) -> Bool {
    switch step.group.mode {
    case .walk: return true
    case .trail: break
    case .acyclic:
      if choice.end == source(batch) { return false }
      if taken.contains(where: { $0.end == choice.end }) { return false }
    case .simple:
      if taken.contains(where: { $0.end == choice.end }) { return false }
      if taken.last?.end == source(batch), !taken.isEmpty { return false }
    }
    let distinct = DistinctRelationships(step.distinctFrom, batch)
    return !choice.relationships.contains { relationship in
      taken.contains { $0.relationships.contains(relationship) }
        || distinct.contains(relationship, row: row)
    }
  }

  private func repetitions(
    from node: UInt32, _ batch: Batch
  ) throws(QueryError) -> [Repetition] {
    var start = batch.slice(row..<row + 1, carried: argumentSlots)
    start.columns[step.group.start] = .ids([node])
    inner.reset()
    argument.set(start)
    var found: [Repetition] = []
    while let rows = try inner.pull() {
      for index in 0..<rows.count { found.append(repetition(rows, index)) }
    }
    return found
  }

  private func repetition(_ batch: Batch, _ row: Int) -> Repetition {
    var relationships: [UInt32] = []
    for slot in step.group.steps {
      switch batch.value(slot, row, runtime.slots[slot].storage) {
      case .relationship(let id): relationships.append(id.rawValue)
      case .list(let elements):
        for case .relationship(let id) in elements { relationships.append(id.rawValue) }
      default: continue
      }
    }
    var end = Column.absentID
    if case .ids(let ids) = batch.columns[step.group.end] { end = ids[row] }
    let values = step.group.collected.map {
      batch.value($0.inner, row, runtime.slots[$0.inner].storage)
    }
    return Repetition(end: end, relationships: relationships, values: values)
  }

  private func result(_ batch: Batch, _ rows: [Int32], _ matches: [[Repetition]]) -> Batch {
    var result = batch.gathered(rows, carried: carried)
    if !step.isInto {
      var sources: [UInt32] = []
      if case .ids(let ids) = batch.columns[step.from] { sources = ids }
      result.columns[step.to] = .ids(
        zip(rows, matches).map { row, match in match.last?.end ?? sources[Int(row)] })
    }
    result.columns[step.group.relationshipsSlot] = .values(
      matches.map { match in
        .list(
          match.flatMap(\.relationships).map { .relationship(RelationshipID(rawValue: $0)) })
      })
    for (index, pair) in step.group.collected.enumerated() {
      result.columns[pair.outer] = .values(
        matches.map { match in .list(match.map { $0.values[index] }) })
    }
    return result
  }

  override func reset() {
    input.reset()
    batch = nil
    levels = []
    isFresh = false
  }
}
