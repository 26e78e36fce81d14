import GraphModel

// Records that are not in the base: pending news, and what users made and decided.
extension KnowledgeGraph {
  /// Adds records to the delta.
  ///
  /// False when they replace something of the base, which then has to be made anew with them; the
  /// graph is in no good state after that.
  func apply(_ records: [GraphRecord]) -> Bool {
    do {
      for record in records {
        switch record {
        case .article(let record): if try !add(record) { return false }
        case .entity(let record): if try !add(record) { return false }
        case .node(let record): try add(record)
        default: break
        }
      }
      var undone: Set<String> = []
      var statements = StatementOverlay(
        self, count: records.count { if case .statement = $0 { true } else { false } })
      for record in records {
        switch record {
        case .statement(let record): if try !statements.add(record) { return false }
        case .mentions(let record): if try !add(record) { return false }
        case .relation(let record): if try !add(record) { return false }
        case .edge(let record): try add(record)
        case .curation(let record): if let id = record.undoes { undone.insert(id) }
        default: break
        }
      }
      forgetCaches()
      for case .curation(let record) in records { try apply(record, undone: undone) }
      return true
    } catch {
      return false
    }
  }

  // MARK: News

  private typealias Properties = [(key: String, value: Value)]

  private func add(_ record: ArticleRecord) throws -> Bool {
    guard node(.article, withID: record.id) == nil else { return false }
    typealias Key = NewsVocabulary.Key
    let node = try addNode(
      labels: [NewsVocabulary.Label.article],
      properties: [
        (Key.id, .string(record.id)), (Key.title, Self.value(record.title)),
        (Key.date, Self.value(record.date)), (Key.source, Self.value(record.source)),
        (Key.url, Self.value(record.url)), (Key.text, Self.value(record.text)),
      ], origin: .news(id: record.id))
    if let original = record.duplicateOf {
      let similarity = record.similarity.map { Value.float($0) } ?? .null
      try relate(
        .duplicateOf, node, try article(original), [(Key.similarity, similarity)], record.id)
    }
    return true
  }

  private func add(_ record: EntityRecord) throws -> Bool {
    guard node(.entity, withID: record.id) == nil else { return false }
    typealias Key = NewsVocabulary.Key
    let aliases: Value =
      record.aliases.isEmpty ? .null : .list(record.aliases.map { .string($0) })
    _ = try addNode(
      labels: [NewsVocabulary.Label.entity, record.kind.label],
      properties: [
        (Key.id, .string(record.id)), (Key.name, .string(record.name)), (Key.aliases, aliases),
        (Key.wikidata, Self.value(record.wikidata)),
        (Key.description, Self.value(record.description)),
      ], origin: .news(id: record.id))
    return true
  }

  private func add(_ record: MentionsRecord) throws -> Bool {
    typealias Key = NewsVocabulary.Key
    let node = try article(record.article)
    let type = relationshipTypeID(NewsVocabulary.Relationship.mentions)
    if let type, degree(of: node, .outgoing, type: type) > 0 { return false }
    if isBase(node), case .article(let index) = base.classOf(node.rawValue),
      !base.articleMentions.utf8(index).isEmpty
    {
      return false
    }
    var order: [String] = []
    var mentions: [String: [MentionRecord]] = [:]
    for local in record.entities where !local.entity.isEmpty && !local.mentions.isEmpty {
      if mentions[local.entity] == nil { order.append(local.entity) }
      mentions[local.entity, default: []] += local.mentions
    }
    for id in order {
      guard let all = mentions[id], let first = all.min(by: { $0.start < $1.start }) else {
        continue
      }
      try relate(
        .mentions, node, try entity(id),
        [
          (Key.count, .integer(Int64(all.count))), (Key.start, Self.value(first.start)),
          (Key.end, Self.value(first.end)),
        ], record.article)
    }
    return true
  }

