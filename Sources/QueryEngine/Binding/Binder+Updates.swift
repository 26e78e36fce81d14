import GraphModel
import QueryLanguage

extension Binder {
  // MARK: CREATE

  /// Binds the paths of `CREATE` (or the part of `MERGE` that creates).
  func bindCreation(
    _ patterns: [PathPattern], in scope: inout Scope
  ) throws(QueryError) -> BoundCreation {
    var creation = BoundCreation(steps: [])
    for pattern in patterns { try add(pattern, to: &creation, in: &scope) }
    return creation
  }

  private func add(
    _ path: PathPattern, to creation: inout BoundCreation, in scope: inout Scope
  ) throws(QueryError) {
    if path.search != nil || path.mode != nil {
      throw .syntax(.unexpectedSyntax(reason: "path search"), at: path.range.offsets)
    }
    // All properties see the scope before the path's own new variables.
    var previous: Int?
    var start: Int?
    var steps: [Int] = []
    var pending: RelationshipPattern?
    for element in path.elements {
      switch element {
      case .node(let node):
        let slot = try addNode(
          node, isAlone: path.elements.count == 1, to: &creation, in: &scope)
        if let relationship = pending, let from = previous {
          steps.append(
            try add(relationship, from: from, to: slot, to: &creation, in: &scope))
        }
        pending = nil
        previous = slot
        if start == nil { start = slot }
      case .relationship(let relationship): pending = relationship
      case .group(let group):
        throw .syntax(.creatingVarLength, at: group.range.offsets)
      }
    }
    guard let variable = path.variable, let start else { return }
    try checkUnbound(variable, in: scope)
    let slot = slots.add(variable.name, .values, .path)
    scope.names[variable.name] = slot
    creation.steps.append(.path(BoundPath(start: start, steps: steps), slot: slot))
  }

  private func addNode(
    _ node: NodePattern, isAlone: Bool, to creation: inout BoundCreation, in scope: inout Scope
  ) throws(QueryError) -> Int {
    if let predicate = node.predicate {
      throw .syntax(.unexpectedSyntax(reason: "WHERE"), at: predicate.range.offsets)
    }
    if let variable = node.variable, let existing = scope.names[variable.name] {
      if isAlone || node.labels != nil || node.properties != nil {
        throw .syntax(.variableAlreadyBound(name: variable.name), at: variable.range.offsets)
      }
      let known = slots[existing]
      if known.type.excludes(.node) {
        throw .syntax(
          .variableTypeConflict(
            name: variable.name, expected: "Node", actual: known.type.types.names),
          at: variable.range.offsets)
      }
      return existing
    }
    let properties = try bindProperties(node.properties, in: scope)
    let labels = try names(node.labels, node.range)
    let slot = slots.add(node.variable?.name ?? "", .nodes, .node)
    if let variable = node.variable { scope.names[variable.name] = slot }
    creation.steps.append(
      .node(BoundCreation.Node(slot: slot, labels: labels, properties: properties)))
    return slot
  }

  private func names(
    _ labels: LabelExpression?, _ range: SourceRange
  ) throws(QueryError) -> [String] {
    guard let labels else { return [] }
    if let names = labels.conjunctiveNames { return names }
    throw .syntax(.unexpectedSyntax(reason: "label expression"), at: range.offsets)
  }

  private func bindProperties(
    _ properties: Expression?, in scope: Scope
  ) throws(QueryError) -> BoundExpression? {
    guard let properties else { return nil }
    let bound = try bind(properties, in: scope.withoutAggregates)
    try require(bound, is: .map, in: "properties")
    return bound
  }

