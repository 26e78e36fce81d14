import QueryLanguage

/// Nodes, and the variables of elements.
extension PatternBuilder {
  func anonymousNode() -> Int {
    let slot = binder.slots.addHidden(.nodes, .node)
    pattern.nodes.append(BoundPattern.Node(slot: slot, labels: []))
    return slot
  }

  func declare(_ node: NodePattern) throws(QueryError) -> Int {
    let slot = try elementSlot(node.variable, as: .nodes, type: .node)
    add(BoundPattern.Node(slot: slot, labels: node.labels.map { [$0] } ?? []))
    try checkProperties(node.properties)
    postpone(node.properties, node.predicate, on: slot)
    return slot
  }

  /// Adds a node, or its labels where the pattern has it already.
  func add(_ node: BoundPattern.Node) {
    if let index = pattern.nodes.firstIndex(where: { $0.slot == node.slot }) {
      pattern.nodes[index].labels += node.labels
    } else {
      pattern.nodes.append(node)
    }
  }

  func checkProperties(_ properties: Expression?) throws(QueryError) {
    if let properties, case .parameter(let name) = properties.kind {
      throw .syntax(.invalidParameterUse(name: name), at: properties.range.offsets)
    }
  }

  // MARK: Variables

  /// The slot of a node or relationship: that of its variable, where it has one.
  func elementSlot(
    _ variable: Variable?, as storage: Slot.Storage, type: StaticType
  ) throws(QueryError) -> Int {
    guard let variable else { return binder.slots.addHidden(storage, type) }
    guard let existing = scope.names[variable.name] else {
      return try declare(variable, as: storage, type: type)
    }
    return try take(existing, variable, as: storage, type: type)
  }

  func declare(
    _ variable: Variable, as storage: Slot.Storage, type: StaticType
  ) throws(QueryError) -> Int {
    if !declares { throw binder.undefined(variable.name, variable.range, in: scope) }
    let slot = binder.slots.add(variable.name, storage, type)
    scope.names[variable.name] = slot
    return slot
  }

  /// Uses an earlier variable in the pattern, by way of another slot when it may be anything.
  private func take(
    _ existing: Int, _ variable: Variable, as storage: Slot.Storage, type: StaticType
  ) throws(QueryError) -> Int {
    if binder.slots[existing].storage == storage { return existing }
    try checkValue(existing, variable, mayBe: type)
    let coerced = binder.slots.add(variable.name, storage, type)
    pattern.coercions.append((from: existing, to: coerced))
    scope.names[variable.name] = coerced
    return coerced
  }

  /// Rejects a variable that is no value of an earlier clause, or cannot have the type.
  func checkValue(
    _ existing: Int, _ variable: Variable, mayBe type: StaticType
  ) throws(QueryError) {
    let slot = binder.slots[existing]
    guard slot.storage == .values, !slot.type.excludes(type.types),
      outer.names.values.contains(existing)
    else {
      throw .syntax(
        .variableTypeConflict(
          name: variable.name, expected: type.types.names, actual: slot.type.types.names),
        at: variable.range.offsets)
    }
  }
}
