import GraphModel
import QueryLanguage

/// Binds the paths of one pattern: first all variables, then the conditions that use them.
final class PatternBuilder {
  /// A condition that waits until all variables of the pattern are known.
  private struct Deferred {
    var owner: Int
    var properties: Expression?
    var predicate: Expression?
    var name: String?
  }

  /// The way through the elements of one path.
  struct Walk {
    var start: Int
    var end: Int
    var steps: [Int] = []
  }

  let binder: Binder
  var scope: Scope
  var pattern = BoundPattern()
  /// Whether new variables may be declared; not in a pattern used as a predicate.
  let declares: Bool
  private let outer: Scope
  private var deferred: [Deferred] = []
  private var defaultMode = PathMode.trail

  init(binder: Binder, scope: Scope, declares: Bool = true, allowsRepeats: Bool = false) {
    self.binder = binder
    self.scope = scope
    self.declares = declares
    outer = scope
    pattern.arguments = Set(scope.names.values)
    pattern.allowsRepeats = allowsRepeats
    if allowsRepeats { defaultMode = .walk }
  }

  // MARK: Paths

  /// Adds one path; gives the slot of the path's value where it has a variable or is asked for.
  func add(_ path: PathPattern, capturesPath: Bool = false) throws(QueryError) -> Int? {
    let previousMode = defaultMode
    if let mode = path.mode { defaultMode = mode }
    defer { defaultMode = previousMode }
    let walk: Walk
    if let selection = BoundSearch.Selection(path.search) {
      walk = try addSearch(path, selection)
    } else {
      walk = try addElements(path.elements)
    }
    let bound = BoundPath(start: walk.start, steps: walk.steps)
    // What is searched was checked before it was chosen.
    if path.search == nil || path.search == .all { checkMode(path.mode, along: bound) }
    guard path.variable != nil || capturesPath else { return nil }
    if let variable = path.variable { try binder.checkUnbound(variable, in: scope) }
    let slot = binder.slots.add(path.variable?.name ?? "", .values, .path)
    if let variable = path.variable { scope.names[variable.name] = slot }
    pattern.paths.append((bound, slot))
    return slot
  }

  private func checkMode(_ mode: PathMode?, along path: BoundPath) {
    if let mode, mode == .acyclic || mode == .simple { pattern.modeChecks.append((path, mode)) }
  }

  private func addElements(_ elements: [PatternElement]) throws(QueryError) -> Walk {
    var walk: Walk?
    var pending: PatternElement?
    for element in elements {
      try binder.countStep(element.range)
      switch element {
      case .node(let node):
        let slot = try declare(node)
        if let from = walk?.end {
          if let edge = pending {
            walk?.steps += try connect(edge, from: from, to: slot)
          } else {
            unify(from, slot)
          }
          walk?.end = slot
        } else {
          walk = Walk(start: slot, end: slot)
        }
        pending = nil
      case .relationship:
        pending = element
      case .group(let group):
        if let edge = pending, let from = walk?.end {
          let joint = anonymousNode()
          walk?.steps += try connect(edge, from: from, to: joint)
          walk?.end = joint
        }
        pending = nil
        if group.quantifier == nil {
          try addPlain(group, to: &walk)
        } else {
          let from = walk?.end ?? anonymousNode()
          if walk == nil { walk = Walk(start: from, end: from) }
          pending = element
        }
      }
    }
    if let edge = pending, let from = walk?.end {
      let to = anonymousNode()
      walk?.steps += try connect(edge, from: from, to: to)
      walk?.end = to
    }
    guard let walk else {
      throw .syntax(.unexpectedSyntax(reason: "empty pattern"))
    }
    return walk
  }

  /// Parentheses that only group: the part stands in the path as if written there.
  private func addPlain(_ group: PathGroup, to walk: inout Walk?) throws(QueryError) {
    let part = try addElements(group.path.elements)
    if let predicate = group.predicate {
      deferred.append(Deferred(owner: part.start, predicate: predicate))
    }
    if let from = walk?.end {
      unify(from, part.start)
      walk?.steps += part.steps
      walk?.end = part.end
    } else {
      walk = part
    }
  }

