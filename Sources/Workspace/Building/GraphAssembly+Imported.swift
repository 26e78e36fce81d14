import GraphModel
import Resolution

/// Records that come from no article: decisions change them for good, so each decision keeps them
/// as they were.
extension GraphAssembly {
  /// The records from no article that a decision is about to change.
  func importedRecords(changedBy decision: CurationRecord.Decision) -> [GraphRecord] {
    switch decision {
    case .merge(let from, let into):
      entities([from, into]) + others.filter { $0.names(from) }
    case .rename(let entity, _), .retype(let entity, _): entities([entity])
    case .split(let entity, let articles, let into, _):
      entities([into])
        + others.filter { $0.names(entity) && articles.contains($0.articleOfStatement ?? "") }
    case .delete(let id):
      entities([id]) + others.filter { $0.idOfImported == id } + articleRecords(deletedBy: id)
    case .part, .set, .label: []
    }
  }

  /// Whether an article mentions an entity, or a statement from nowhere says so of it.
  func isMentioned(_ entity: String, in article: String) -> Bool {
    sources.contains { source in
      source.article.id == article && source.mentions.entities.contains { $0.entity == entity }
    } || others.contains { $0.names(entity) && $0.articleOfStatement == article }
  }

  private func entities(_ ids: [String]) -> [GraphRecord] {
    ids.compactMap { imported[$0].map(GraphRecord.entity) }
  }

  /// Puts the records that a decision changed back to what they were.
  mutating func restore(decision id: String) {
    guard let record = curation[id] else { return }
    let changed = Set(ImportedCuration([record], deleted: []).records(record.replaced))
    others.removeAll { changed.contains($0) }
    if case .split(_, _, let into, _) = record.decision { imported[into] = nil }
    // Articles come back by themselves, whenever records are put together.
    for replaced in RecordParts(record.replaced).fromNoArticle {
      if case .entity(let entity) = replaced {
        imported[entity.id] = entity
      } else {
        others.append(replaced)
      }
    }
  }
}

extension GraphRecord {
  /// Whether a statement or relation is about the entity with an id.
  fileprivate func names(_ id: String) -> Bool {
    switch self {
    case .statement(let statement):
      statement.speaker == id || statement.reportedBy.contains(id)
        || statement.mentions.contains(id)
        || statement.addressees.contains(id)
    case .relation(let relation): relation.from == id || relation.to == id
    default: false
    }
  }

  fileprivate var articleOfStatement: String? {
    switch self {
    case .statement(let statement): statement.article
    case .relation(let relation): relation.article
    default: nil
    }
  }

  fileprivate var idOfImported: String? {
    switch self {
    case .statement(let statement): statement.id
    case .article(let article): article.id
    default: nil
    }
  }
}