  private func add(_ record: RelationRecord) throws -> Bool {
    typealias Key = NewsVocabulary.Key
    let ends = (try entity(record.from), try entity(record.to))
    let id = [
      record.relation, record.from, record.to, record.article ?? "",
      record.start.map { String($0) } ?? "",
    ].joined(separator: "|")
    guard relationship(withRecordID: id) == nil else { return false }
    _ = try addRelationship(
      type: record.relation, from: ends.0, to: ends.1,
      properties: [
        (Key.role, Self.value(record.role)), (Key.article, Self.value(record.article)),
        (Key.start, Self.value(record.start)), (Key.end, Self.value(record.end)),
        (Key.confidence, record.confidence.map { .float($0) } ?? .null),
        (Key.extractor, Self.value(record.extractor)),
      ], origin: .news(id: id))
    return true
  }

  private func relate(
    _ type: NewsType, _ start: NodeID, _ end: NodeID, _ properties: Properties, _ record: String
  ) throws {
    _ = try addRelationship(
      type: type.name, from: start, to: end, properties: properties, origin: .news(id: record))
  }

  /// The entity with an id, made when there is none.
  func entity(_ id: String) throws -> NodeID {
    if let node = node(.entity, withID: id) { return node }
    let kind = id.firstIndex(of: ":").flatMap { EntityKind(rawValue: String(id[..<$0])) }
    let labels = [NewsVocabulary.Label.entity] + (kind.map { [$0.label] } ?? [])
    return try addNode(
      labels: labels,
      properties: [
        (NewsVocabulary.Key.id, .string(id)), (NewsVocabulary.Key.name, .string(id)),
      ], origin: .news(id: id))
  }

  /// The article with an id, made when there is none.
  func article(_ id: String) throws -> NodeID {
    if let node = node(.article, withID: id) { return node }
    return try addNode(
      labels: [NewsVocabulary.Label.article],
      properties: [(NewsVocabulary.Key.id, .string(id))], origin: .news(id: id))
  }

  private static func value(_ text: String?) -> Value {
    guard let text, !text.isEmpty else { return .null }
    return .string(text)
  }

  private static func value(_ number: Int?) -> Value {
    number.map { .integer(Int64($0)) } ?? .null
  }

  // MARK: What users made and decided

  private func add(_ record: NodeRecord) throws {
    noteUserNumber(record.id)
    _ = try addNode(
      labels: record.labels, properties: record.properties.map { ($0.key, $0.value) },
      origin: .user(id: record.id))
  }

  /// An edge whose nodes are gone is left out.
  private func add(_ record: EdgeRecord) throws {
    noteUserNumber(record.id)
    guard let start = node(withRecordID: record.from), let end = node(withRecordID: record.to)
    else { return }
    _ = try addRelationship(
      type: record.relation, from: start, to: end,
      properties: record.properties.map { ($0.key, $0.value) }, origin: .user(id: record.id))
  }

  private func noteUserNumber(_ id: String) {
    guard let number = Int(id.dropFirst(2)) else { return }
    nextUserNumber = max(nextUserNumber, number + 1)
  }

  /// Applies what Cypher changed of extracted records.
  ///
  /// The resolver applies the other decisions.
  private func apply(_ record: CurationRecord, undone: Set<String>) throws {
    if let number = Int(record.id.dropFirst(2)) {
      nextCurationNumber = max(nextCurationNumber, number + 1)
    }
    if undone.contains(record.id) || record.undoes != nil { return }
    switch record.decision {
    case .set(let id, let key, let value):
      if let node = node(withRecordID: id) {
        try setProperty(key, of: node, to: value)
      } else if let relationship = relationship(withRecordID: id) {
        try setProperty(key, of: relationship, to: value)
      }
    case .label(let id, let label, let isAdded):
      guard let node = node(withRecordID: id) else { return }
      if isAdded { try addLabel(label, to: node) } else { try removeLabel(label, from: node) }
    case .delete(let id):
      if let relationship = relationship(withRecordID: id) { try delete(relationship) }
      guard let node = node(withRecordID: id) else { return }
      for direction in Direction.allCases {
        let relationships = adjacency(of: node, direction, type: nil).relationships
        for relationship in Array(relationships)
        where contains(RelationshipID(rawValue: relationship)) {
          try delete(RelationshipID(rawValue: relationship))
        }
      }
      try delete(node)
    case .merge, .split, .part, .rename, .retype: break
    }
  }
}