  private func unify(_ left: Int, _ right: Int) {
    guard left != right else { return }
    pattern.predicates.append(
      BoundExpression(
        .comparison(.equal, .slot(left, binder.slots), .slot(right, binder.slots)), .boolean))
  }

  // MARK: Nodes

  private func anonymousNode() -> Int {
    let slot = binder.slots.addHidden(.nodes, .node)
    pattern.nodes.append(BoundPattern.Node(slot: slot, labels: []))
    return slot
  }

  private func declare(_ node: NodePattern) throws(QueryError) -> Int {
    let slot = try nodeSlot(node.variable)
    if let index = pattern.nodes.firstIndex(where: { $0.slot == slot }) {
      pattern.nodes[index].labels += node.labels.map { [$0] } ?? []
    } else {
      pattern.nodes.append(BoundPattern.Node(slot: slot, labels: node.labels.map { [$0] } ?? []))
    }
    try checkProperties(node.properties)
    if node.properties != nil || node.predicate != nil {
      deferred.append(
        Deferred(owner: slot, properties: node.properties, predicate: node.predicate))
    }
    return slot
  }

  private func nodeSlot(_ variable: Variable?) throws(QueryError) -> Int {
    guard let variable else { return binder.slots.addHidden(.nodes, .node) }
    guard let existing = scope.names[variable.name] else {
      try mayDeclare(variable)
      let slot = binder.slots.add(variable.name, .nodes, .node)
      scope.names[variable.name] = slot
      return slot
    }
    return try take(existing, variable, as: .nodes, type: .node)
  }

  private func mayDeclare(_ variable: Variable) throws(QueryError) {
    if !declares { throw binder.undefined(variable.name, variable.range, in: scope) }
  }

  /// Uses an earlier variable in the pattern, by way of another slot when it may be anything.
  private func take(
    _ existing: Int, _ variable: Variable, as storage: Slot.Storage, type: StaticType
  ) throws(QueryError) -> Int {
    let slot = binder.slots[existing]
    if slot.storage == storage { return existing }
    if slot.storage != .values || slot.type.excludes(type.types)
      || !outer.names.values.contains(existing)
    {
      throw .syntax(
        .variableTypeConflict(
          name: variable.name, expected: type.types.names, actual: slot.type.types.names),
        at: variable.range.offsets)
    }
    let coerced = binder.slots.add(variable.name, storage, type)
    pattern.coercions.append((from: existing, to: coerced))
    scope.names[variable.name] = coerced
    return coerced
  }

  private func checkProperties(_ properties: Expression?) throws(QueryError) {
    if let properties, case .parameter(let name) = properties.kind {
      throw .syntax(.invalidParameterUse(name: name), at: properties.range.offsets)
    }
  }

  // MARK: Relationships

  /// Adds an edge; gives the slots of its relationships for the path.
  private func connect(
    _ element: PatternElement, from: Int, to: Int
  ) throws(QueryError) -> [Int] {
    switch element {
    case .relationship(let relationship):
      try checkProperties(relationship.properties)
      if relationship.length != nil || relationship.quantifier != nil {
        return try connectRun(relationship, from: from, to: to)
      }
      return try connectSingle(relationship, from: from, to: to)
    case .group(let group): return try connect(group, from: from, to: to)
    case .node: return []
    }
  }

  private func connectSingle(
    _ relationship: RelationshipPattern, from: Int, to: Int
  ) throws(QueryError) -> [Int] {
    let slot = try relationshipSlot(relationship.variable)
    pattern.edges.append(
      BoundPattern.Edge(
        kind: .relationship(
          BoundRelationship(
            slot: slot, types: relationship.types, direction: relationship.direction)),
        from: from, to: to))
    if relationship.properties != nil || relationship.predicate != nil {
      deferred.append(
        Deferred(
          owner: slot, properties: relationship.properties, predicate: relationship.predicate))
    }
    return [slot]
  }

