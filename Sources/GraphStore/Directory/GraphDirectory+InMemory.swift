package import GraphModel

extension GraphDirectory {
  /// Whether articles were appended since the canonical file was written, so that what is derived
  /// from the whole (entities, repeats) is not settled in the files.
  package func hasPendingArticles() throws(GraphDirectoryError) -> Bool {
    guard let log = try pendingLines() else { return false }
    let opening = Array(#"{"type":"article""#.utf8)
    return log.committed.split(separator: UInt8(ascii: "\n")).contains { $0.starts(with: opening) }
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
