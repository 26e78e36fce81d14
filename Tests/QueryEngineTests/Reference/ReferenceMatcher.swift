import GraphModel
import QueryLanguage

/// Finds the matches of patterns by trying every relationship at every step.
struct ReferenceMatcher {
  typealias Row = ReferenceInterpreter.Row

  private let interpreter: ReferenceInterpreter
  private var graph: any QueryableGraph { interpreter.graph }

  init(_ interpreter: ReferenceInterpreter) { self.interpreter = interpreter }

  /// A match on its way.
  private struct State {
    var row: Row
    /// Relationships of this `MATCH` so far: none is used twice.
    var used: Set<RelationshipID> = []
    var path = PathValue(nodes: [], relationships: [])
    /// Conditions that wait until all variables are known.
    var pending: [(owner: Value, properties: Expression)] = []
  }

  /// All rows that a row becomes.
  func matches(_ patterns: [PathPattern], _ predicate: Expression?, _ row: Row) throws -> [Row] {
    var states = [State(row: row)]
    for pattern in patterns {
      guard pattern.search == nil, pattern.mode == nil else {
        throw ReferenceFailure.unsupported("path search")
      }
      states = try states.flatMap { state in
        var fresh = state
        fresh.path = PathValue(nodes: [], relationships: [])
        var found = try walk(pattern.elements[...], fresh)
        if let variable = pattern.variable {
          for index in found.indices { found[index].row[variable.name] = .path(found[index].path) }
        }
        return found
      }
    }
    return try states.filter { state in
      for (owner, properties) in state.pending
      where !(try fits(owner, properties, state.row)) { return false }
      return try predicate.map { try interpreter.truth(of: $0, state.row) == true } ?? true
    }.map(\.row)
  }

  private func fits(_ owner: Value, _ properties: Expression, _ row: Row) throws -> Bool {
    guard case .map(let entries) = properties.kind else {
      throw ReferenceFailure.unsupported("properties")
    }
    return try entries.allSatisfy { entry in
      let wanted = try interpreter.value(of: entry.value, row)
      return ReferenceValues.equal(interpreter.property(entry.key, of: owner), wanted) == true
    }
  }

  // MARK: Elements

  private func walk(_ elements: ArraySlice<PatternElement>, _ state: State) throws -> [State] {
    guard let element = elements.first else { return [state] }
    switch element {
    case .node(let node):
      // Where a relationship led here, there is one candidate; else every node is.
      let candidates =
        state.path.nodes.count > state.path.relationships.count
        ? [state.path.nodes[state.path.nodes.count - 1]] : graph.nodes().map(NodeID.init)
      return try candidates.flatMap { candidate in
        try bind(node, to: candidate, state).map { try walk(elements.dropFirst(), $0) } ?? []
      }
    case .relationship(let relationship):
      guard relationship.quantifier == nil else {
        throw ReferenceFailure.unsupported("quantifier")
      }
      let next =
        relationship.length == nil
        ? try single(relationship, state) : try runs(relationship, state)
      return try next.flatMap { try walk(elements.dropFirst(), $0) }
    case .group: throw ReferenceFailure.unsupported("group")
    }
  }

  private func bind(_ node: NodePattern, to candidate: NodeID, _ state: State) throws -> State? {
    var state = state
    if state.path.nodes.isEmpty { state.path.nodes = [candidate] }
    if let labels = node.labels, !holds(labels, candidate) { return nil }
    if let name = node.variable?.name {
      if let known = state.row[name], known != .node(candidate) { return nil }
      state.row[name] = .node(candidate)
    }
    if let properties = node.properties { state.pending.append((.node(candidate), properties)) }
    return state
  }

  /// Every relationship that leads on from where the path is.
  private func steps(
    _ relationship: RelationshipPattern, _ state: State
  ) throws -> [(id: RelationshipID, node: NodeID)] {
    try interpreter.budget.spend()
    guard let here = state.path.nodes.last else { return [] }
    var found: [(RelationshipID, NodeID)] = []
    for raw in graph.relationships(ofType: nil) {
      let id = RelationshipID(rawValue: raw)
      let (start, end) = (graph.start(of: id), graph.end(of: id))
      let type = graph.name(of: graph.type(of: id))
      if let types = relationship.types, !(types.alternativeNames ?? []).contains(type) { continue }
      if state.used.contains(id) { continue }
      if relationship.direction != .incoming, start == here { found.append((id, end)) }
      if relationship.direction != .outgoing, end == here,
        relationship.direction == .incoming || start != end
      {
        found.append((id, start))
      }
    }
    return found
  }

  private func advanced(_ state: State, _ step: (id: RelationshipID, node: NodeID)) -> State {
    var next = state
    next.used.insert(step.id)
    next.path.relationships.append(step.id)
    next.path.nodes.append(step.node)
    return next
  }

  private func single(_ relationship: RelationshipPattern, _ state: State) throws -> [State] {
    try steps(relationship, state).compactMap { step in
      var next = advanced(state, step)
      if let name = relationship.variable?.name {
        if let known = next.row[name], known != .relationship(step.id) { return nil }
        next.row[name] = .relationship(step.id)
      }
      if let properties = relationship.properties {
        next.pending.append((.relationship(step.id), properties))
      }
      return next
    }
  }

  private func runs(_ relationship: RelationshipPattern, _ state: State) throws -> [State] {
    let minimum = relationship.length?.minimum ?? 1
    let maximum = relationship.length?.maximum ?? Int.max
    var result: [State] = []
    func extend(_ current: State, _ run: [RelationshipID]) throws {
      if run.count >= minimum {
        var found = current
        if let name = relationship.variable?.name {
          found.row[name] = .list(run.map { .relationship($0) })
        }
        result.append(found)
      }
      guard run.count < maximum else { return }
      for step in try steps(relationship, current) {
        if let properties = relationship.properties,
          !(try fits(.relationship(step.id), properties, current.row))
        {
          continue
        }
        try extend(advanced(current, step), run + [step.id])
      }
    }
    try extend(state, [])
    return result
  }

  // MARK: Labels

  func holds(_ labels: LabelExpression, _ node: NodeID) -> Bool {
    switch labels {
    case .name(let name): graph.labelID(name).map { graph.hasLabel($0, node) } ?? false
    case .any: !graph.labels(of: node).isEmpty
    case .not(let part): !holds(part, node)
    case .and(let parts): parts.allSatisfy { holds($0, node) }
    case .or(let parts): parts.contains { holds($0, node) }
    }
  }
}

extension PathPattern {
  /// The names of the variables that the pattern declares.
  var variableNames: [String] {
    let inner = elements.compactMap { element -> String? in
      switch element {
      case .node(let node): node.variable?.name
      case .relationship(let relationship): relationship.variable?.name
      case .group: nil
      }
    }
    return inner + [variable?.name].compactMap { $0 }
  }
}
