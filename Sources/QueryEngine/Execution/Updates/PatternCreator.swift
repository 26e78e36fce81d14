import GraphModel

/// Makes the nodes and relationships of a pattern for one row.
struct PatternCreator {
  private enum Step {
    case node(slot: Int, labels: [String], properties: Evaluator?)
    case relationship(slot: Int, type: String, start: Int, end: Int, properties: Evaluator?)
    case path(BoundPath, slot: Int)
  }

  private let steps: [Step]
  private let runtime: QueryRuntime
  /// Whether `null` among the properties is an error, as for `MERGE`.
  private let refusesNull: Bool

  init(
    _ creation: BoundCreation, _ compiler: ExpressionCompiler, refusesNull: Bool
  ) throws(QueryError) {
    var steps: [Step] = []
    for step in creation.steps {
      switch step {
      case .node(let node):
        steps.append(
          .node(
            slot: node.slot, labels: node.labels,
            properties: try PatternCreator.compile(node.properties, compiler)))
      case .relationship(let relationship):
        steps.append(
          .relationship(
            slot: relationship.slot, type: relationship.type, start: relationship.start,
            end: relationship.end,
            properties: try PatternCreator.compile(relationship.properties, compiler)))
      case .path(let path, let slot): steps.append(.path(path, slot: slot))
      }
    }
    self.steps = steps
    self.refusesNull = refusesNull
    runtime = compiler.runtime
  }

  private static func compile(
    _ properties: BoundExpression?, _ compiler: ExpressionCompiler
  ) throws(QueryError) -> Evaluator? {
    guard let properties else { return nil }
    return try compiler.compile(properties)
  }

  /// Creates everything for the context's only row, and puts it into the row's columns.
  func create(_ context: RowContext, _ changes: GraphChanges) throws(QueryError) {
    for step in steps {
      switch step {
      case .node(let slot, let labels, let properties):
        let node = try changes.createNode(
          labels: labels, properties: try values(of: properties, context))
        context.batch.columns[slot] = .ids([node.rawValue])
      case .relationship(let slot, let type, let start, let end, let properties):
        let relationship = try changes.createRelationship(
          type: type, from: try node(start, context), to: try node(end, context),
          properties: try values(of: properties, context))
        context.batch.columns[slot] = .ids([relationship.rawValue])
      case .path(let path, let slot):
        let value = PathAssembly.value(of: path, context.batch, 0, runtime)
        context.batch.columns[slot] = .values([value])
      }
    }
  }

  private func values(
    of properties: Evaluator?, _ context: RowContext
  ) throws(QueryError) -> [(key: String, value: Value)] {
    guard let properties else { return [] }
    return try PropertyInput.properties(try properties(context), runtime)
  }

  private func node(_ slot: Int, _ context: RowContext) throws(QueryError) -> NodeID {
    switch context.batch.value(slot, 0, runtime.slots[slot].storage) {
    case .node(let node): return node
    case let other:
      throw .type(
        .invalidArgumentType(
          context: "CREATE", expected: "Node", actual: ValueTypes(of: other).names))
    }
  }

  /// Refuses a pattern to merge with a property that is `null`, which would never be found.
  func checkNulls(_ context: RowContext) throws(QueryError) {
    guard refusesNull else { return }
    for step in steps {
      let properties: Evaluator?
      switch step {
      case .node(_, _, let evaluate): properties = evaluate
      case .relationship(_, _, _, _, let evaluate): properties = evaluate
      case .path: properties = nil
      }
      guard let properties, case .map(let map) = try properties(context) else { continue }
      for key in map.keys.sorted() where map[key]?.isNull ?? true {
        throw QueryError(.semanticError, .runtime, .mergeReadOwnWrites(key: key))
      }
    }
  }
}
