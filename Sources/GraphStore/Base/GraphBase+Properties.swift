import GraphModel

// Properties, computed from the columns.
extension GraphBase {
  /// The number that stands for "no value" in columns of offsets.
  static let missing = UInt32.max

  func property(_ key: UInt32, of node: UInt32) -> Value {
    guard let key = NewsKey(rawValue: key) else { return .null }
    return switch classOf(node) {
    case .entity(let index): entityProperty(key, index)
    case .article(let index): articleProperty(key, index)
    case .statement(let index): statementProperty(key, index)
    }
  }

  func keys(of node: UInt32) -> [NewsKey] {
    switch classOf(node) {
    case .entity: NewsKey.entityKeys
    case .article: NewsKey.articleKeys
    case .statement: NewsKey.statementKeys
    }
  }

  /// Brings ids or names of entities into the processor's cache, all at once instead of one after
  /// the other.
  func prefetch(_ key: UInt32, of nodes: ArraySlice<UInt32>) {
    guard let key = NewsKey(rawValue: key), key == .id || key == .name else { return }
    let column = key == .id ? entityIDs : entityNames
    var sum: UInt8 = 0
    for node in nodes where node < summary.entities {
      sum ^= column.utf8(Int(node)).first ?? 0
    }
    withExtendedLifetime(sum) {}
  }

  private func entityProperty(_ key: NewsKey, _ index: Int) -> Value {
    switch key {
    case .id: return .string(entityIDs[index])
    case .name: return .string(entityNames[index])
    case .aliases:
      let names = entityAliases(index)
      return names.isEmpty ? .null : .list(names.map { .string($0) })
    case .wikidata: return string(wikidata, index)
    case .description: return string(descriptions, index)
    default: return .null
    }
  }

  func entityAliases(_ index: Int) -> [String] {
    guard index + 1 < entityAliasRanges.count else { return [] }
    return (Int(entityAliasRanges[index])..<Int(entityAliasRanges[index + 1])).map { aliases[$0] }
  }

  private func articleProperty(_ key: NewsKey, _ index: Int) -> Value {
    switch key {
    case .id: .string(articleIDs[index])
    case .title: string(titles, index)
    case .date: name(articleDate, index, in: dateNames)
    case .source: string(sources, index)
    case .url: string(urls, index)
    case .text: string(articleTexts, index)
    default: .null
    }
  }

  private func statementProperty(_ key: NewsKey, _ index: Int) -> Value {
    switch key {
    case .id: .string(statementIDs[index])
    case .text: .string(statementTexts[index])
    case .cue: name(statementCue, index, in: cueNames)
    case .date: name(statementDate, index, in: dateNames)
    case .quotation: quotation(index).map { .string($0.rawValue) } ?? .null
    case .speakerText: name(statementSpeakerText, index, in: speakerTexts)
    case .confidence: number(statementConfidence, index)
    case .extractor: name(statementExtractor, index, in: extractorNames)
    case .negated: flag(1, index)
    case .hedged: flag(2, index)
    default: .null
    }
  }

  func quotation(_ index: Int) -> QuotationKind? {
    guard index < statementQuotation.count else { return nil }
    let number = Int(statementQuotation[index])
    return number == 0 ? nil : QuotationKind.allCases[number - 1]
  }

  /// A flag is a property only where it is set.
  private func flag(_ bit: UInt8, _ index: Int) -> Value {
    index < statementFlags.count && statementFlags[index] & bit != 0 ? .boolean(true) : .null
  }

  func property(_ key: UInt32, ofRelationship relationship: UInt32) -> Value {
    guard let key = NewsKey(rawValue: key), let segment = segment(of: relationship) else {
      return .null
    }
    let position = Int(relationship - segment.header.firstRelationship)
    guard let type = NewsType(rawValue: segment.header.type) else {
      return relationProperty(key, Int(relationship) - Int(summary.firstRelation))
    }
    switch (type, key) {
    case (.said, .cue):
      return name(statementCue, primaryStatement(segment, position), in: cueNames)
    case (.said, .speakerAs):
      return name(statementSpeakerText, primaryStatement(segment, position), in: speakerTexts)
    case (.inArticle, .start):
      return integer(statementStart, primaryStatement(segment, position))
    case (.inArticle, .end):
      return integer(statementEnd, primaryStatement(segment, position))
    case (.duplicateOf, .similarity):
      return number(
        similarity, Int(segment.primary(ofPosition: position) - summary.firstArticle))
    case (.mentions, .count), (.mentions, .start), (.mentions, .end):
      return mentionProperty(key, position)
    default: return .null
    }
  }

  func keys(ofRelationship relationship: UInt32) -> [NewsKey] {
    guard let segment = segment(of: relationship) else { return [] }
    return switch NewsType(rawValue: segment.header.type) {
    case nil: [.article, .confidence, .end, .extractor, .role, .start]
    case .said: [.speakerAs, .cue]
    case .mentions: [.count, .end, .start]
    case .inArticle: [.end, .start]
    case .duplicateOf: [.similarity]
    case .addressedTo, .reportedBy: []
    }
  }

  private func primaryStatement(_ segment: BaseSegment, _ position: Int) -> Int {
    Int(segment.primary(ofPosition: position)) - Int(summary.firstStatement)
  }

  /// Articles' mentions come before statements' in their segment, and have columns.
  private func mentionProperty(_ key: NewsKey, _ position: Int) -> Value {
    guard position < articleMentionCount.count else { return key == .count ? .integer(1) : .null }
    return switch key {
    case .count: integer(articleMentionCount, position)
    case .start: integer(articleMentionStart, position)
    case .end: integer(articleMentionEnd, position)
    default: .null
    }
  }

  private func relationProperty(_ key: NewsKey, _ index: Int) -> Value {
    switch key {
    case .role: string(roles, index)
    case .article:
      index < relationArticle.count && relationArticle[index] != Self.missing
        ? .string(articleIDs[Int(relationArticle[index] - summary.firstArticle)]) : .null
    case .start: integer(relationStart, index)
    case .end: integer(relationEnd, index)
    case .confidence: number(relationConfidence, index)
    case .extractor: name(relationExtractor, index, in: extractorNames)
    default: .null
    }
  }

  private func string(_ column: StringColumn, _ index: Int) -> Value {
    column.optional(index).map { .string($0) } ?? .null
  }

  private func name(_ column: Column<UInt32>, _ index: Int, in names: StringColumn) -> Value {
    nameIndex(column, index).map { .string(names[$0]) } ?? .null
  }

  /// The position of a row's interned string in its table; rows hold it plus 1, or 0 for none.
  func nameIndex(_ column: Column<UInt32>, _ index: Int) -> Int? {
    guard index >= 0, index < column.count, column[index] != 0 else { return nil }
    return Int(column[index]) - 1
  }

  private func integer(_ column: Column<UInt32>, _ index: Int) -> Value {
    guard index >= 0, index < column.count, column[index] != Self.missing else { return .null }
    return .integer(Int64(column[index]))
  }

  /// Columns of numbers hold NaN for none.
  private func number(_ column: Column<Double>, _ index: Int) -> Value {
    guard index >= 0, index < column.count, !column[index].isNaN else { return .null }
    return .float(column[index])
  }
}
