public import GraphModel
package import QueryLanguage

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A query that was parsed, bound to a graph's names and planned.
///
/// ```swift
/// let query = try PreparedQuery.prepare("MATCH (n) RETURN count(n)", on: graph)
/// let result = try query.execute(on: graph)
/// ```
public struct PreparedQuery {
  /// Whether executing it may change the graph (and so needs a `MutableGraph`).
  public let isWriting: Bool
  /// The result's column names.
  public let columns: [String]
  /// Clauses and pattern elements, which plans nest as deep as.
  private let stepCount: Int
  private let outputs: [Int]
  private let mode: Query.Mode
  private let plan: PlanNode
  private let subqueries: SubqueryPlans
  private let slots: SlotTable
  private var parameters: [String: Value]
  private let cache = ReadyQueryCache()

  /// Parses, binds and plans openCypher text.
  ///
  /// - Throws: `QueryError` of phase `compileTime`.
  public static func prepare(
    _ text: String, on graph: any QueryableGraph, parameters: [String: Value] = [:],
    procedures: ProcedureRegistry = ProcedureRegistry()
  ) throws(QueryError) -> PreparedQuery {
    let query: Query
    do {
      query = try Query(parsing: text)
    } catch {
      throw QueryError(error)
    }
    return try prepare(query, on: graph, parameters: parameters, procedures: procedures)
  }

  /// Binds and plans a syntax tree.
  ///
  /// - Throws: `QueryError` of phase `compileTime`.
  package static func prepare(
    _ query: Query, on graph: any QueryableGraph, parameters: [String: Value] = [:],
    procedures: ProcedureRegistry = ProcedureRegistry(), isOptimizing: Bool = true
  ) throws(QueryError) -> PreparedQuery {
    let binder = Binder(parameters: parameters, procedures: procedures)
    let bound = try binder.bind(query)
    let planner = QueryPlanner(
      slots: binder.slots, graph: graph, parameters: parameters,
      options: PlannerOptions(isOptimizing: isOptimizing))
    let steps = binder.steps
    return try onStack(for: steps) { () throws(QueryError) in
      PreparedQuery(bound, steps, mode: query.mode, planner)
    }
  }

  /// From this many steps on, plans need more stack than threads usually have.
  private static let deepSteps = 50
  private static let stackPerStep = 128 << 10

  /// Runs work that recurses as deep as a plan of so many steps nests.
  private static func onStack<Result>(
    for steps: Int, _ work: @escaping () throws(QueryError) -> Result
  ) throws(QueryError) -> Result {
    guard steps > deepSteps else { return try work() }
    return try DeepStack.run(bytes: steps * stackPerStep, work)
  }

  private init(
    _ query: BoundQuery, _ steps: Int, mode: Query.Mode, _ planner: QueryPlanner
  ) {
    stepCount = steps
    isWriting = query.isUpdating
    columns = query.columns
    outputs = query.outputs
    self.mode = mode
    plan = planner.plan(query)
    subqueries = planner.subqueries
    slots = planner.slots
    parameters = planner.parameters
  }

  /// The same query with other values for its parameters; the plan stays as it is.
  public func withParameters(_ parameters: [String: Value]) -> PreparedQuery {
    var copy = self
    copy.parameters = parameters
    return copy
  }

  /// Runs the query; a writing query runs in a transaction and leaves no trace when it fails.
  ///
  /// - Throws: `QueryError` of phase `runtime`.
  public func execute(
    on graph: any QueryableGraph, options: QueryOptions = QueryOptions()
  ) throws(QueryError) -> QueryResult {
    try PreparedQuery.onStack(for: stepCount) { () throws(QueryError) in
      try self.executeHere(on: graph, options)
    }
  }

  private func executeHere(
    on graph: any QueryableGraph, _ options: QueryOptions
  ) throws(QueryError) -> QueryResult {
    if mode == .explain {
      var result = QueryResult(columns: columns, rows: [], graph: graph)
      result.plan = PlanDescriber(slots).description(of: plan)
      return result
    }
    guard isWriting else { return try run(on: graph, changing: nil, options) }
    guard let mutable = graph as? any MutableGraph else {
      throw QueryError(.graphError, .runtime, .graphFailure(reason: "the graph is read-only"))
    }
    mutable.beginTransaction()
    let result: QueryResult
    do {
      result = try run(on: graph, changing: GraphChanges(mutable), options)
    } catch {
      mutable.rollbackTransaction()
      throw error
    }
    do {
      try mutable.commitTransaction()
    } catch {
      throw QueryError(.graphError, .runtime, .graphFailure(reason: "\(error)"))
    }
    return result
  }

  private func run(
    on graph: any QueryableGraph, changing changes: GraphChanges?, _ options: QueryOptions
  ) throws(QueryError) -> QueryResult {
    if mode == .execute, changes == nil, let ready = cache.take(for: graph) {
      ready.runtime.restart(
        parameters: parameters, statementTime: PreparedQuery.now(), options: options)
      return try run(ready)
    }
    let runtime = QueryRuntime(
      graph: graph, changes: changes, slots: slots, parameters: parameters,
      statementTime: PreparedQuery.now(), options: options)
    let builder = OperatorBuilder(runtime, subqueries)
    let argument = ArgumentGroup()
    let root = try builder.build(plan, needed: Set(outputs), argument: argument)
    var result = try run(ReadyQuery(runtime, root, argument))
    if mode == .profile { result.plan = builder.description(PlanDescriber(slots)) }
    return result
  }

  /// Runs operators to their end.
  private func run(_ ready: ReadyQuery) throws(QueryError) -> QueryResult {
    let runtime = ready.runtime
    let changes = runtime.changes
    ready.begin()
    var result = QueryResult(columns: columns, rows: [], graph: runtime.graph)
    do {
      while let batch = try ready.root.pull() {
        if try add(batch, to: &result, runtime) { break }
      }
    } catch {
      let keepsRows =
        runtime.options.keepsRowsWhenStopped && changes == nil && !result.rows.isEmpty
      guard error.detail == .cancelled, keepsRows else { throw error }
      result.isStopped = true
    }
    result.sideEffects = changes?.sideEffects() ?? SideEffects()
    result.statistics = runtime.statistics
    if changes == nil, mode == .execute {
      ready.end()
      cache.put(ready)
    }
    return result
  }

  /// Adds a batch's rows; says whether the row limit is reached.
  private func add(
    _ batch: Batch, to result: inout QueryResult, _ runtime: QueryRuntime
  ) throws(QueryError) -> Bool {
    guard !outputs.isEmpty else { return false }
    try runtime.hold(batch.count * (32 + 24 * outputs.count))
    var count = batch.count
    if let limit = runtime.options.rowLimit, result.rows.count + count > limit {
      count = max(0, limit - result.rows.count)
      result.isTruncated = true
    }
    let columns = outputs.map { slot in
      batch.columns[slot].values(batch.count, slots[slot].storage)
    }
    for row in 0..<count {
      result.rows.append(
        [Value](unsafeUninitializedCapacity: columns.count) { buffer, filled in
          for index in columns.indices {
            buffer.initializeElement(at: index, to: columns[index][row])
          }
          filled = columns.count
        })
    }
    return result.isTruncated
  }

  /// Nanoseconds since 1970.
  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
