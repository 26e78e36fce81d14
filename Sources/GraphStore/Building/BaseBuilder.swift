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

  /// The base of all records in `parts`, which are used up; of records with the same id the last
  /// counts.
  ///
  /// What stands in the canonical file is complete before the indexes are: `beside` gets a base
  /// without them, on a thread of its own while they are made, and `indexed` the whole one.
  ///
  /// Complexity: O(n) in the size of the records, but for sorting the rarer kinds.
  static func build(
    _ parts: [InputPart], beside: (GraphBase) -> Void = { _ in },
    indexed: (GraphBase) -> Void = { _ in }
  ) throws(BaseError) -> GraphBase {
    let builder = BaseBuilder(parts: parts)
    try builder.assemble()
    let records = builder.base
    var whole = records
    Parallel.run(2) { task in
      if task == 0 {
        if records.nodeCount > 0 { builder.index() }
        whole = builder.base
        indexed(whole)
      } else {
        beside(records)
      }
    }
    return whole
  }

  private var base: GraphBase { GraphBase(sections: store.sections, owner: store) }

  /// Makes all sections but the indexes.
  private func assemble() throws(BaseError) {
    internTables()
    numberEntities()
    numberArticles()
    orderStatements()
    guard
      Int(summary.entities) + Int(summary.articles) + statementSources.count < Int(UInt32.max)
    else { throw .tooManyNodes }
    summary.statements = UInt32(statementSources.count)
    keepOthers()
    if summary.nodes > 0 {
      gatherStatements()
      try connect()
    }
    var summaries = Buffer<BaseSummary>()
    summaries.append(summary)
    store.set(.summary, summaries)
    for part in parts { part.release() }
  }
}

/// Why a base could not be made.
package enum BaseError: Error, Sendable, Hashable {
  /// More than 2³² - 1 articles, entities and statements.
  case tooManyNodes
  /// More than 2³² - 1 relationships.
  case tooManyRelationships
}
