import GraphModel

/// Makes a base of what was read: numbers everything in canonical order, gathers the columns in that
/// order, and derives adjacency and indexes.
final class BaseBuilder {
  let parts: [InputPart]
  let store = SectionStore()
  var summary = BaseSummary()
  var segments: [Segment] = []

  /// Where each kind's entities end, see `BaseSummary`.
  var entityEnds: (UInt32, UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0, 0)
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
  /// What stands in the canonical file is complete before the indexes are: `lines` and `sections`
  /// get a base without them, each on a thread of its own while they are made, and `indexed` then
  /// the whole one, on the thread of `sections`.
  ///
  /// Complexity: O(n) in the size of the records, but for sorting the rarer kinds.
  @discardableResult
  static func build(
    _ parts: [InputPart], beside lines: (GraphBase) -> Void = { _ in },
    _ sections: (GraphBase) -> Void = { _ in }, indexed: (GraphBase) -> Void = { _ in }
  ) throws(BaseError) -> GraphBase {
    let builder = BaseBuilder(parts: parts)
    try builder.assemble()
    let records = builder.base
    let isIndexed = Latch()
    Parallel.run(3) { task in
      switch task {
      case 0:
        if records.nodeCount > 0 { builder.index() }
        isIndexed.open()
      case 1: lines(records)
      default:
        sections(records)
        isIndexed.wait()
        indexed(builder.base)
      }
    }
    return builder.base
  }

  private var base: GraphBase { GraphBase(sections: store.sections, owner: store) }

  /// Makes all sections but the indexes.
  private func assemble() throws(BaseError) {
    Parallel.tasks([
      { self.orderStatements() }, { self.numberEntities() },
      {
        self.internTables()
        self.numberArticles()
      }, { self.keepOthers() },
    ])
    guard
      Int(entityEnds.4) + articleRecords.count + statementSources.count < Int(UInt32.max)
    else { throw .tooManyNodes }
    summary.kindEnds = entityEnds
    summary.articles = UInt32(articleRecords.count)
    summary.statements = UInt32(statementSources.count)
    if summary.nodes > 0 { try connect() }
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
