package import GraphModel

/// Puts entity ids in the place of an article's local references.
package struct LocalReferenceRewriter {
  /// The entity of each local entity; nil for one that the curator deleted.
  private let ids: [String?]

  /// A rewriter for one article (`CorpusResolution.entities(of:)`).
  package init(ids: [String?]) { self.ids = ids }

  private func id(_ local: Int) -> String? { ids.indices.contains(local) ? ids[local] : nil }

  /// Ids of local references, each once, in order.
  private func ids(_ locals: [Int]) -> [String] {
    var seen: Set<String> = []
    return locals.compactMap(id).filter { seen.insert($0).inserted }
  }

  /// Rewrites all records of an article; relations whose ends are gone or one are left out.
  func rewrite(_ records: inout ArticleRecords) {
    rewrite(&records.mentions)
    for index in records.statements.indices { rewrite(&records.statements[index]) }
    records.relations = records.relations.compactMap { rewritten($0) }
  }

  /// Rewrites the entities of a mentions record.
  package func rewrite(_ record: inout MentionsRecord) {
    for index in record.entities.indices { record.entities[index].entity = id(index) ?? "" }
  }

  /// Rewrites a statement's ids from its local references; imported ones stay as they are.
  package func rewrite(_ record: inout StatementRecord) {
    guard let local = record.local else { return }
    record.speaker = local.speaker.flatMap(id)
    record.mentions = ids(local.mentions).filter { $0 != record.speaker }
    record.addressees = ids(local.addressees).filter { $0 != record.speaker }
    record.reportedBy = ids(local.reportedBy)
  }

  /// A relation with its ids rewritten, nil when an end is gone or both are one.
  package func rewritten(_ record: RelationRecord) -> RelationRecord? {
    guard let from = record.localFrom, let to = record.localTo else { return record }
    guard let first = id(from), let second = id(to), first != second else { return nil }
    var record = record
    record.from = first
    record.to = second
    return record
  }
}
