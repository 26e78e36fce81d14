import Articles
import GraphModel
import Resolution

/// Puts the graph of a set of articles together: which of them repeat others, which mentions are one
/// entity, and the curator's decisions over it all.
///
/// The outcome is a function of the set of articles and decisions; neither the order of building nor
/// the number of runs matters. What depends on the whole is derived anew: ids of repeats, entities,
/// and the references to them.
struct GraphAssembly {
  var sources: [ArticleRecords] = []
  var finder = DuplicateFinder()
  /// The finder's number of each source.
  var numbers: [Int] = []
  /// Numbers of articles that are here, and of those that are being read.
  var placed: Set<Int> = []
  private var claimed: Set<Int> = []
  /// Ids that articles have or were given for now.
  private var usedIDs: Set<String> = []
  /// Decisions of the curator by id; the same decision may come from several graphs.
  private(set) var curation: [String: CurationRecord] = [:]
  /// Entities that come from no article here, by id.
  var imported: [String: EntityRecord] = [:]
  /// Records that come from no article here.
  var others: [GraphRecord] = []
  private var pipeline: ArticlePipeline
  /// How many articles that were here were read again.
  private(set) var rereadCount = 0

  /// An empty graph; `pipeline` reads articles again whose part in the graph has changed.
  init(pipeline: ArticlePipeline) { self.pipeline = pipeline }

  /// The number of articles.
  var articleCount: Int { sources.count }

  // MARK: - Adding

  /// Announces an article that is to be read: the article with the id and part that it has among
  /// those so far, or nil when it is here already, from the same source.
  mutating func claim(_ article: Article) -> Article? {
    let number = finder.add(ArticleIdentity(of: article))
    guard !placed.contains(number), claimed.insert(number).inserted else { return nil }
    let finding = finder.finding(number)
    var article = article
    article.id = unusedID(finding.id)
    article.duplicateOf = finding.duplicateOf
    article.similarity = finding.similarity
    return article
  }

  /// An id that no article here has: which of several repeats gets which number is settled only by
  /// `records`, and until then none may replace another in the pending file.
  private mutating func unusedID(_ id: String) -> String {
    var candidate = id
    var number = 2
    while !usedIDs.insert(candidate).inserted {
      candidate = "\(id)-\(number)"
      number += 1
    }
    return candidate
  }

  /// Adds what an article says; the same article counts once.
  mutating func add(_ records: ArticleRecords) {
    add(records, ArticleIdentity(records.article))
  }

  private mutating func add(_ records: ArticleRecords, _ identity: ArticleIdentity) {
    let article = records.article
    let number = finder.add(identity)
    guard placed.insert(number).inserted else { return }
    usedIDs.insert(article.id)
    sources.append(records)
    numbers.append(number)
  }

  /// Adds the records of a graph.
  mutating func add(_ records: [GraphRecord]) {
    var parts = RecordParts(records)
    let articles = parts.takeArticles()
    let identities = ParallelMap.map(articles) { ArticleIdentity($0.article) }
    for (article, identity) in zip(articles, identities) { add(article, identity) }
    for record in parts.curation { curation[record.id] = record }
    for entity in parts.importedEntities { imported[entity.id] = entity }
    others += parts.others
  }

  /// Adds a decision of the curator.
  mutating func add(_ decision: CurationRecord) { curation[decision.id] = decision }

  /// The curator's decisions so far.
  var decisions: [CurationRecord] { Array(curation.values) }

  /// The ids of articles that name one of the entities, or hold one of the statements.
  func articles(concerning ids: Set<String>) -> Set<String> {
    let concerned = sources.lazy.filter { source in
      let statements = "s:\(RecordMaker.articleKey(of: source.article.id)):"
      return source.mentions.entities.contains { ids.contains($0.entity) || $0.entity.isEmpty }
        || ids.contains { $0.hasPrefix(statements) }
    }
    return Set(concerned.map(\.article.id))
  }

