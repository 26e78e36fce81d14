package import GraphModel

extension KnowledgeGraph {
  /// The user's decisions that the graph was opened with, in order.
  package var decisions: [CurationRecord] {
    let opening = Array(#"{"type":"curation""#.utf8)
    var set = RecordSet()
    for index in 0..<base.otherRecords.count {
      let line = base.otherRecords.utf8(index)
      if line.starts(with: opening) { _ = set.add(lines: Array(line)) }
    }
    return set.records.compactMap { record in
      if case .curation(let decision) = record { decision } else { nil }
    }
  }
}
