import GraphModel
import GraphStore
import Resolution

extension Workspace {
  /// Applies a decision, keeps it, and derives the graph anew.
  ///
  /// - Parameters:
  ///   - decision: Ids are those of the graph as it is now.
  ///   - date: ISO 8601 time of the decision, kept with it.
  /// - Returns: the entities concerned before and after.
  /// - Throws: `WorkspaceError` for an id that is not there, or when the graph cannot be written.
  public func curate(
    _ decision: CurationDecision, date: String? = nil
  ) throws(WorkspaceError) -> CurationOutcome {
    let pipeline = try pipeline()
    let summaries = EntitySummaries(graph: graph)
    let kept = try decisionRecord(decision)
    var concerned: [String] = []
    var parted: PartedWords?
    try write { (store) throws(WorkspaceError) in
      var assembly = try assembly(of: store, pipeline)
      var record = try record(for: kept, date: date, among: assembly.decisions)
      if record.undoes == nil {
        record.replaced = assembly.importedRecords(changedBy: record.decision)
      }
      if case .part(let words) = record.decision { parted = words }
      concerned = Self.ids(in: record, among: assembly.decisions)
      if case .part = record.decision {
        concerned = concerned.filter { record.undoes != nil || summaries.contains($0) }
      }
      for id in concerned where record.undoes == nil && !summaries.contains(id) {
        throw .unknownID(id)
      }
      if case .split(let entity, let articles, _, _)? = kept {
        for article in articles where !assembly.isMentioned(entity, in: article) {
          guard summaries.contains(article) else { throw .unknownID(article) }
          throw .notMentioned(name: summaries.name(of: entity) ?? entity, article: article)
        }
      }
      do throws(GraphDirectoryError) {
        try store.append(group: [.curation(record)])
      } catch {
        throw WorkspaceError(error)
      }
      let reread = record.undoes == nil ? [] : assembly.articles(concerning: Set(concerned))
      assembly.add(record)
      if let undone = record.undoes { assembly.restore(decision: undone) }
      try rewrite(store, assembly, rereading: reread)
    }
    var after = concerned
    if case .split(_, _, let into, _)? = kept { after.append(into) }
    if case .part(let words)? = kept, let into = words.into, !after.contains(into) {
      after.append(into)
    }
    let now = EntitySummaries(graph: graph)
    let words = parted.map { wordLines($0, isUndone: kept == nil, summaries, now) }
    return CurationOutcome(
      before: (words.map { [$0.before] } ?? []) + summaries.lines(of: concerned),
      after: (words.map { [$0.after] } ?? []) + now.lines(of: after))
  }

  /// What words meant and mean, a line each.
  private func wordLines(
    _ words: PartedWords, isUndone: Bool, _ before: EntitySummaries, _ now: EntitySummaries
  ) -> (before: String, after: String) {
    func line(_ meaning: String) -> String { "“\(words.text)” in \(words.article): \(meaning)" }
    let summaries = isUndone ? now : before
    let one = line(summaries.name(of: words.entity) ?? words.entity)
    let other = line(words.name ?? "nobody named")
    return isUndone ? (other, one) : (one, other)
  }

  /// The record of a decision, numbered after those that are there.
  private func record(
    for kept: CurationRecord.Decision?, date: String?, among decisions: [CurationRecord]
  ) throws(WorkspaceError) -> CurationRecord {
    let numbers = decisions.compactMap { Int($0.id.drop { $0 != ":" }.dropFirst()) }
    let id = "c:\((numbers.max() ?? 0) + 1)"
    var record: CurationRecord
    if let kept {
      record = CurationRecord(id: id, decision: kept)
    } else {
      guard let last = CurationReplay.active(decisions).last else { throw .nothingToUndo }
      record = CurationRecord(id: id, decision: last.decision)
      record.undoes = last.id
    }
    record.date = date
    return record
  }

  /// The decision as it is kept; nil for `undo`.
  private func decisionRecord(
    _ decision: CurationDecision
  ) throws(WorkspaceError) -> CurationRecord.Decision? {
    switch decision {
    case .merge(let from, let into): .merge(from: from, into: into)
    case .split(let entity, let articles, let name):
      EntitySummaries(graph: graph).name(of: name).map {
        .split(entity: entity, articles: articles, into: name, name: $0)
      }
        ?? .split(entity: entity, articles: articles, into: splitID(entity, name), name: name)
    case .part(let entity, let article, let words, let meaning):
      .part(try partedWords(words, of: entity, in: article, meaning))
    case .rename(let entity, let name): .rename(entity: entity, name: name)
    case .retype(let entity, let kind): .retype(entity: entity, kind: kind)
    case .forget(let id): .delete(id: id)
    case .undo: nil
    }
  }

  /// The ids that a decision (or the one it takes back) is about.
  private static func ids(
    in record: CurationRecord, among decisions: [CurationRecord]
  ) -> [String] {
    switch record.decision {
    case .merge(let from, let into): [from, into]
    case .split(let entity, _, let into, _): record.undoes == nil ? [entity] : [entity, into]
    case .part(let words):
      [words.entity] + (words.into.map { [$0] } ?? [])
    case .rename(let entity, _), .retype(let entity, _): [entity]
    case .delete(let id), .set(let id, _, _), .label(let id, _, _): [id]
    }
  }
}
