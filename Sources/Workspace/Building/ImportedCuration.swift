import GraphModel

/// Applies the curator's decisions to records that come from no article, where an entity is just
/// its id.
struct ImportedCuration {
  private var successors: [String: String] = [:]
  private var names: [String: String] = [:]
  private var kinds: [String: EntityKind] = [:]
  private let deleted: Set<String>

  init(_ decisions: [CurationRecord], deleted: Set<String>) {
    self.deleted = deleted
    for record in decisions {
      switch record.decision {
      case .merge(let from, let into): successors[from] = into
      case .rename(let entity, let name): names[entity] = name
      case .retype(let entity, let kind): kinds[entity] = kind
      case .split, .part, .delete, .set, .label: break
      }
    }
  }

  /// The entity that an id stands for after merges.
  private func current(_ id: String) -> String {
    var id = id
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
    for entity in entities.sorted(by: { $0.id < $1.id }) where current(entity.id) != entity.id {
      byID[current(entity.id)]?.aliases += [entity.name] + entity.aliases
    }
    return byID.values.filter { !deleted.contains($0.id) }.map { entity in
      var entity = entity
      if let name = names[entity.id], name != entity.name {
        entity.aliases.append(entity.name)
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
        statement.speaker = statement.speaker.map(current)
        statement.mentions = statement.mentions.map(current)
        statement.addressees = statement.addressees.map(current)
        statement.reportedBy = statement.reportedBy.map(current)
        return .statement(statement)
      case .relation(var relation):
        relation.from = current(relation.from)
        relation.to = current(relation.to)
        return .relation(relation)
      case .article(let article): return deleted.contains(article.id) ? nil : record
      default: return record
      }
    }
  }
}
