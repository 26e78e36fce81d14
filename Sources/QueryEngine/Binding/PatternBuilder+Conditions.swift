import QueryLanguage

/// The conditions of a pattern, bound when all its variables are known.
extension PatternBuilder {
  /// Keeps the conditions of an element until all variables are known.
  func postpone(_ properties: Expression?, _ predicate: Expression?, on owner: Int) {
    if properties != nil || predicate != nil {
      deferred.append(Deferred(owner: owner, properties: properties, predicate: predicate))
    }
  }

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
    let search = searched.firstIndex { _, walk, inside in
      owner != walk.start && owner != walk.end
        && (inside.nodes.contains { $0.slot == owner }
          || inside.edges.contains { $0.isRelationship(owner) })
    }
    if let search {
      searched[search].inside.predicates += conditions
    } else {
      pattern.predicates += conditions
    }
  }
}