  private func add(
    _ relationship: RelationshipPattern, from: Int, to: Int, to creation: inout BoundCreation,
    in scope: inout Scope
  ) throws(QueryError) -> Int {
    if relationship.length != nil || relationship.quantifier != nil {
      throw .syntax(.creatingVarLength, at: relationship.range.offsets)
    }
    if let variable = relationship.variable { try checkUnbound(variable, in: scope) }
    guard let types = relationship.types?.alternativeNames, types.count == 1 else {
      throw .syntax(.noSingleRelationshipType, at: relationship.range.offsets)
    }
    if relationship.direction == .either {
      throw .syntax(.requiresDirectedRelationship, at: relationship.range.offsets)
    }
    let properties = try bindProperties(relationship.properties, in: scope)
    let slot = slots.add(relationship.variable?.name ?? "", .relationships, .relationship)
    if let variable = relationship.variable { scope.names[variable.name] = slot }
    let isBackward = relationship.direction == .incoming
    creation.steps.append(
      .relationship(
        BoundCreation.Relationship(
          slot: slot, type: types[0], start: isBackward ? to : from, end: isBackward ? from : to,
          properties: properties)))
    return slot
  }

  // MARK: MERGE

  func bind(_ clause: MergeClause, in scope: inout Scope) throws(QueryError) -> BoundMerge {
    try checkMerge(clause.pattern, in: scope)
    let before = scope
    let builder = PatternBuilder(binder: self, scope: before)
    _ = try builder.add(clause.pattern)
    let pattern = try builder.finish([])
    scope = builder.scope
    let creation = try mirrored(clause.pattern, pattern, before: before, after: scope)
    var merge = BoundMerge(pattern: pattern, creation: creation, onCreate: [], onMatch: [])
    for action in clause.actions {
      let items = try bind(action.items, in: scope)
      switch action.trigger {
      case .onCreate: merge.onCreate += items
      case .onMatch: merge.onMatch += items
      }
    }
    return merge
  }

  private func checkMerge(_ path: PathPattern, in scope: Scope) throws(QueryError) {
    for element in path.elements {
      switch element {
      case .node(let node):
        guard let variable = node.variable, scope.names[variable.name] != nil else { continue }
        if path.elements.count == 1 || node.labels != nil || node.properties != nil {
          throw .syntax(.variableAlreadyBound(name: variable.name), at: variable.range.offsets)
        }
      case .relationship(let relationship):
        if relationship.length != nil || relationship.quantifier != nil {
          throw .syntax(.creatingVarLength, at: relationship.range.offsets)
        }
        if let variable = relationship.variable { try checkUnbound(variable, in: scope) }
        guard let types = relationship.types?.alternativeNames, types.count == 1 else {
          throw .syntax(.noSingleRelationshipType, at: relationship.range.offsets)
        }
      case .group(let group): throw .syntax(.creatingVarLength, at: group.range.offsets)
      }
    }
  }

  /// What creates the pattern that was not found, in the slots that finding it would fill.
  private func mirrored(
    _ path: PathPattern, _ pattern: BoundPattern, before: Scope, after: Scope
  ) throws(QueryError) -> BoundCreation {
    var creation = BoundCreation(steps: [])
    var relationships: [BoundCreation.Step] = []
    var nodes: [Int] = []
    var edges = pattern.edges.makeIterator()
    var made = Set<Int>()
    // Nodes stand in the pattern in the order of their first occurrence.
    var unnamed = pattern.nodes.filter { slots[$0.slot].name.isEmpty }.makeIterator()
    for case .node(let node) in path.elements {
      let slot: Int
      if let variable = node.variable {
        slot = after.names[variable.name] ?? 0
      } else {
        slot = unnamed.next()?.slot ?? 0
      }
      nodes.append(slot)
      let isBound = node.variable.map { before.names[$0.name] != nil } ?? false
      guard !isBound, made.insert(slot).inserted else { continue }
      creation.steps.append(
        .node(
          BoundCreation.Node(
            slot: slot, labels: try names(node.labels, node.range),
            properties: try bindProperties(node.properties, in: after))))
    }
    var index = 0
    for case .relationship(let relationship) in path.elements {
      guard let edge = edges.next(), case .relationship(let bound) = edge.kind else { break }
      let isBackward = relationship.direction == .incoming
      let (left, right) = (nodes[index], nodes[index + 1])
      relationships.append(
        .relationship(
          BoundCreation.Relationship(
            slot: bound.slot, type: relationship.types?.alternativeNames?.first ?? "",
            start: isBackward ? right : left, end: isBackward ? left : right,
            properties: try bindProperties(relationship.properties, in: after))))
      index += 1
    }
    creation.steps += relationships
    creation.steps += pattern.paths.map { .path($0.path, slot: $0.slot) }
    return creation
  }

