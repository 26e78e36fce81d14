package import GraphModel

extension GraphDirectory {
  /// Whether articles or decisions about entities were appended since the canonical file was
  /// written, so that what is derived from the whole (entities, repeats) is not settled in the files.
  package func hasUnsettledRecords() throws(GraphDirectoryError) -> Bool {
    guard let log = try pendingLines() else { return false }
    let article = Array(#"{"type":"article""#.utf8)
    let curation = Array(#"{"type":"curation""#.utf8)
    return log.committed.split(separator: UInt8(ascii: "\n")).contains { line in
      line.starts(with: article) || line.starts(with: curation) && Self.isAboutEntities(line)
    }
  }

  /// Whether a decision changes what mentions mean; what Cypher sets and deletes does not.
  private static func isAboutEntities(_ line: ArraySlice<UInt8>) -> Bool {
    var set = RecordSet()
    _ = set.add(lines: Array(line))
    guard case .curation(let record)? = set.records.first else { return false }
    switch record.decision {
    case .merge, .split, .part, .rename, .retype: return true
    case .delete, .set, .label: return record.undoes != nil
    }
  }

  /// A graph of records that is kept nowhere.
  package static func graph(of records: [GraphRecord]) throws(GraphDirectoryError)
    -> KnowledgeGraph
  {
    var encoder = RecordEncoder()
    for record in records { encoder.line(record) }
    let base = try base(of: [.memory(Array(encoder.writer.written))]).base
    return graphWithOtherRecords(base)
  }

  /// A graph over a base, with the records that a base only carries along applied: what users made
  /// and decided.
  static func graphWithOtherRecords(_ base: GraphBase) -> KnowledgeGraph {
    var others = RecordSet()
    for index in 0..<base.otherRecords.count {
      _ = others.add(lines: Array(base.otherRecords.utf8(index)))
    }
    let graph = KnowledgeGraph(base: base)
    _ = graph.apply(others.records)
    return graph
  }
}