  private func relationshipSlot(_ variable: Variable?) throws(QueryError) -> Int {
    guard let variable else { return binder.slots.addHidden(.relationships, .relationship) }
    guard let existing = scope.names[variable.name] else {
      try mayDeclare(variable)
      let slot = binder.slots.add(variable.name, .relationships, .relationship)
      scope.names[variable.name] = slot
      return slot
    }
    let isRepeated = pattern.edges.contains { edge in
      if case .relationship(let other) = edge.kind { other.slot == existing } else { false }
    }
    if isRepeated {
      throw .syntax(
        .relationshipUniquenessViolation(name: variable.name), at: variable.range.offsets)
    }
    return try take(existing, variable, as: .relationships, type: .relationship)
  }

  private func connectRun(
    _ relationship: RelationshipPattern, from: Int, to: Int
  ) throws(QueryError) -> [Int] {
    let minimum: Int
    let maximum: Int?
    if let quantifier = relationship.quantifier {
      (minimum, maximum) = (quantifier.minimum, quantifier.maximum)
    } else {
      (minimum, maximum) = (relationship.length?.minimum ?? 1, relationship.length?.maximum)
    }
    let slot = try runSlot(relationship.variable)
    let element = binder.slots.add(
      relationship.variable?.name ?? "", .values, .relationship)
    let predicate = try elementPredicate(relationship, element: element)
    pattern.edges.append(
      BoundPattern.Edge(
        kind: .variableLength(
          BoundVariableLength(
            slot: slot, types: relationship.types, direction: relationship.direction,
            minimum: minimum, maximum: maximum, elementSlot: element, predicate: predicate,
            mode: defaultMode)),
        from: from, to: to))
    return [slot]
  }

  private func runSlot(_ variable: Variable?) throws(QueryError) -> Int {
    let type = StaticType(.list, elements: .relationship)
    guard let variable else { return binder.slots.addHidden(.values, type) }
    guard let existing = scope.names[variable.name] else {
      try mayDeclare(variable)
      let slot = binder.slots.add(variable.name, .values, type)
      scope.names[variable.name] = slot
      return slot
    }
    let known = binder.slots[existing]
    guard known.storage == .values, !known.type.excludes(.list),
      outer.names.values.contains(existing)
    else {
      throw .syntax(
        .variableTypeConflict(
          name: variable.name, expected: type.types.names, actual: known.type.types.names),
        at: variable.range.offsets)
    }
    let slot = binder.slots.addHidden(.values, type)
    unify(slot, existing)
    return slot
  }

  private func elementPredicate(
    _ relationship: RelationshipPattern, element: Int
  ) throws(QueryError) -> BoundExpression? {
    var inner = scope.withoutAggregates
    if let name = relationship.variable?.name { inner.names[name] = element }
    var parts = try binder.conditions(on: element, relationship.properties, in: scope)
    if let predicate = relationship.predicate {
      parts += try binder.conjuncts(of: predicate, in: inner)
    }
    if parts.isEmpty { return nil }
    return parts.count == 1 ? parts[0] : BoundExpression(.and(parts), .boolean)
  }

  // MARK: Groups

  private func connect(_ group: PathGroup, from: Int, to: Int) throws(QueryError) -> [Int] {
    guard let quantifier = group.quantifier else { return [] }
    let inner = PatternBuilder(binder: binder, scope: outer, allowsRepeats: pattern.allowsRepeats)
    inner.defaultMode = defaultMode
    let walk = try inner.addElements(group.path.elements)
    let predicates = group.predicate.map { [$0] } ?? []
    let bound = try inner.finish(predicates)
    var collected: [(inner: Int, outer: Int)] = []
    for (name, slot) in inner.scope.names.sorted(by: { $0.key < $1.key })
    where outer.names[name] != slot {
      if scope.names[name] != nil {
        throw .syntax(.variableAlreadyBound(name: name), at: group.range.offsets)
      }
      let list = binder.slots.add(
        name, .values, StaticType(.list, elements: binder.slots[slot].type.types))
      scope.names[name] = list
      collected.append((inner: slot, outer: list))
    }
    let relationships = binder.slots.addHidden(
      .values, StaticType(.list, elements: .relationship))
    pattern.edges.append(
      BoundPattern.Edge(
        kind: .group(
          BoundGroup(
            pattern: bound, start: walk.start, end: walk.end, minimum: quantifier.minimum,
            maximum: quantifier.maximum, collected: collected, steps: walk.steps,
            relationshipsSlot: relationships, mode: defaultMode)),
        from: from, to: to))
    return [relationships]
  }

