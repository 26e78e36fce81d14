import GraphModel

/// The value of a parameter.
final class ParameterBox {
  var value: Value

  init(_ value: Value) { self.value = value }
}

/// What all operators of one execution share.
final class QueryRuntime {
  let graph: any QueryableGraph
  /// The same graph, for a writing query.
  let changes: GraphChanges?
  let slots: SlotTable
  private(set) var functions: FunctionContext
  private(set) var options: QueryOptions
  var statistics = QueryStatistics()
  /// Bytes that materialising operators hold.
  private(set) var heldBytes = 0
  /// Grows with every execution of the same operators.
  private(set) var execution = 0
  private var ticks = 0
  private var parameters: [String: Value]
  /// The parameters that expressions read, each where all of them find it.
  private var boxes: [String: ParameterBox] = [:]

  init(
    graph: any QueryableGraph, changes: GraphChanges?, slots: SlotTable,
    parameters: [String: Value], statementTime: Int64, options: QueryOptions
  ) {
    self.graph = graph
    self.changes = changes
    self.slots = slots
    self.parameters = parameters
    self.options = options
    functions = FunctionContext(
      graph: graph, statementTime: statementTime, memoryLimit: options.memoryLimit)
  }

  /// Starts another execution with the same operators.
  func restart(parameters: [String: Value], statementTime: Int64, options: QueryOptions) {
    self.parameters = parameters
    self.options = options
    functions = FunctionContext(
      graph: graph, statementTime: statementTime, memoryLimit: options.memoryLimit)
    statistics = QueryStatistics()
    heldBytes = 0
    execution += 1
    for (name, box) in boxes { box.value = parameters[name] ?? .null }
  }

  /// Where a parameter's value is during each execution; null for one that is missing.
  func parameter(_ name: String) -> ParameterBox {
    if let box = boxes[name] { return box }
    let box = ParameterBox(parameters[name] ?? .null)
    boxes[name] = box
    return box
  }

  /// Stops the query when it was cancelled; called for every batch and in long loops.
  func checkCancellation() throws(QueryError) {
    if let token = options.cancellation, token.isCancelled {
      throw QueryError(.interrupted, .runtime, .cancelled)
    }
  }

  /// Counts a step of a long loop, and looks for a cancellation now and then.
  func tick() throws(QueryError) {
    ticks &+= 1
    if ticks & 0xFFF == 0 { try checkCancellation() }
  }

  /// Accounts for memory that stays held.
  func hold(_ bytes: Int) throws(QueryError) {
    heldBytes += bytes
    if heldBytes > options.memoryLimit {
      throw QueryError(
        .interrupted, .runtime, .memoryLimitExceeded(bytes: options.memoryLimit))
    }
  }

  /// Refuses a single value of more than the memory limit.
  func checkSize(_ bytes: Int) throws(QueryError) {
    if bytes > options.memoryLimit {
      throw QueryError(
        .interrupted, .runtime, .memoryLimitExceeded(bytes: options.memoryLimit))
    }
  }

  /// Accounts for memory that is held no more.
  func release(_ bytes: Int) { heldBytes -= bytes }

  /// Refuses to look into a node that the query deleted.
  func checkExists(_ node: NodeID) throws(QueryError) {
    if let changes, changes.hasDeletions, !graph.contains(node) {
      throw QueryError(.entityNotFound, .runtime, .deletedEntityAccess)
    }
  }

  /// Refuses to look into a relationship that the query deleted.
  func checkExists(_ relationship: RelationshipID) throws(QueryError) {
    if let changes, changes.hasDeletions, !graph.contains(relationship) {
      throw QueryError(.entityNotFound, .runtime, .deletedEntityAccess)
    }
  }
}
