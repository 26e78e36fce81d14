import GraphModel

extension EntityDraft {
  /// Applies decisions in their order; one that names an entity which is no more there does nothing.
  mutating func apply(_ decisions: [CurationRecord]) {
    guard !decisions.isEmpty else { return }
    collectAliases()
    for record in decisions { apply(record) }
  }

  /// Lets decisions find an entity by the id of any of its names, as its usual name may change when
  /// articles are added.
  private mutating func collectAliases() {
    for id in entities.keys.sorted() {
      guard let record = entities[id]?.record else { continue }
      for alias in record.aliases {
        let other = EntitySlug.id(kind: record.kind, name: alias)
        if entities[other] == nil, redirects[other] == nil { redirects[other] = id }
      }
    }
  }

  private mutating func apply(_ record: CurationRecord) {
    switch record.decision {
    case .merge(let from, let into): merge(from, into: into, by: record.id)
    case .split(let entity, let articles, let into, let name):
      split(entity, Set(articles), into: into, name: name, by: record.id)
    case .part(let words): part(words, by: record.id)
    case .rename(let entity, let name):
      guard let id = current(entity), var held = entities[id] else { return }
      rename(&held.record, to: name)
      entities[id] = held
    case .retype(let entity, let kind):
      if let id = current(entity) { entities[id]?.record.kind = kind }
    case .delete(let id):
      if let id = current(id) { entities[id] = nil }
    // Properties and labels are set on the graph's nodes, not on what they are derived from.
    case .set, .label: break
    }
  }

  /// The id under which an entity is held now.
  private func current(_ id: String) -> String? {
    var id = id
    for _ in 0...redirects.count {
      if entities[id] != nil { return id }
      guard let next = redirects[id] else { return nil }
      id = next
    }
    return nil
  }

  private mutating func merge(_ from: String, into: String, by decision: String) {
    guard let source = current(from), var moved = entities[source] else { return }
    guard let target = current(into) else {
      // The entity to keep is not there (yet): its id is kept all the same.
      entities[source] = nil
      moved.record.id = into
      entities[into] = moved
      redirects[source] = into
      return
    }
    guard source != target, var kept = entities[target] else { return }
    let names = Set(
      kept.record.aliases + moved.record.aliases + [moved.record.name]
    ).subtracting([kept.record.name])
    kept.reasons += moved.reasons
    kept.reasons.append(
      MergeExplanation(
        name: moved.record.name, with: kept.record.name, reason: .curation, evidence: [decision]))
    kept.record.aliases = names.sorted()
    kept.locals = (kept.locals + moved.locals).sorted { locals[$0].precedes(locals[$1]) }
    entities[target] = kept
    entities[source] = nil
    redirects[source] = target
    if target != into { redirects[into] = target }
  }

  private mutating func split(
    _ entity: String, _ articles: Set<String>, into: String, name: String, by decision: String
  ) {
    guard let id = current(entity), var rest = entities[id] else { return }
    let moved = rest.locals.filter { articles.contains(locals[$0].article) }
    guard !moved.isEmpty else { return }
    rest.locals.removeAll { articles.contains(locals[$0].article) }
    var other =
      entities[into]
      ?? Entity(
        record: EntityRecord(id: into, kind: rest.record.kind, name: name), locals: [],
        reasons: [])
    other.locals = (other.locals + moved).sorted { locals[$0].precedes(locals[$1]) }
    let names = Set(moved.flatMap { [locals[$0].name] + locals[$0].context.aliases })
    other.record.aliases = names.union(other.record.aliases).subtracting([name]).sorted()
    other.reasons.append(
      MergeExplanation(
        name: name, with: rest.record.name, reason: .curation, evidence: [decision]))
    redirects[into] = nil
    entities[into] = other
    entities[id] = rest.locals.isEmpty ? nil : rest
  }

  /// Gives the words that a decision parted from an entity to the one that they mean.
  private mutating func part(_ words: PartedWords, by decision: String) {
    let source = current(words.entity)
    if let source { partings[source, default: []].append(decision) }
    guard let into = words.into, let moved = decided[decision] else { return }
    // An alias of the very entity that the words are not is no way back to it.
    let known = current(into).flatMap { $0 == source ? nil : $0 }
    let id = known ?? into
    let kind = EntityKind(rawValue: String(into.prefix { $0 != ":" })) ?? .person
    let name = words.name ?? words.text
    var target =
      entities[id]
      ?? Entity(
        record: EntityRecord(id: id, kind: kind, name: name), locals: [], reasons: [])
    target.locals = (target.locals + moved).sorted { locals[$0].precedes(locals[$1]) }
    let names = Set(moved.flatMap { locals[$0].context.aliases })
    target.record.aliases = names.union(target.record.aliases).subtracting([target.record.name])
      .sorted()
    target.reasons.append(
      MergeExplanation(
        name: words.text, with: target.record.name, reason: .curation, evidence: [decision]))
    if known == nil { redirects[id] = nil }
    entities[id] = target
  }

  private func rename(_ record: inout EntityRecord, to name: String) {
    let names = Set(record.aliases + [record.name]).subtracting([name])
    record.name = name
    record.aliases = names.sorted()
  }
}