  // MARK: Searches

  private func addSearch(
    _ path: PathPattern, _ selection: BoundSearch.Selection
  ) throws(QueryError) -> Walk {
    let surrounding = pattern
    pattern = BoundPattern()
    pattern.arguments = surrounding.arguments
    pattern.allowsRepeats = surrounding.allowsRepeats
    let walk = try addElements(path.elements)
    checkMode(path.mode, along: BoundPath(start: walk.start, steps: walk.steps))
    var inside = pattern
    pattern = surrounding
    pattern.coercions += inside.coercions
    inside.coercions = []
    var run: BoundVariableLength?
    if inside.edges.count == 1, case .variableLength(let only) = inside.edges[0].kind {
      run = only
    }
    for node in inside.nodes where node.slot == walk.start || node.slot == walk.end {
      if let index = pattern.nodes.firstIndex(where: { $0.slot == node.slot }) {
        pattern.nodes[index].labels += node.labels
      } else {
        pattern.nodes.append(node)
      }
    }
    guard !inside.edges.isEmpty else { return walk }
    searched.append((pattern.edges.count, walk, inside))
    pattern.edges.append(
      BoundPattern.Edge(
        kind: .search(
          BoundSearch(
            selection: selection, pattern: inside, run: run, steps: walk.steps, mode: path.mode)),
        from: walk.start, to: walk.end))
    return walk
  }

  /// Searches whose inner conditions are not bound yet.
  private var searched: [(edge: Int, walk: Walk, inside: BoundPattern)] = []

  // MARK: Conditions

  /// Binds the conditions, now that all variables are known.
  func finish(_ predicates: [Expression]) throws(QueryError) -> BoundPattern {
    for entry in deferred {
      var conditions = try binder.conditions(on: entry.owner, entry.properties, in: scope)
      if let predicate = entry.predicate {
        conditions += try binder.conjuncts(of: predicate, in: scope)
      }
      place(conditions, owner: entry.owner)
    }
    for (edge, _, inside) in searched {
      guard case .search(let search) = pattern.edges[edge].kind else { continue }
      pattern.edges[edge].kind = .search(
        BoundSearch(
          selection: search.selection, pattern: inside, run: search.run, steps: search.steps,
          mode: search.mode))
    }
    for predicate in predicates {
      pattern.predicates += try binder.conjuncts(of: predicate, in: scope)
    }
    return pattern
  }

  /// Conditions on what lies within a search hold for its candidates; all others for rows.
  private func place(_ conditions: [BoundExpression], owner: Int) {
    for index in searched.indices {
      let (_, walk, inside) = searched[index]
      let isWithin =
        owner != walk.start && owner != walk.end
        && (inside.nodes.contains { $0.slot == owner }
          || inside.edges.contains { edge in
            if case .relationship(let single) = edge.kind { single.slot == owner } else { false }
          })
      if isWithin {
        searched[index].inside.predicates += conditions
        return
      }
    }
    pattern.predicates += conditions
  }
}

extension BoundSearch.Selection {
  /// The selection of a search; nil where all paths are kept.
  init?(_ search: PathSearch?) {
    switch search {
    case nil, .all: return nil
    case .shortestPath: self = .shortest(1)
    case .allShortestPaths, .allShortest: self = .shortestGroups(1)
    case .any(let count): self = .any(count)
    case .shortest(let count): self = .shortest(count)
    case .shortestGroups(let count): self = .shortestGroups(count)
    }
  }
}
