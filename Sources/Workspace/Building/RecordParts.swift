import GraphModel
import Resolution

/// The records of one graph, sorted by where they come from.
struct RecordParts {
  private var articles: [String: ArticleRecord] = [:]
  private var mentions: [String: MentionsRecord] = [:]
  private var statements: [String: [StatementRecord]] = [:]
  private var relations: [String: [RelationRecord]] = [:]
  /// The curator's decisions.
  private(set) var curation: [CurationRecord] = []
  /// Entities that no mention here was resolved to.
  private(set) var importedEntities: [EntityRecord] = []
  /// Records that no article here was read to.
  private(set) var others: [GraphRecord] = []

  init(_ records: [GraphRecord]) {
    for case .mentions(let record) in records { mentions[record.article] = record }
    let derived = Set(mentions.values.lazy.flatMap { $0.entities.map(\.entity) })
    for record in records {
      switch record {
      case .article(let article) where mentions[article.id] != nil: articles[article.id] = article
      case .statement(let statement) where statement.local != nil && isRead(statement.article):
        statements[statement.article ?? "", default: []].append(statement)
      case .relation(let relation) where relation.localFrom != nil && isRead(relation.article):
        relations[relation.article ?? "", default: []].append(relation)
      case .entity(let entity): if !derived.contains(entity.id) { importedEntities.append(entity) }
      case .curation(let decision): curation.append(decision)
      case .mentions: break
      default: others.append(record)
      }
    }
  }

  /// Entities and other records that come from no article here.
  var fromNoArticle: [GraphRecord] { importedEntities.map(GraphRecord.entity) + others }

  private func isRead(_ article: String?) -> Bool { article.map { mentions[$0] != nil } ?? false }

  /// The records of each article that was read, in order of the articles' ids.
  mutating func takeArticles() -> [ArticleRecords] {
    let ids = articles.keys.sorted()
    return ids.compactMap { id in
      guard let article = articles[id], let mentions = mentions[id] else { return nil }
      return ArticleRecords(
        article: article, mentions: mentions, statements: statements[id] ?? [],
        relations: relations[id] ?? [])
    }
  }
}
