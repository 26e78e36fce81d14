import QueryLanguage

/// Edges: relationships and runs of them.
extension PatternBuilder {
  /// Adds an edge; gives the slots of its relationships for the path.
  func connect(
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

  func addEdge(_ kind: BoundPattern.Edge.Kind, from: Int, to: Int) {
    pattern.edges.append(BoundPattern.Edge(kind: kind, from: from, to: to))
  }

  private func connectSingle(
    _ relationship: RelationshipPattern, from: Int, to: Int
  ) throws(QueryError) -> [Int] {
    try checkUnique(relationship.variable)
    let slot = try elementSlot(relationship.variable, as: .relationships, type: .relationship)
    let single = BoundRelationship(
      slot: slot, types: relationship.types, direction: relationship.direction)
    addEdge(.relationship(single), from: from, to: to)
    postpone(relationship.properties, relationship.predicate, on: slot)
    return [slot]
  }

  /// Rejects the variable of a relationship that the pattern has already.
  private func checkUnique(_ variable: Variable?) throws(QueryError) {
    guard let variable, let existing = scope.names[variable.name] else { return }
    if pattern.edges.contains(where: { $0.isRelationship(existing) }) {
      throw .syntax(
        .relationshipUniquenessViolation(name: variable.name), at: variable.range.offsets)
    }
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
    let element = binder.slots.add(relationship.variable?.name ?? "", .values, .relationship)
    let predicate = try elementPredicate(relationship, element: element)
    let run = BoundVariableLength(
      slot: slot, types: relationship.types, direction: relationship.direction,
      minimum: minimum, maximum: maximum, elementSlot: element, predicate: predicate,
      mode: defaultMode)
    addEdge(.variableLength(run), from: from, to: to)
    return [slot]
  }

  private func runSlot(_ variable: Variable?) throws(QueryError) -> Int {
    let type = StaticType(.list, elements: .relationship)
    guard let variable else { return binder.slots.addHidden(.values, type) }
    guard let existing = scope.names[variable.name] else {
      return try declare(variable, as: .values, type: type)
    }
    try checkValue(existing, variable, mayBe: type)
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
}

extension BoundPattern.Edge {
  /// Whether the edge is the single relationship of a slot.
  func isRelationship(_ slot: Int) -> Bool {
    if case .relationship(let single) = kind { single.slot == slot } else { false }
  }
}
