import Articles
import GraphModel
import Resolution

/// Articles that the user forgot: they leave the graph, and the decision keeps what they were, so
/// that taking it back is possible when nothing else has them.
extension GraphAssembly {
  /// The records of the articles that an article's deletion takes out of the graph, exact copies
  /// among them.
  func articleRecords(deletedBy id: String) -> [GraphRecord] {
    var rest = self
    rest.leaveOut(Self.deleted(by: CurationReplay.active(decisions)).union([id]))
    let kept = Set(rest.sources.map(\.article.id))
    return sources.filter { !kept.contains($0.article.id) }
      .sorted { $0.article.id < $1.article.id }
      .flatMap { source -> [GraphRecord] in
        [.article(source.article), .mentions(source.mentions)]
          + source.statements.map(GraphRecord.statement)
          + source.relations.map(GraphRecord.relation)
      }
  }

  /// Adds the articles of deletions that were taken back; those that are here already stay.
  mutating func takeBackForgotten() {
    let active = Set(CurationReplay.active(decisions).map(\.id))
    for decision in decisions.sorted(by: { $0.id < $1.id }) where !active.contains(decision.id) {
      guard case .delete = decision.decision, !decision.replaced.isEmpty else { continue }
      var parts = RecordParts(decision.replaced)
      for article in parts.takeArticles() { add(article) }
    }
  }

  /// Takes out the articles with these ids before anything is derived from the rest.
  ///
  /// A copy of an article that is gone gets its id, so this goes on until no id is left.
  mutating func leaveOut(_ ids: Set<String>) {
    while true {
      let kept = sources.indices.filter { !ids.contains(finder.finding(numbers[$0]).id) }
      guard kept.count < sources.count else { return }
      let rest = kept.map { sources[$0] }
      sources = []
      numbers = []
      placed = []
      finder = DuplicateFinder()
      for records in rest { add(records) }
    }
  }
}
