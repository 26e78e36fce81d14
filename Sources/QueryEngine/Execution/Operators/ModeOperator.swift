import GraphModel
import QueryLanguage

/// Keeps the rows whose paths repeat no node, as far as their mode asks.
final class ModeOperator: Operator {
  private let input: Operator
  private let checks: [(path: BoundPath, mode: PathMode)]
  private let carried: [Int]

  init(
    _ input: Operator, _ checks: [(path: BoundPath, mode: PathMode)], carried: [Int],
    _ runtime: QueryRuntime
  ) {
    self.input = input
    self.checks = checks
    self.carried = carried
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    guard let batch = try input.pull() else { return nil }
    let kept = (0..<batch.count).filter { row in
      checks.allSatisfy { check in
        let path = PathAssembly.value(of: check.path, batch, row, runtime)
        guard case .path(let value) = path else { return false }
        return ModeOperator.fits(value.nodes, check.mode)
      }
    }
    return batch.gathered(kept.map(Int32.init), carried: carried)
  }

  /// Whether a path's nodes are as its mode asks.
  static func fits(_ nodes: [NodeID], _ mode: PathMode) -> Bool {
    switch mode {
    case .walk, .trail: true
    case .acyclic: Set(nodes).count == nodes.count
    case .simple:
      Set(nodes.dropLast()).count == nodes.count - 1
        && (nodes.last == nodes.first || Set(nodes).count == nodes.count)
    }
  }

  override func reset() { input.reset() }
}
