import GraphModel
import QueryLanguage

/// Gives each row with the chosen runs of relationships between its two nodes.
final class SearchOperator: Operator {
  typealias Predicate = (RowContext) throws(QueryError) -> Bool

  /// Conditions made ready.
  struct Conditions {
    /// On each relationship, by the run itself.
    var element: Predicate?
    var nodes: [(slot: Int, isNegated: Bool, holds: Predicate)] = []
    var relationships: [(slot: Int, isNegated: Bool, holds: Predicate)] = []
    /// On a whole path, which stands in the step's path slot.
    var path: [Predicate] = []
  }

  /// A run that was found.
  private struct Found {
    var end: UInt32
    var relationships: [UInt32]
  }

  private let input: Operator
  private let step: PathSearchStep
  private let run: BoundVariableLength
  private let conditions: Conditions
  private let carried: [Int]
  private let context: RowContext
  private var batch: Batch?
  private var row = 0
  private var found: [Found] = []
  private var position = 0

  init(
    _ input: Operator, _ step: PathSearchStep, _ run: BoundVariableLength,
    _ conditions: Conditions, carried: [Int], _ runtime: QueryRuntime
  ) {
    self.input = input
    self.step = step
    self.run = run
    self.conditions = conditions
    self.carried = carried
    context = RowContext(runtime)
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    if batch == nil {
      guard let next = try input.pull() else { return nil }
      batch = next
      context.batch = next
      row = -1
      found = []
      position = 0
    }
    guard let batch else { return nil }
    var rows: [Int32] = []
    var ends: [UInt32] = []
    var lists: [Value] = []
    while rows.count < Operator.batchSize {
      if position < found.count {
        rows.append(Int32(row))
        ends.append(found[position].end)
        lists.append(
          .list(
            found[position].relationships.map {
              .relationship(RelationshipID(rawValue: $0))
            }))
        position += 1
        continue
      }
      row += 1
      guard row < batch.count else {
        self.batch = nil
        break
      }
      context.row = row
      found = try search(batch)
      position = 0
    }
    var result = batch.gathered(rows, carried: carried)
    result.columns[step.to] = .ids(ends)
    result.columns[run.slot] = .values(lists)
    return result
  }

  // MARK: Choosing

  private func search(_ batch: Batch) throws(QueryError) -> [Found] {
    guard case .ids(let sources) = batch.columns[step.from] else { return [] }
    let start = sources[row]
    var end: UInt32?
    if step.isInto, case .ids(let targets) = batch.columns[step.to] { end = targets[row] }
    guard start != Column.absentID, end != Column.absentID else { return [] }
    let distinct = DistinctRelationships(step.distinctFrom, batch)
    let admits: ShortestPaths.Admits = { relationship, node throws(QueryError) in
      if !distinct.isEmpty, distinct.contains(relationship, row: self.row) { return false }
      return try self.admits(relationship, node)
    }
    guard try admitsNode(start), try end.map(admitsNode) ?? true else { return [] }
    let filter = TypeFilter(run.types, in: runtime.graph)
    guard let limit = plainLimit, end != start else {
      return try enumerate(from: start, to: end, filter, admits)
    }
    let paths = ShortestPaths(
      filter: filter, direction: run.direction, runtime: runtime, admits: admits)
    let maximum = run.maximum ?? Int.max
    if let end {
      if run.minimum == 0, start == end { return [Found(end: end, relationships: [])] }
      return try paths.between(start, end, maximum: maximum, limit: limit).map {
        Found(end: end, relationships: $0)
      }
    }
    let (tree, nodes) = try paths.tree(from: start, maximum: maximum, keepsAll: limit > 1)
    var result: [Found] = []
    if run.minimum == 0 { result.append(Found(end: start, relationships: [])) }
    for node in nodes {
      for way in tree.ways(to: node, limit: limit) {
        result.append(Found(end: node, relationships: way))
      }
    }
    if run.minimum > 0, run.direction != .either {
      result += try enumerateCycles(from: start, tree, nodes, filter, admits, limit)
    }
    return result
  }

