import GraphModel

/// An immutable news graph in flat arrays, which are laid out in memory as in the snapshot file.
///
/// Nodes are numbered entities (by kind, then id), articles, statements (each by id), so that every
/// label is a range of ids. It is a function of its set of records: the same records, in whatever
/// order and number of files, make the same bytes.
final class GraphBase: @unchecked Sendable {
  /// The bytes of every section; kept alive by `owner`.
  let sections: [UnsafeRawBufferPointer]
  private let owner: AnyObject?
  let summary: BaseSummary
  let segments: [BaseSegment]
  let typeNames: [String]
  let nodeNumbers: Iota
  let relationshipNumbers: Iota

  let cueNames, dateNames, extractorNames, speakerTexts: StringColumn
  let entityIDs, entityNames, aliases, wikidata, descriptions, entityExtra: StringColumn
  let entityAliasRanges: Column<UInt32>
  let entityImplicit, articleImplicit: Column<UInt8>
  let articleIDs, titles, sources, urls, articleTexts, articleExtra, articleMentions: StringColumn
  let articleDate, articleMentionCount, articleMentionStart, articleMentionEnd: Column<UInt32>
  let similarity: Column<Double>
  let statementIDs, statementTexts, statementExtra: StringColumn
  let statementCue, statementSpeakerText, statementDate: Column<UInt32>
  let statementStart, statementEnd, statementExtractor: Column<UInt32>
  let statementQuotation, statementFlags: Column<UInt8>
  let statementConfidence, relationConfidence: Column<Double>
  let roles, relationExtra, otherRecords: StringColumn
  let relationArticle, relationStart, relationEnd, relationExtractor: Column<UInt32>
  let foldedNames, nameWords, textWords: StringColumn
  let nameRanges, nameEntities, wordRanges, wordEntities: Column<UInt32>
  let dateRanges, dateStatements: Column<UInt32>
  let textWordRanges, textWordStatements: Column<UInt32>
  let links, mentioners: WeightedColumns

  /// A base over sections that `owner` keeps alive; `blocks` checks mapped ones.
  init(
    sections: [UnsafeRawBufferPointer], owner: AnyObject?,
    blocks: UnsafeMutablePointer<BlockGuard>? = nil
  ) {
    self.sections = sections
    self.owner = owner
    let read = SectionReader(sections: sections, blocks: blocks)
    let summaries: Column<BaseSummary> = read.column(.summary)
    summary = summaries.isEmpty ? BaseSummary() : summaries[0]
    typeNames = read.strings(.typeNameOffsets).all
    segments = read.segments()
    nodeNumbers = Iota(count: Int(summary.nodes))
    relationshipNumbers = Iota(count: Int(summary.relationships))
    cueNames = read.strings(.cueNameOffsets)
    dateNames = read.strings(.dateNameOffsets)
    extractorNames = read.strings(.extractorNameOffsets)
    speakerTexts = read.strings(.speakerTextOffsets)
    entityIDs = read.strings(.entityIDOffsets)
    entityNames = read.strings(.entityNameOffsets)
    entityAliasRanges = read.column(.entityAliasRanges)
    aliases = read.strings(.aliasOffsets)
    wikidata = read.strings(.wikidataOffsets)
    descriptions = read.strings(.descriptionOffsets)
    entityExtra = read.strings(.entityExtraOffsets)
    entityImplicit = read.column(.entityImplicit)
    articleIDs = read.strings(.articleIDOffsets)
    titles = read.strings(.titleOffsets)
    articleDate = read.column(.articleDate)
    sources = read.strings(.sourceOffsets)
    urls = read.strings(.urlOffsets)
    articleTexts = read.strings(.articleTextOffsets)
    similarity = read.column(.similarity)
    articleExtra = read.strings(.articleExtraOffsets)
    articleMentions = read.strings(.articleMentionsOffsets)
    articleImplicit = read.column(.articleImplicit)
    articleMentionCount = read.column(.articleMentionCount)
    articleMentionStart = read.column(.articleMentionStart)
    articleMentionEnd = read.column(.articleMentionEnd)
    statementIDs = read.strings(.statementIDOffsets)
    statementTexts = read.strings(.statementTextOffsets)
    statementCue = read.column(.statementCue)
    statementQuotation = read.column(.statementQuotation)
    statementSpeakerText = read.column(.statementSpeakerText)
    statementDate = read.column(.statementDate)
    statementStart = read.column(.statementStart)
    statementEnd = read.column(.statementEnd)
    statementConfidence = read.column(.statementConfidence)
    statementExtractor = read.column(.statementExtractor)
    statementFlags = read.column(.statementFlags)
    statementExtra = read.strings(.statementExtraOffsets)
    roles = read.strings(.roleOffsets)
    relationArticle = read.column(.relationArticle)
    relationStart = read.column(.relationStart)
    relationEnd = read.column(.relationEnd)
    relationConfidence = read.column(.relationConfidence)
    relationExtractor = read.column(.relationExtractor)
    relationExtra = read.strings(.relationExtraOffsets)
    otherRecords = read.strings(.otherRecordOffsets)
    foldedNames = read.strings(.nameOffsets)
    nameRanges = read.column(.nameRanges)
    nameEntities = read.column(.nameEntities)
    nameWords = read.strings(.wordOffsets)
    wordRanges = read.column(.wordRanges)
    wordEntities = read.column(.wordEntities)
    dateRanges = read.column(.dateRanges)
    dateStatements = read.column(.dateStatements)
    textWords = read.strings(.textWordOffsets)
    textWordRanges = read.column(.textWordRanges)
    textWordStatements = read.column(.textWordStatements)
    links = read.weighted(.linkRanges)
    mentioners = read.weighted(.mentionerRanges)
  }

  /// The base of an empty graph.
  static func empty() -> GraphBase { GraphBase(sections: [], owner: nil) }

  var nodeCount: Int { Int(summary.nodes) }
  var relationshipCount: Int { Int(summary.relationships) }
  var isEmpty: Bool { summary.nodes == 0 }
}

/// Weighted adjacency of entities: ranges by entity, neighbours and weights, by falling weight.
struct WeightedColumns: Sendable {
  let ranges: Column<UInt32>
  let neighbors: Column<UInt32>
  let weights: Column<UInt32>
}
