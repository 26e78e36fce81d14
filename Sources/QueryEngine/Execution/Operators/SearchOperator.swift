import GraphModel
import QueryLanguage

/// Gives each row with the chosen paths from its node, breadth first.
final class SearchOperator: Operator {
  private typealias Found = AutomatonSearch.Found

  private let input: Operator
  private let step: PathSearchStep
  private let conditions: PathConditions
  private let automaton: AutomatonRuntime
  private let filling: PathFilling
  private let carried: [Int]
  private let context: RowContext
  private var batch: Batch?
  private var row = 0
  private var found: [Found] = []
  private var position = 0

  init(
    _ input: Operator, _ step: PathSearchStep, _ automaton: PathAutomaton,
    _ compiler: ExpressionCompiler, carried: [Int]
  ) throws(QueryError) {
    self.input = input
    self.step = step
    self.carried = carried
    context = RowContext(compiler.runtime)
    conditions = try PathConditions(step, compiler, context)
    self.automaton = try AutomatonRuntime(automaton, compiler, context)
    filling = PathFilling(automaton: automaton, slots: automaton.fills)
    super.init(compiler.runtime)
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
    var paths: [Found] = []
    while rows.count < Operator.batchSize {
      if position < found.count {
        rows.append(Int32(row))
        paths.append(found[position])
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
    result.columns[step.to] = .ids(paths.map { $0.nodes[$0.nodes.count - 1] })
    for (slot, column) in filling.columns(paths) { result.columns[slot] = column }
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
    let conditions = conditions
    let current = row
    let admits: ShortestPaths.Admits = { relationship, node throws(QueryError) in
      if !distinct.isEmpty, distinct.contains(relationship, row: current) { return false }
      return try conditions.admits(relationship, node)
    }
    guard try conditions.admitsNode(start) else { return [] }
    if let end, !(try conditions.admitsNode(end)) { return [] }
    if let run = step.search.run, let limit = plainLimit(run), end != start {
      return try plain(run, from: start, to: end, limit, admits)
    }
    return try choose(from: start, to: end, admits)
  }

  /// How many runs plain breadth-first search may give for a pair; nil when it cannot choose.
  private func plainLimit(_ run: BoundVariableLength) -> Int? {
    guard run.minimum <= 1, !conditions.checksPaths else { return nil }
    switch step.search.selection {
    case .any(1), .shortest(1): return 1
    case .shortestGroups(1): return Int.max
    default: return nil
    }
  }

  /// The shortest runs, by breadth-first search over nodes alone, from both ends where they are
  /// known.
  private func plain(
    _ run: BoundVariableLength, from start: UInt32, to end: UInt32?, _ limit: Int,
    _ admits: @escaping ShortestPaths.Admits
  ) throws(QueryError) -> [Found] {
    let paths = ShortestPaths(
      filter: TypeFilter(run.types, in: runtime.graph), direction: run.direction,
      runtime: runtime, admits: admits)
    let maximum = run.maximum ?? Int.max
    if let end {
      return try paths.between(start, end, maximum: maximum, limit: limit).map {
        Found(nodes: [end], relationships: $0, hops: [])
      }
    }
    var result: [Found] = []
    let (tree, nodes) = try paths.tree(from: start, maximum: maximum, keepsAll: limit > 1)
    for node in nodes {
      for way in tree.ways(to: node, limit: limit) {
        result.append(Found(nodes: [node], relationships: way, hops: []))
      }
    }
    // The tree does not hold the ways back to its root.
    return try result + choose(from: start, to: start, admits)
  }

  /// Chooses among all paths, shorter ones first.
  private func choose(
    from start: UInt32, to end: UInt32?, _ admits: @escaping ShortestPaths.Admits
  ) throws(QueryError) -> [Found] {
    var search = AutomatonSearch(
      try ReachTable(automaton, from: start, runtime, admits: admits))
    defer { search.release() }
    var choice = PathChoice(step.search.selection)
    var result: [Found] = []
    let ends: [UInt32]
    if let end { ends = [end] } else { ends = try search.ends() }
    for end in ends {
      try search.paths(to: end) { path throws(QueryError) in
        guard try self.conditions.admits(path, to: self.step.to, carried: self.carried) else {
          return true
        }
        if choice.takes(end: end, length: path.relationships.count) {
          result.append(path)
          return !choice.isFull(end: end)
        }
        return false
      }
    }
    return result
  }

  override func reset() {
    input.reset()
    batch = nil
    found = []
    position = 0
  }
}
