import QueryLanguage

/// Quantified parts of paths.
extension PatternBuilder {
  func connect(_ group: PathGroup, from: Int, to: Int) throws(QueryError) -> [Int] {
    guard let quantifier = group.quantifier else { return [] }
    let inner = PatternBuilder(binder: binder, scope: outer, allowsRepeats: pattern.allowsRepeats)
    inner.defaultMode = defaultMode
    let walk = try inner.addElements(group.path.elements)
    let bound = try inner.finish(group.predicate.map { [$0] } ?? [])
    let collected = try collect(inner.scope, group.range)
    let relationships = binder.slots.addHidden(
      .values, StaticType(.list, elements: .relationship))
    let repeated = BoundGroup(
      pattern: bound, start: walk.start, end: walk.end, minimum: quantifier.minimum,
      maximum: quantifier.maximum, collected: collected, steps: walk.steps,
      relationshipsSlot: relationships, mode: defaultMode)
    addEdge(.group(repeated), from: from, to: to)
    return [relationships]
  }

  /// Declares the variables of a group, in order of name, as lists of what they are within.
  private func collect(
    _ inner: Scope, _ range: SourceRange
  ) throws(QueryError) -> [(inner: Int, outer: Int)] {
    var collected: [(inner: Int, outer: Int)] = []
    for (name, slot) in inner.names.sorted(by: { $0.key < $1.key })
    where outer.names[name] != slot {
      if scope.names[name] != nil {
        throw .syntax(.variableAlreadyBound(name: name), at: range.offsets)
      }
      let list = binder.slots.add(
        name, .values, StaticType(.list, elements: binder.slots[slot].type.types))
      scope.names[name] = list
      collected.append((inner: slot, outer: list))
    }
    return collected
  }
}