  /// The shortest ways back to the start, which the tree does not hold.
  private func enumerateCycles(
    from start: UInt32, _ tree: PathTree, _ nodes: [UInt32], _ filter: TypeFilter,
    _ admits: ShortestPaths.Admits, _ limit: Int
  ) throws(QueryError) -> [Found] {
    var best = Int.max
    var result: [Found] = []
    var cursor = NeighborCursor(
      NodeID(rawValue: start), filter, run.direction.reversed, runtime.graph)
    while let (last, relationship) = cursor.next() {
      guard let depth = tree.depth(of: last), try admits(relationship, start) else { continue }
      guard depth + 1 <= min(best, run.maximum ?? Int.max) else { continue }
      if depth + 1 < best { result = [] }
      best = depth + 1
      for way in tree.ways(to: last, limit: limit) where result.count < limit {
        result.append(Found(end: start, relationships: way + [relationship]))
      }
    }
    return result
  }

  /// How many runs plain breadth-first search may give for a pair; nil when it cannot choose.
  private var plainLimit: Int? {
    guard run.minimum <= 1, conditions.path.isEmpty else { return nil }
    switch step.search.selection {
    case .any(1), .shortest(1): return 1
    case .shortestGroups(1): return Int.max
    default: return nil
    }
  }

  /// Chooses among all runs, shorter ones first.
  private func enumerate(
    from start: UInt32, to end: UInt32?, _ filter: TypeFilter,
    _ admits: @escaping ShortestPaths.Admits
  ) throws(QueryError) -> [Found] {
    var trails = TrailEnumeration(
      from: start, filter, run.direction, run.mode == .walk ? .trail : run.mode, runtime,
      admits: admits)
    var choice = PathChoice(step.search.selection)
    var result: [Found] = []
    var length = 0
    while !trails.level.isEmpty {
      if length >= run.minimum {
        for trail in trails.level where end == nil || trail.end == end {
          guard try holds(trail, start) else { continue }
          if choice.takes(end: trail.end, length: length) {
            result.append(Found(end: trail.end, relationships: trail.relationships))
          }
        }
      }
      if let end, choice.isDone(end: end, length: length) { break }
      guard length < run.maximum ?? Int.max else { break }
      try trails.grow()
      length += 1
    }
    return result
  }

  // MARK: Conditions

  private func holds(
    _ trail: TrailEnumeration.Trail, _ start: UInt32
  ) throws(QueryError) -> Bool {
    guard !conditions.path.isEmpty, let slot = step.pathSlot else { return true }
    let path = PathValue(
      nodes: trail.nodes.map(NodeID.init),
      relationships: trail.relationships.map(RelationshipID.init))
    var single = context.batch.slice(row..<row + 1, carried: carried + [step.from])
    single.columns[slot] = .values([.path(path)])
    single.columns[step.to] = .ids([trail.end])
    let inner = RowContext(runtime)
    inner.batch = single
    for holds in conditions.path where !(try holds(inner)) { return false }
    return true
  }

  private func admits(_ relationship: UInt32, _ node: UInt32) throws(QueryError) -> Bool {
    let value = Value.relationship(RelationshipID(rawValue: relationship))
    if let element = conditions.element {
      context.locals[run.elementSlot] = value
      if !(try element(context)) { return false }
    }
    for condition in conditions.relationships {
      context.locals[condition.slot] = value
      if try condition.holds(context) == condition.isNegated { return false }
    }
    return try admitsNode(node)
  }

  private func admitsNode(_ node: UInt32) throws(QueryError) -> Bool {
    for condition in conditions.nodes {
      context.locals[condition.slot] = .node(NodeID(rawValue: node))
      if try condition.holds(context) == condition.isNegated { return false }
    }
    return true
  }

  override func reset() {
    input.reset()
    batch = nil
    found = []
    position = 0
  }
}
