import Articles
package import Extraction
package import GraphModel
package import TextAnalysis

/// Turns what was found in one article into records, with offsets in Unicode scalars.
package struct RecordMaker {
  private let resolved: ResolvedArticle
  /// Converts the text's offsets.
  package let offsets: ScalarOffsets
  /// The entity (index) of each mention.
  package let entityOfMention: [Int?]
  /// The entity (index) that speaks each statement.
  private let speakers: [Int?]
  /// Provisional ids of the local entities: those that they have in a graph of this article alone.
  package let ids: [String]

  /// Prepares the records of an article.
  package init(_ resolved: ResolvedArticle) {
    self.resolved = resolved
    offsets = ScalarOffsets(utf8: resolved.text.utf8)
    entityOfMention = resolved.entityOfMention
    speakers = resolved.speakerEntities(entityOfMention)
    let alone = MentionsRecord(
      article: resolved.article.id,
      entities: resolved.entities.map {
        LocalEntityRecord(
          kind: $0.kind, name: $0.name, entity: "", mentions: [], context: $0.context)
      })
    let resolution = CorpusResolver.resolve([alone])
    ids = (resolution.entities(of: alone.article) ?? []).compactMap { $0 }
  }

  func mentions() -> MentionsRecord {
    let entities = resolved.entities.enumerated().map { index, entity in
      var record = LocalEntityRecord(
        kind: entity.kind, name: entity.name, entity: ids[index],
        mentions: mentions(of: entity), context: entity.context)
      record.decision = entity.decision
      return record
    }
    var record = MentionsRecord(article: resolved.article.id, entities: entities)
    record.decisions = resolved.decisions
    return record
  }

  /// Mentions that have another's very words need no word on why: their records leave it out.
  private func mentions(of entity: LocalEntity) -> [MentionRecord] {
    var places: [Int: Int] = [:]
    for (place, mention) in entity.mentions.enumerated() { places[mention] = place }
    return zip(entity.mentions, entity.joins).map { mention, join in
      let found = resolved.extraction.mentions[mention]
      let range = offsets.scalars(of: found.range)
      var record = MentionRecord(start: range.lowerBound, end: range.upperBound, form: found.form)
      if let join, join.rule != .exactName, let target = places[join.to] {
        record.rule = join.rule.rawValue
        record.target = target
      }
      return record
    }
  }

  // MARK: - Statements

  func statements() -> [StatementRecord] {
    var records: [StatementRecord] = []
    var seen: Set<String> = []
    for index in resolved.extraction.statements.indices {
      if let record = statement(index), seen.insert(record.id).inserted { records.append(record) }
    }
    return records
  }

  /// The record of a statement; nil for one without content.
  package func statement(_ index: Int) -> StatementRecord? {
    let statement = resolved.extraction.statements[index]
    guard let first = statement.content.first, let last = statement.content.last else { return nil }
    let range = offsets.scalars(of: first.lowerBound..<max(first.lowerBound, last.upperBound))
    var record = StatementRecord(
      id: "s:\(articleKey):\(range.lowerBound)-\(range.upperBound)",
      text: statement.content.map { PlainWords.text(of: resolved.text[$0]) }
        .joined(separator: " "))
    let local = references(of: statement, index)
    record.local = local
    record.speaker = local.speaker.map { ids[$0] }
    record.speakerText = statement.speaker.map { PlainWords.text(of: resolved.text[$0]) }
    record.cue = statement.cue.map { PlainWords.text(of: resolved.text[$0]) }
    record.quotation = statement.quotation
    record.mentions = local.mentions.map { ids[$0] }
    record.addressees = local.addressees.map { ids[$0] }
    record.reportedBy = local.reportedBy.map { ids[$0] }
    record.article = resolved.article.id
    record.start = range.lowerBound
    record.end = range.upperBound
    record.date = resolved.article.date
    record.confidence = rounded(statement.confidence)
    record.extractor = statement.extractor
    record.negated = statement.negated
    record.hedged = statement.hedged
    return record
  }

  private func references(of statement: ExtractedStatement, _ index: Int) -> LocalReferences {
    let speaker = speakers[index]
    var mentioned: [Int] = []
    for span in statement.content {
      var mention = firstMention(from: span.lowerBound)
      while mention < entityOfMention.count,
        resolved.extraction.mentions[mention].range.lowerBound < span.upperBound
      {
        if let entity = entityOfMention[mention], entity != speaker { mentioned.append(entity) }
        mention += 1
      }
    }
    return LocalReferences(
      speaker: speaker, mentions: unique(mentioned),
      addressees: unique(statement.addressees.compactMap { entityOfMention[$0] }),
      reportedBy: unique(statement.reportedBy.compactMap { entityOfMention[$0] }))
  }

  /// The first mention that begins at or after an offset; O(log n).
  private func firstMention(from offset: Int) -> Int {
    let mentions = resolved.extraction.mentions
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func unique(_ entities: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return entities.filter { seen.insert($0).inserted }
  }

  private var articleKey: String { Self.articleKey(of: resolved.article.id) }

  /// What the ids of an article's statements have between `s:` and their place: its id without the
  /// prefix `a:`.
  package static func articleKey(of articleID: String) -> String {
    articleID.hasPrefix("a:") ? String(articleID.dropFirst(2)) : articleID
  }

  // MARK: - Relations

  func relations() -> [RelationRecord] {
    resolved.extraction.relations.compactMap { relation in
      guard let from = entityOfMention[relation.from], let to = target(of: relation),
        from != to
      else { return nil }
      let range = offsets.scalars(of: relation.range)
      var record = RelationRecord(relation: relation.type, from: ids[from], to: ids[to])
      record.role = relation.role
      record.article = resolved.article.id
      record.start = range.lowerBound
      record.end = range.upperBound
      record.confidence = rounded(relation.confidence)
      record.extractor = relation.extractor
      record.localFrom = from
      record.localTo = to
      return record
    }
  }

  /// The entity (index) that a relation leads to, nil where its mention means none.
  package func target(of relation: ExtractedRelation) -> Int? {
    switch relation.to {
    case .mention(let mention): entityOfMention[mention]
    case .country(let name): resolved.countries[name]
    }
  }

  /// Two digits, so that files do not change with the last bits of a model's arithmetic.
  private func rounded(_ confidence: Double) -> Double { (confidence * 100).rounded() / 100 }
}
