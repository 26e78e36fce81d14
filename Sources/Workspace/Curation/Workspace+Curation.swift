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
    var concerned: [String] = []
    try write { (store) throws(WorkspaceError) in
      var assembly = try assembly(of: store, pipeline)
      let record = try record(for: decision, date: date, among: assembly.decisions)
      concerned = Self.ids(in: record, among: assembly.decisions)
      for id in concerned where record.undoes == nil && !summaries.contains(id) {
        throw .unknownID(id)
      }
      do throws(GraphDirectoryError) {
        try store.append(group: [.curation(record)])
      } catch {
        throw WorkspaceError(error)
      }
      let reread = record.undoes == nil ? [] : assembly.articles(concerning: Set(concerned))
      assembly.add(record)
      try rewrite(store, assembly, rereading: reread)
    }
    var after = concerned
    if case .split(_, _, let into, _)? = decisionRecord(decision) { after.append(into) }
    return CurationOutcome(
      before: summaries.lines(of: concerned),
      after: EntitySummaries(graph: graph).lines(of: after))
  }

  /// The record of a decision, numbered after those that are there.
  private func record(
    for decision: CurationDecision, date: String?, among decisions: [CurationRecord]
  ) throws(WorkspaceError) -> CurationRecord {
    let numbers = decisions.compactMap { Int($0.id.drop { $0 != ":" }.dropFirst()) }
    let id = "c:\((numbers.max() ?? 0) + 1)"
    var record: CurationRecord
    if let kept = decisionRecord(decision) {
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
  private func decisionRecord(_ decision: CurationDecision) -> CurationRecord.Decision? {
    switch decision {
    case .merge(let from, let into): .merge(from: from, into: into)
    case .split(let entity, let articles, let name):
      .split(
        entity: entity, articles: articles, into: splitID(entity, name), name: name)
    case .rename(let entity, let name): .rename(entity: entity, name: name)
    case .retype(let entity, let kind): .retype(entity: entity, kind: kind)
    case .forget(let id): .delete(id: id)
    case .undo: nil
    }
  }

  /// The id of an entity that is split off: its kind and new name, numbered if that is taken.
  private func splitID(_ entity: String, _ name: String) -> String {
    let summaries = EntitySummaries(graph: graph)
    let kind = EntityKind(rawValue: String(entity.prefix { $0 != ":" })) ?? .person
    let id = EntitySlug.id(kind: kind, name: name)
    guard summaries.contains(id) else { return id }
    var number = 2
    while summaries.contains("\(id)-\(number)") { number += 1 }
    return "\(id)-\(number)"
  }

  /// The ids that a decision (or the one it takes back) is about.
  private static func ids(
    in record: CurationRecord, among decisions: [CurationRecord]
  ) -> [String] {
    switch record.decision {
    case .merge(let from, let into): [from, into]
    case .split(let entity, _, let into, _): record.undoes == nil ? [entity] : [entity, into]
    case .rename(let entity, _), .retype(let entity, _): [entity]
    case .delete(let id), .set(let id, _, _), .label(let id, _, _): [id]
    }
  }
}
