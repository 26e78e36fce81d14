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
  private let read: SectionReader
  let summary: BaseSummary
  let segments: [BaseSegment]
  let typeNames: [String]
  let nodeNumbers: Iota
  let relationshipNumbers: Iota

  let cueNames, dateNames, extractorNames, speakerTexts: StringColumn
  let entityIDs, entityNames, aliases: StringColumn
  let entityAliasRanges, entityTable: Column<UInt32>
  let articleIDs, titles, articleTexts: StringColumn
  let articleDate, articleMentionCount, articleMentionStart, articleMentionEnd: Column<UInt32>
  let statementIDs, statementTexts: StringColumn
  let statementCue, statementSpeakerText, statementDate: Column<UInt32>
  let statementStart, statementEnd, statementExtractor: Column<UInt32>
  let statementQuotation, statementFlags: Column<UInt8>
  let statementConfidence: Column<Double>
  let roles: StringColumn
  let foldedNames, nameWords: StringColumn
  let nameRanges, nameEntities, wordRanges, wordEntities: Column<UInt32>
  let dateRanges, dateStatements, articleDateRanges, dateArticles: Column<UInt32>
  let links, mentioners: WeightedColumns
  let words: WordIndex

  /// A base over sections that `owner` keeps alive; `blocks` checks mapped ones.
  init(
    sections: [UnsafeRawBufferPointer], owner: AnyObject?,
    blocks: UnsafeMutablePointer<BlockGuard>? = nil
  ) {
    self.sections = sections
    self.owner = owner
    read = SectionReader(sections: sections, blocks: blocks)
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
    entityTable = read.column(.entityTable)
    aliases = read.strings(.aliasOffsets)
    articleIDs = read.strings(.articleIDOffsets)
    titles = read.strings(.titleOffsets)
    articleDate = read.column(.articleDate)
    articleTexts = read.strings(.articleTextOffsets)
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
    roles = read.strings(.roleOffsets)
    foldedNames = read.strings(.nameOffsets)
    nameRanges = read.column(.nameRanges)
    nameEntities = read.column(.nameEntities)
    nameWords = read.strings(.wordOffsets)
    wordRanges = read.column(.wordRanges)
    wordEntities = read.column(.wordEntities)
    dateRanges = read.column(.dateRanges)
    dateStatements = read.column(.dateStatements)
    articleDateRanges = read.column(.articleDateRanges)
    dateArticles = read.column(.dateArticles)
    links = read.weighted(.linkRanges)
    mentioners = read.weighted(.mentionerRanges)
    words = WordIndex(read)
  }

  // Columns that are seldom read are made when they are.
  var entityExtra: StringColumn { read.strings(.entityExtraOffsets) }
  var articleExtra: StringColumn { read.strings(.articleExtraOffsets) }
  var statementExtra: StringColumn { read.strings(.statementExtraOffsets) }
  var relationExtra: StringColumn { read.strings(.relationExtraOffsets) }
  var otherRecords: StringColumn { read.strings(.otherRecordOffsets) }
  var articleMentions: StringColumn { read.strings(.articleMentionsOffsets) }
  var urls: StringColumn { read.strings(.urlOffsets) }
  var sources: StringColumn { read.strings(.sourceOffsets) }
  var wikidata: StringColumn { read.strings(.wikidataOffsets) }
  var descriptions: StringColumn { read.strings(.descriptionOffsets) }
  var similarity: Column<Double> { read.column(.similarity) }
  var entityImplicit: Column<UInt8> { read.column(.entityImplicit) }
  var articleImplicit: Column<UInt8> { read.column(.articleImplicit) }
  var relationArticle: Column<UInt32> { read.column(.relationArticle) }
  var relationStart: Column<UInt32> { read.column(.relationStart) }
  var relationEnd: Column<UInt32> { read.column(.relationEnd) }
  var relationExtractor: Column<UInt32> { read.column(.relationExtractor) }
  var relationConfidence: Column<Double> { read.column(.relationConfidence) }

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
