import GraphModel

/// Applies the curator's decisions to records that come from no article, where an entity is just
/// its id.
struct ImportedCuration {
  private var successors: [String: String] = [:]
  private var names: [String: String] = [:]
  private var kinds: [String: EntityKind] = [:]
  private var splits: [(entity: String, articles: Set<String>, into: String, name: String)] = []
  private let deleted: Set<String>

  init(_ decisions: [CurationRecord], deleted: Set<String>) {
    self.deleted = deleted
    for record in decisions {
      switch record.decision {
      case .merge(let from, let into): successors[from] = into
      case .rename(let entity, let name): names[entity] = name
      case .retype(let entity, let kind): kinds[entity] = kind
      case .split(let entity, let articles, let into, let name):
        splits.append((entity, Set(articles), into, name))
      case .part, .delete, .set, .label: break
      }
    }
  }

  /// The entity that an id in an article stands for after splits and merges.
  private func current(_ id: String, in article: String? = nil) -> String {
    var id = id
    for split in splits where split.entity == id && split.articles.contains(article ?? "") {
      id = split.into
    }
    var steps = 0
    while let next = successors[id], steps < 100 {
      id = next
      steps += 1
    }
    return id
  }

  /// The entities that are left, the merged ones' names as aliases of those that stay.
  func entities(_ entities: [EntityRecord]) -> [GraphRecord] {
    var byID: [String: EntityRecord] = [:]
    for entity in entities where current(entity.id) == entity.id { byID[entity.id] = entity }
    for split in splits where byID[split.into] == nil {
      guard let kind = byID[split.entity]?.kind, current(split.into) == split.into else { continue }
      byID[split.into] = EntityRecord(id: split.into, kind: kind, name: split.name)
    }
    for entity in entities.sorted(by: { $0.id < $1.id }) where current(entity.id) != entity.id {
      guard var successor = byID[current(entity.id)] else { continue }
      for name in [entity.name] + entity.aliases
      where name != successor.name && !successor.aliases.contains(name) {
        successor.aliases.append(name)
      }
      byID[successor.id] = successor
    }
    return byID.values.filter { !deleted.contains($0.id) }.map { entity in
      var entity = entity
      if let name = names[entity.id], name != entity.name {
        if !entity.aliases.contains(entity.name) { entity.aliases.append(entity.name) }
        entity.aliases.removeAll { $0 == name }
        entity.name = name
      }
      entity.kind = kinds[entity.id] ?? entity.kind
      return .entity(entity)
    }
  }

  /// The other records, with ids of merged entities replaced.
  func records(_ records: [GraphRecord]) -> [GraphRecord] {
    records.compactMap { record in
      switch record {
      case .statement(var statement):
        guard !deleted.contains(statement.id) else { return nil }
        let article = statement.article
        statement.speaker = statement.speaker.map { current($0, in: article) }
        statement.mentions = statement.mentions.map { current($0, in: article) }
        statement.addressees = statement.addressees.map { current($0, in: article) }
        statement.reportedBy = statement.reportedBy.map { current($0, in: article) }
        return .statement(statement)
      case .relation(var relation):
        relation.from = current(relation.from, in: relation.article)
        relation.to = current(relation.to, in: relation.article)
        return .relation(relation)
      case .article(let article): return deleted.contains(article.id) ? nil : record
      default: return record
      }
    }
  }
}