  // MARK: - Assembling

  /// The records of the whole graph.
  ///
  /// - Parameter rereading: Ids of articles that are read again, because what was left out of them
  ///   before may belong in now.
  /// - Returns: the records, in no particular order.
  mutating func records(rereading: Set<String> = []) -> [GraphRecord] {
    let decisions = Array(curation.values)
    let deleted = Self.deleted(by: CurationReplay.active(decisions))
    takeBackForgotten()
    leaveOut(deleted)
    placeArticles(rereading: rereading)
    let resolution = CorpusResolver.resolve(sources.lazy.map(\.mentions), curation: decisions)
    var records: [GraphRecord] = []
    for source in sources {
      var source = source
      source.resolve(with: resolution)
      records.append(.article(source.article))
      records.append(.mentions(source.mentions))
      records += source.statements.filter { !deleted.contains($0.id) }.map(GraphRecord.statement)
      records += source.relations.map(GraphRecord.relation)
    }
    records += resolution.entities.map(GraphRecord.entity)
    let derived = Set(resolution.entities.map(\.id))
    let own = ImportedCuration(CurationReplay.active(decisions), deleted: deleted)
    records += own.entities(imported.values.filter { !derived.contains($0.id) })
    records += own.records(others)
    records += decisions.map(GraphRecord.curation)
    return records
  }

  /// The entities of the whole with the reasons for them, and what each article says.
  mutating func explained() -> (resolution: CorpusResolution, sources: [ArticleRecords]) {
    takeBackForgotten()
    leaveOut(Self.deleted(by: CurationReplay.active(Array(curation.values))))
    placeArticles(rereading: [])
    let resolution = CorpusResolver.resolve(
      sources.lazy.map(\.mentions), curation: Array(curation.values), explaining: true)
    return (resolution, sources.sorted { $0.article.id < $1.article.id })
  }

  static func deleted(by decisions: [CurationRecord]) -> Set<String> {
    Set(
      decisions.compactMap { record in
        if case .delete(let id) = record.decision { id } else { nil }
      })
  }

  /// Gives every article the id and the part (original or repeat) that it has among all, and reads
  /// those again whose statements hang on it, or whose words were decided about since.
  private mutating func placeArticles(rereading: Set<String>) {
    let decisions = CurationReplay.wordDecisions(Array(curation.values))
    var changed: [(index: Int, article: Article)] = []
    for index in sources.indices {
      let finding = finder.finding(numbers[index])
      var record = sources[index].article
      let wasRepeat = record.duplicateOf != nil
      let isSame =
        record.id == finding.id && wasRepeat == (finding.duplicateOf != nil)
        && sources[index].mentions.decisions == (decisions[finding.id] ?? []).map(\.id)
      let mustReread = !isSame || rereading.contains(record.id)
      record.id = finding.id
      record.duplicateOf = finding.duplicateOf
      record.similarity = finding.similarity
      sources[index].article = record
      if mustReread { changed.append((index, Article(record))) }
    }
    let read = ParallelMap.map(changed) { [pipeline] change in
      pipeline.process(change.article, decisions: decisions[change.article.id] ?? [])
    }
    rereadCount += changed.count
    for (place, resolved) in zip(changed, read) {
      sources[place.index] = ArticleRecords(resolved)
    }
  }
}

extension ArticleIdentity {
  /// The identity of an article as a graph keeps it.
  init(_ record: ArticleRecord) {
    self.init(
      id: record.id, date: record.date, source: record.source ?? "", url: record.url,
      text: record.text)
  }
}

extension Article {
  /// An article as a graph keeps it.
  init(_ record: ArticleRecord) {
    self.init(id: record.id, source: record.source ?? "", text: record.text)
    title = record.title
    date = record.date
    url = record.url
    duplicateOf = record.duplicateOf
    similarity = record.similarity
  }
}
