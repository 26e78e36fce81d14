import Articles
import GraphModel
import GraphStore
import Resolution

/// One run of a build: articles from a reader, batch by batch, into a folder.
struct ArticleBuild {
  /// Articles that are processed and saved together, and about how many bytes of text.
  private static let batch = (articles: 32, bytes: 256 << 10)

  private let store: GraphDirectory
  private var assembly: GraphAssembly
  private let pipeline: ArticlePipeline
  private let start = ContinuousClock.now
  private(set) var report = BuildReport()

  init(store: GraphDirectory, assembly: GraphAssembly, pipeline: ArticlePipeline) {
    self.store = store
    self.assembly = assembly
    self.pipeline = pipeline
  }

  /// Reads, processes and saves until the input ends or the build is cancelled.
  mutating func read(
    _ reader: ArticleReader, isCancelled: () -> Bool, progress: (BuildProgress) -> Void
  ) throws(WorkspaceError) {
    var reader = reader
    while !isCancelled() {
      let articles = reader.nextBatch(count: Self.batch.articles, bytes: Self.batch.bytes)
      if articles.isEmpty { break }
      report.read += articles.count
      var new: [Article] = []
      for article in articles {
        if let claimed = assembly.claim(article) { new.append(claimed) }
      }
      report.known += articles.count - new.count
      try save(pipeline.process(new))
      progress(
        BuildProgress(
          articles: report.added, statements: report.statements, bytesRead: reader.bytesRead,
          totalBytes: reader.totalBytes, seconds: seconds))
    }
    report.wasCancelled = isCancelled()
    report.problems = reader.report.problems.map(\.description)
    if reader.report.furtherProblems > 0 {
      report.problems.append("and \(reader.report.furtherProblems) more problems")
    }
    guard report.read > 0 || report.wasCancelled else {
      throw .noArticles(problems: report.problems)
    }
  }

  private var seconds: Double {
    let elapsed = (ContinuousClock.now - start).components
    return Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
  }

  private mutating func save(_ resolved: [ResolvedArticle]) throws(WorkspaceError) {
    guard !resolved.isEmpty else { return }
    let all = resolved.map { ArticleRecords($0) }
    do {
      try store.append(group: all.flatMap(\.records))
    } catch {
      throw WorkspaceError(error)
    }
    for records in all {
      assembly.add(records)
      report.added += 1
      report.repeats += records.article.duplicateOf == nil ? 0 : 1
      report.statements += records.statements.count
    }
  }

  /// Derives what depends on the whole and writes the canonical file.
  mutating func finish() throws(WorkspaceError) {
    guard report.added > 0 || store.pendingGroups > 0 else { return }
    do {
      try store.replaceAll(with: assembly.records())
      report.reread = assembly.rereadCount
    } catch {
      throw WorkspaceError(error)
    }
  }
}

extension ArticleRecords {
  /// All records of the article, with its provisional entities.
  fileprivate var records: [GraphRecord] {
    var entities: [String: EntityRecord] = [:]
    for local in mentions.entities where entities[local.entity] == nil {
      entities[local.entity] = EntityRecord(id: local.entity, kind: local.kind, name: local.name)
    }
    return [.article(article), .mentions(mentions)]
      + entities.values.sorted { $0.id < $1.id }.map(GraphRecord.entity)
      + statements.map(GraphRecord.statement) + relations.map(GraphRecord.relation)
  }
}
