import GraphModel

// Records other than statements, by way of their structs.
extension ChunkLoader {
  mutating func add(_ record: GraphRecord) {
    switch record {
    case .article(let record): add(record)
    case .mentions(let record): add(record)
    case .entity(let record): add(record)
    case .relation(let record): add(record)
    case .node(let node): add(record, rank: 0, id: node.id)
    case .edge(let edge): add(record, rank: 1, id: edge.id)
    case .curation(let curation): add(record, rank: 2, id: curation.id)
    case .statement: break
    }
  }

  private mutating func add(_ record: ArticleRecord) {
    let article = LoadedChunk.Article(
      id: chunk.articleIDs.intern(record.id), title: slice(record.title),
      date: chunk.dates.optional(record.date), source: slice(record.source),
      url: slice(record.url), text: slice(record.text),
      duplicateOf: chunk.articleIDs.optional(record.duplicateOf),
      similarity: record.similarity ?? .nan, extra: extra(record.extra))
    chunk.articles.append(article)
  }

  private mutating func add(_ record: EntityRecord) {
    let first = chunk.aliases.count
    for alias in record.aliases { chunk.aliases.append(slice(alias)) }
    let entity = LoadedChunk.Entity(
      id: chunk.entityIDs.intern(record.id), kind: UInt8(record.kind.rank),
      name: slice(record.name), firstAlias: UInt32(first),
      aliasCount: UInt32(record.aliases.count), wikidata: slice(record.wikidata),
      description: slice(record.description), extra: extra(record.extra))
    chunk.entities.append(entity)
  }

  private mutating func add(_ record: MentionsRecord) {
    encoder.writer.clear()
    encoder.mentionFields(record)
    let json = chunk.slice(encoder.writer.written)
    let first = chunk.mentionedEntities.count
    var positions: [String: Int] = [:]
    for local in record.entities where !local.entity.isEmpty && !local.mentions.isEmpty {
      let start = local.mentions.min { $0.start < $1.start } ?? local.mentions[0]
      if let position = positions[local.entity] {
        var known = chunk.mentionedEntities[position]
        known.count += UInt32(local.mentions.count)
        if UInt32(start.start) < known.start {
          known.start = UInt32(start.start)
          known.end = UInt32(start.end)
        }
        chunk.mentionedEntities[position] = known
      } else {
        positions[local.entity] = chunk.mentionedEntities.count
        chunk.mentionedEntities.append(
          LoadedChunk.MentionedEntity(
            entity: chunk.entityIDs.intern(local.entity), count: UInt32(local.mentions.count),
            start: UInt32(start.start), end: UInt32(start.end)))
      }
    }
    chunk.mentions.append(
      LoadedChunk.Mentions(
        article: chunk.articleIDs.intern(record.article), json: json,
        firstEntity: UInt32(first),
        entityCount: UInt32(chunk.mentionedEntities.count - first)))
  }

  private mutating func add(_ record: RelationRecord) {
    encoder.writer.clear()
    encoder.localEnds(record)
    encoder.extra(record.extra)
    let extra = chunk.slice(encoder.writer.written)
    let relation = LoadedChunk.Relation(
      type: chunk.relationTypes.intern(record.relation),
      from: chunk.entityIDs.intern(record.from), to: chunk.entityIDs.intern(record.to),
      role: slice(record.role), article: chunk.articleIDs.optional(record.article),
      start: record.start.map { UInt32($0) } ?? GraphBase.missing,
      end: record.end.map { UInt32($0) } ?? GraphBase.missing,
      confidence: record.confidence ?? .nan,
      extractor: chunk.extractors.optional(record.extractor), extra: extra)
    chunk.relations.append(relation)
  }

  private mutating func add(_ record: GraphRecord, rank: UInt8, id: String) {
    encoder.writer.clear()
    encoder.line(record)
    let line = chunk.slice(encoder.writer.written)
    chunk.others.append(LoadedChunk.Other(rank: rank, id: slice(id), line: line))
  }

  // MARK: Parts

  private mutating func slice(_ text: String?) -> LoadedChunk.Slice {
    var text = text ?? ""
    return text.withUTF8 { chunk.slice($0) }
  }

  private mutating func extra(_ members: [JSONMember]) -> LoadedChunk.Slice {
    if members.isEmpty { return LoadedChunk.Slice() }
    encoder.writer.clear()
    encoder.extra(members)
    return chunk.slice(encoder.writer.written)
  }
}

extension Interner {
  mutating func intern(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { intern($0) }
  }

  /// The number plus 1; 0 for none or an empty string.
  mutating func optional(_ text: String?) -> UInt32 {
    guard let text, !text.isEmpty else { return 0 }
    return intern(text) + 1
  }
}
