import GraphModel
import QueryEngine

extension QuestionSession {
  /// The words in articles that a row of the previous answer comes from.
  ///
  /// - Parameters:
  ///   - number: The row, from 1.
  ///   - limit: The most places to give.
  /// - Returns: the places, the newest first; empty for a row that rests on no single place.
  /// - Throws: `QuestionError` when there is no such row.
  public func evidence(
    ofRow number: Int, limit: Int = 50
  ) throws(QuestionError) -> [Evidence] {
    guard let previous else { throw .noPreviousAnswer(row: nil) }
    guard previous.result.rows.indices.contains(number - 1) else {
      throw .noPreviousAnswer(row: number)
    }
    let parted = PartedEvidence(graph: graph)
    return try places(behind: number, of: previous).prefix(limit).map(parted.completed)
  }

  private func places(
    behind number: Int, of previous: Answer
  ) throws(QuestionError) -> [Evidence] {
    let finder = EvidenceFinder(graph: graph)
    let behind = previous.hidden[number - 1]
    guard !previous.evidenceQueries.isEmpty else {
      return finder.evidence(behind: previous.result.rows[number - 1])
    }
    for query in previous.evidenceQueries {
      let parameters = behind.filter { query.contains("$\($0.key)") }
      guard !parameters.values.contains(.null) else { continue }
      let result = try run(query, parameters: parameters)
      return finder.evidence(in: result)
    }
    return []
  }

  /// An article of the graph with its text; nil when there is none with this id.
  public func article(_ id: String) -> ArticleText? {
    EvidenceFinder(graph: graph).articleText(withID: id)
  }

  /// The id of the entity that a name means.
  ///
  /// - Throws: `QuestionError` when no entity fits, or several do.
  public func entityID(named words: String) throws(QuestionError) -> String {
    try NameResolver(graph: graph).reading(of: words).id
  }
}
