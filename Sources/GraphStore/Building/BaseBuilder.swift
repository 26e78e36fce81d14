import GraphModel

/// Makes a base of what was read: numbers everything in canonical order, gathers the columns in that
/// order, and derives adjacency and indexes.
final class BaseBuilder {
  let parts: [InputPart]
  let store = SectionStore()
  var summary = BaseSummary()
  var segments: [Segment] = []

  // By part: the chunk's own numbers to final ones.
  var entityNumbers: [[UInt32]] = []
  var articleNumbers: [[UInt32]] = []
  var cueNumbers: [[UInt32]] = []
  var dateNumbers: [[UInt32]] = []
  var extractorNumbers: [[UInt32]] = []
  var speakerTextNumbers: [[UInt32]] = []
  /// By final article: where its `article` and its `mentions` record are.
  var articleRecords: [(part: Int, index: Int)?] = []
  var mentionRecords: [(part: Int, index: Int)?] = []
  /// By final statement: the part and row that it comes from.
  var statementSources: [(part: UInt32, row: UInt32)] = []
  /// Relation types, sorted.
  var relationTypes: [String] = []
  var dateCount = 0

  private init(parts: [InputPart]) { self.parts = parts }

  /// The base of all records in `parts`; of records with the same id the last counts.
  ///
  /// Complexity: O(n) in the size of the records, but for sorting the rarer kinds.
  static func build(_ parts: [InputPart]) throws(BaseError) -> GraphBase {
    let builder = BaseBuilder(parts: parts)
    builder.internTables()
    builder.numberEntities()
    builder.numberArticles()
    builder.orderStatements()
    guard
      Int(builder.summary.entities) + Int(builder.summary.articles)
        + builder.statementSources.count < Int(UInt32.max)
    else { throw .tooManyNodes }
    builder.summary.statements = UInt32(builder.statementSources.count)
    builder.keepOthers()
    if builder.summary.nodes > 0 {
      builder.gatherStatements()
      try builder.connect()
      builder.index()
    }
    var summaries = Buffer<BaseSummary>()
    summaries.append(builder.summary)
    builder.store.set(.summary, summaries)
    return GraphBase(sections: builder.store.sections, owner: builder.store)
  }
}

/// Why a base could not be made.
package enum BaseError: Error, Sendable, Hashable {
  /// More than 2³² - 1 articles, entities and statements.
  case tooManyNodes
  /// More than 2³² - 1 relationships.
  case tooManyRelationships
}
