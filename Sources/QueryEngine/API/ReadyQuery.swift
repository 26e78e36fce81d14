import GraphModel

/// The operators of a reading query, made once and run again and again.
final class ReadyQuery {
  let runtime: QueryRuntime
  let root: Operator
  private let argument: ArgumentGroup
  private let version: UInt64?
  private let start: Batch

  init(_ runtime: QueryRuntime, _ root: Operator, _ argument: ArgumentGroup) {
    self.runtime = runtime
    self.root = root
    self.argument = argument
    version = runtime.changes == nil ? runtime.graph.version : nil
    start = Batch(count: 1, slots: runtime.slots.count)
  }

  /// Whether the operators, which looked names up, fit the graph as it is now.
  func fits(_ graph: any QueryableGraph) -> Bool {
    guard let version else { return false }
    return graph === runtime.graph && graph.version == version
  }

  /// Hands the first row to the operators.
  func begin() { argument.set(start) }

  /// Gives back what the operators hold.
  func end() { root.reset() }
}

/// Keeps the operators of a query from one execution to the next.
final class ReadyQueryCache {
  private var idle: ReadyQuery?

  /// Takes out operators that fit a graph: whoever has them runs them alone.
  func take(for graph: any QueryableGraph) -> ReadyQuery? {
    guard let ready = idle, ready.fits(graph) else { return nil }
    idle = nil
    return ready
  }

  /// Puts operators back after their execution.
  func put(_ ready: ReadyQuery) { if ready.fits(ready.runtime.graph) { idle = ready } }
}
