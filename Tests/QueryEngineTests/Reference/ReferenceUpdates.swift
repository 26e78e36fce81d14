import GraphModel
import QueryLanguage

/// Applies the clauses that change the graph, row by row.
struct ReferenceUpdates {
  typealias Row = ReferenceInterpreter.Row

  private let interpreter: ReferenceInterpreter

  init(_ interpreter: ReferenceInterpreter) { self.interpreter = interpreter }

  private var graph: any MutableGraph { interpreter.graph }

  /// Gives the rows that a clause leaves.
  func apply(_ clause: Clause, to rows: [Row]) throws -> [Row] {
    switch clause {
    case .create(let create):
      return try rows.map { row in
        try create.patterns.reduce(row) { try created($1, in: $0) }
      }
    case .merge(let merge):
      return try rows.flatMap { row -> [Row] in
        var found = try ReferenceMatcher(interpreter).matches([merge.pattern], nil, row)
        var trigger = MergeClause.Action.Trigger.onMatch
        if found.isEmpty {
          found = [try created(merge.pattern, in: row)]
          trigger = .onCreate
        }
        for action in merge.actions where action.trigger == trigger {
          for row in found { try set(action.items, row) }
        }
        return found
      }
    case .set(let clause):
      for row in rows { try set(clause.items, row) }
    case .remove(let clause):
      for row in rows { for item in clause.items { try remove(item, row) } }
    case .delete(let clause):
      var targets: [Value] = []
      for row in rows { targets += try clause.targets.map { try interpreter.value(of: $0, row) } }
      try delete(targets, isDetaching: clause.isDetaching)
    default: throw ReferenceFailure.unsupported("update")
    }
    return rows
  }

  // MARK: Creating

  private func properties(_ map: Expression?, _ row: Row) throws -> [(key: String, value: Value)] {
    guard let map, case .map(let entries) = try interpreter.value(of: map, row) else { return [] }
    return entries.filter { $0.value != .null }.map { (key: $0.key, value: $0.value) }
  }

  private func created(_ path: PathPattern, in row: Row) throws -> Row {
    var row = row
    var last: NodeID?
    var waiting: RelationshipPattern?
    for element in path.elements {
      switch element {
      case .node(let node):
        let id = try self.node(node, in: &row)
        if let relationship = waiting, let from = last {
          try connect(relationship, from, id, in: &row)
        }
        waiting = nil
        last = id
      case .relationship(let relationship): waiting = relationship
      case .group: throw ReferenceFailure.unsupported("group")
      }
    }
    return row
  }

  private func node(_ pattern: NodePattern, in row: inout Row) throws -> NodeID {
    if let name = pattern.variable?.name, case .node(let known)? = row[name] { return known }
    let id = try graph.createNode(
      labels: pattern.labels?.conjunctiveNames ?? [],
      properties: try properties(pattern.properties, row))
    if let name = pattern.variable?.name { row[name] = .node(id) }
    return id
  }

  private func connect(
    _ pattern: RelationshipPattern, _ from: NodeID, _ to: NodeID, in row: inout Row
  ) throws {
    let isBackward = pattern.direction == .incoming
    let id = try graph.createRelationship(
      type: pattern.types?.alternativeNames?.first ?? "", from: isBackward ? to : from,
      to: isBackward ? from : to, properties: try properties(pattern.properties, row))
    if let name = pattern.variable?.name { row[name] = .relationship(id) }
  }

  // MARK: Setting

  private func set(_ items: [SetItem], _ row: Row) throws {
    for item in items {
      switch item.kind {
      case .property(let target, let key, let value):
        try set(
          key, of: try interpreter.value(of: target, row),
          to: try interpreter.value(of: value, row))
      case .replaceProperties(let variable, let map):
        let target = row[variable.name] ?? .null
        let value = try interpreter.value(of: map, row)
        for key in keys(of: target) { try set(key, of: target, to: .null) }
        try merge(value, into: target)
      case .mergeProperties(let variable, let map):
        try merge(try interpreter.value(of: map, row), into: row[variable.name] ?? .null)
      case .labels(let variable, let labels):
        guard case .node(let node)? = row[variable.name] else { continue }
        for label in labels { try graph.addLabel(label, to: node) }
      case .dynamicProperty: throw ReferenceFailure.unsupported("dynamic property")
      }
    }
  }

  private func merge(_ map: Value, into target: Value) throws {
    guard case .map(let entries) = map else { return }
    for (key, value) in entries { try set(key, of: target, to: value) }
  }

  private func keys(of target: Value) -> [String] {
    switch target {
    case .node(let node): graph.properties(of: node).map { graph.name(of: $0.key) }
    case .relationship(let relationship):
      graph.properties(of: relationship).map { graph.name(of: $0.key) }
    default: []
    }
  }

  private func set(_ key: String, of target: Value, to value: Value) throws {
    switch target {
    case .node(let node): try graph.setProperty(key, of: node, to: value)
    case .relationship(let relationship):
      try graph.setProperty(key, of: relationship, to: value)
    default: return
    }
  }

  private func remove(_ item: RemoveClause.Item, _ row: Row) throws {
    switch item.kind {
    case .property(let target, let key):
      try set(key, of: try interpreter.value(of: target, row), to: .null)
    case .labels(let variable, let labels):
      guard case .node(let node)? = row[variable.name] else { return }
      for label in labels { try graph.removeLabel(label, from: node) }
    case .dynamicProperty: throw ReferenceFailure.unsupported("dynamic property")
    }
  }

  // MARK: Deleting

  private func delete(_ targets: [Value], isDetaching: Bool) throws {
    for case .relationship(let relationship) in targets where graph.contains(relationship) {
      try graph.delete(relationship)
    }
    for case .node(let node) in targets where graph.contains(node) {
      if isDetaching {
        for raw in graph.relationships(ofType: nil) {
          let id = RelationshipID(rawValue: raw)
          if graph.start(of: id) == node || graph.end(of: id) == node { try graph.delete(id) }
        }
      }
      try graph.delete(node)
    }
  }
}
