import GraphModel

/// One assignment of `SET` or `REMOVE`, made ready.
struct AssignmentRunner {
  private enum Action {
    case property(key: String, value: Evaluator)
    case dynamicProperty(key: Evaluator, value: Evaluator)
    case properties(Evaluator, keepsOthers: Bool)
    case addLabels([String])
    case removeLabels([String])
  }

  private let target: Evaluator
  private let action: Action
  private let runtime: QueryRuntime

  init(_ assignment: BoundAssignment, _ compiler: ExpressionCompiler) throws(QueryError) {
    runtime = compiler.runtime
    switch assignment {
    case .property(let target, let key, let value):
      self.target = try compiler.compile(target)
      action = .property(key: key, value: try compiler.compile(value))
    case .dynamicProperty(let target, let key, let value):
      self.target = try compiler.compile(target)
      action = .dynamicProperty(
        key: try compiler.compile(key), value: try compiler.compile(value))
    case .properties(let target, let value, let keepsOthers):
      self.target = try compiler.compile(target)
      action = .properties(try compiler.compile(value), keepsOthers: keepsOthers)
    case .addLabels(let target, let labels):
      self.target = try compiler.compile(target)
      action = .addLabels(labels)
    case .removeLabels(let target, let labels):
      self.target = try compiler.compile(target)
      action = .removeLabels(labels)
    }
  }

  /// Changes what the target is in the context's row; `null` is left alone.
  func run(_ context: RowContext, _ changes: GraphChanges) throws(QueryError) {
    let entity = try target(context)
    if entity.isNull { return }
    switch action {
    case .property(let key, let value):
      try set(key, of: entity, to: try value(context), changes)
    case .dynamicProperty(let key, let value):
      guard case .string(let name) = try key(context) else {
        throw .type(.mapElementAccessByNonString(actual: "key"))
      }
      try set(name, of: entity, to: try value(context), changes)
    case .properties(let value, let keepsOthers):
      try setAll(of: entity, to: try value(context), keepsOthers: keepsOthers, changes)
    case .addLabels(let labels):
      let node = try self.node(entity)
      for label in labels { try changes.addLabel(label, to: node) }
    case .removeLabels(let labels):
      let node = try self.node(entity)
      for label in labels { try changes.removeLabel(label, from: node) }
    }
  }

  private func node(_ entity: Value) throws(QueryError) -> NodeID {
    if case .node(let node) = entity { return node }
    throw .type(
      .invalidArgumentType(
        context: "SET", expected: "Node", actual: ValueTypes(of: entity).names))
  }

  private func set(
    _ key: String, of entity: Value, to value: Value, _ changes: GraphChanges
  ) throws(QueryError) {
    let value = try PropertyInput.storable(value)
    switch entity {
    case .node(let node): try changes.setProperty(key, of: node, to: value)
    case .relationship(let relationship):
      try changes.setProperty(key, of: relationship, to: value)
    default:
      throw .type(
        .invalidArgumentType(
          context: "SET", expected: ValueTypes.entity.names,
          actual: ValueTypes(of: entity).names))
    }
  }

  private func setAll(
    of entity: Value, to value: Value, keepsOthers: Bool, _ changes: GraphChanges
  ) throws(QueryError) {
    let new = value.isNull ? [:] : try ElementAccess.properties(of: value, runtime)
    if !keepsOthers {
      for key in try ElementAccess.properties(of: entity, runtime).keys.sorted()
      where new[key] == nil {
        try set(key, of: entity, to: .null, changes)
      }
    }
    for key in new.keys.sorted() {
      try set(key, of: entity, to: new[key] ?? .null, changes)
    }
  }
}

/// `SET` and `REMOVE`.
final class AssignOperator: UpdateOperator {
  private let assignments: [AssignmentRunner]

  init(_ input: Operator, _ assignments: [AssignmentRunner], _ runtime: QueryRuntime) {
    self.assignments = assignments
    super.init(input, runtime)
  }

  override func apply(
    _ batches: [Batch], _ changes: GraphChanges
  ) throws(QueryError) -> [Batch] {
    for batch in batches {
      context.batch = batch
      for row in 0..<batch.count {
        try runtime.tick()
        context.row = row
        for assignment in assignments { try assignment.run(context, changes) }
      }
    }
    return batches
  }
}