  // MARK: SET, REMOVE, DELETE

  func bind(_ items: [SetItem], in scope: Scope) throws(QueryError) -> [BoundAssignment] {
    let scope = scope.withoutAggregates
    return try bindAll(items) { item throws(QueryError) in
      switch item.kind {
      case .property(let target, let key, let value):
        return .property(
          target: try self.bindTarget(target, in: scope), key: key,
          value: try self.bind(value, in: scope))
      case .dynamicProperty(let target, let key, let value):
        return .dynamicProperty(
          target: try self.bindTarget(target, in: scope), key: try self.bind(key, in: scope),
          value: try self.bind(value, in: scope))
      case .replaceProperties(let variable, let value):
        return .properties(
          target: try self.bindTarget(variable, in: scope), value: try self.bind(value, in: scope),
          keepsOthers: false)
      case .mergeProperties(let variable, let value):
        return .properties(
          target: try self.bindTarget(variable, in: scope), value: try self.bind(value, in: scope),
          keepsOthers: true)
      case .labels(let variable, let labels):
        return .addLabels(target: try self.bindTarget(variable, in: scope), labels)
      }
    }
  }

  func bind(_ items: [RemoveClause.Item], in scope: Scope) throws(QueryError) -> [BoundAssignment] {
    let scope = scope.withoutAggregates
    let null = BoundExpression(.constant(.null), StaticType([]))
    return try bindAll(items) { item throws(QueryError) in
      switch item.kind {
      case .property(let target, let key):
        return .property(target: try self.bindTarget(target, in: scope), key: key, value: null)
      case .dynamicProperty(let target, let key):
        return .dynamicProperty(
          target: try self.bindTarget(target, in: scope), key: try self.bind(key, in: scope),
          value: null)
      case .labels(let variable, let labels):
        return .removeLabels(target: try self.bindTarget(variable, in: scope), labels)
      }
    }
  }

  private func bindTarget(
    _ target: Expression, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    let bound = try bind(target, in: scope)
    try require(bound, is: .entity, in: "SET")
    return bound
  }

  private func bindTarget(
    _ variable: Variable, in scope: Scope
  ) throws(QueryError) -> BoundExpression {
    let bound = BoundExpression.slot(
      try slot(of: variable, in: scope), slots, variable.range)
    try require(bound, is: .entity, in: "SET")
    return bound
  }

  func bind(_ clause: DeleteClause, in scope: Scope) throws(QueryError) -> BoundClause {
    let targets = try bindAll(clause.targets) { target throws(QueryError) in
      if case .hasLabels = target.kind {
        throw .syntax(.invalidDelete, at: target.range.offsets)
      }
      let bound = try self.bind(target, in: scope.withoutAggregates)
      try self.require(bound, is: ValueTypes.entity.union(.path), in: "DELETE")
      return bound
    }
    return .delete(targets, isDetaching: clause.isDetaching)
  }

  func bind(_ clause: ForEachClause, in scope: Scope) throws(QueryError) -> BoundForEach {
    let list = try bind(clause.list, in: scope.withoutAggregates)
    try require(list, is: .list, in: "FOREACH")
    var inner = scope
    let slot = slots.add(clause.variable.name, .values, StaticType(list.type.elements))
    inner.names[clause.variable.name] = slot
    var body: [BoundClause] = []
    for part in clause.body {
      body += try bind(part, isFirst: false, in: &inner, outer: scope)
    }
    return BoundForEach(slot: slot, list: list, body: body)
  }
}
