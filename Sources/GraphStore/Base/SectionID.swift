/// The arrays of a base, in the order of the snapshot file.
///
/// Sections of relationship segments follow these, five a segment; see `Segment`.
enum SectionID: Int, CaseIterable {
  case summary
  case segments
  case typeNameOffsets, typeNameBytes
  case otherRecordOffsets, otherRecordBytes
  // Interned strings, sorted.
  case cueNameOffsets, cueNameBytes
  case dateNameOffsets, dateNameBytes
  case extractorNameOffsets, extractorNameBytes
  case speakerTextOffsets, speakerTextBytes
  // Entities.
  case entityIDOffsets, entityIDBytes
  case entityNameOffsets, entityNameBytes
  case entityAliasRanges
  case aliasOffsets, aliasBytes
  case wikidataOffsets, wikidataBytes
  case descriptionOffsets, descriptionBytes
  case entityExtraOffsets, entityExtraBytes
  case entityImplicit
  // Entities by the hash of their ids; see `IDTable`.
  case entityTable
  // Articles.
  case articleIDOffsets, articleIDBytes
  case titleOffsets, titleBytes
  case articleDate
  case sourceOffsets, sourceBytes
  case urlOffsets, urlBytes
  case articleTextOffsets, articleTextBytes
  case similarity
  case articleExtraOffsets, articleExtraBytes
  case articleMentionsOffsets, articleMentionsBytes
  case articleImplicit
  case articleMentionCount, articleMentionStart, articleMentionEnd
  // Statements.
  case statementIDOffsets, statementIDBytes
  case statementTextOffsets, statementTextBytes
  case statementCue
  case statementQuotation
  case statementSpeakerText
  case statementDate
  case statementStart, statementEnd
  case statementConfidence
  case statementExtractor
  case statementFlags
  case statementExtraOffsets, statementExtraBytes
  // Relations, by their number among the relations.
  case roleOffsets, roleBytes
  case relationArticle
  case relationStart, relationEnd
  case relationConfidence
  case relationExtractor
  case relationExtraOffsets, relationExtraBytes
  // Indexes.
  case nameOffsets, nameBytes, nameRanges, nameEntities
  case wordOffsets, wordBytes, wordRanges, wordEntities
  case dateRanges, dateStatements
  case articleDateRanges, dateArticles
  // Words of texts: as written, where each is, and their folded forms; see `WordIndex`.
  case textWordOffsets, textWordBytes, textWordRanges, textWordCounts, textWordRows
  case textFoldOffsets, textFoldBytes, textFoldRanges, textFoldWords
  // Who spoke of whom.
  case linkRanges, linkNeighbors, linkWeights
  case mentionerRanges, mentionerNeighbors, mentionerWeights

  /// Whether it is derived from other sections, after all of them are made.
  var isIndex: Bool { self == .entityTable || rawValue >= SectionID.nameOffsets.rawValue }
}
