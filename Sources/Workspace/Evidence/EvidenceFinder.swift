import GraphModel
import QueryEngine

/// Leads from nodes and relationships of the news graph to words in articles.
struct EvidenceFinder {
  let graph: any QueryableGraph

  /// The evidence in the rows of an evidence query: statements, or `_article`, `_start`, `_end`.
  func evidence(in result: QueryResult) -> [Evidence] {
    result.rows.flatMap { row -> [Evidence] in
      let values = Dictionary(zip(result.columns, row), uniquingKeysWith: { first, _ in first })
      if case .string(let id)? = values["_article"], case .integer(let start)? = values["_start"],
        case .integer(let end)? = values["_end"], start >= 0, end >= start
      {
        return place(id, Int(start)..<Int(end)).map { [$0] } ?? []
      }
      return evidence(behind: row)
    }
  }

  /// The evidence of the statements, relations, articles and paths in a row.
  func evidence(behind row: [Value]) -> [Evidence] {
    row.flatMap(evidence(of:))
  }

  private func evidence(of value: Value) -> [Evidence] {
    switch value {
    case .list(let values): values.flatMap(evidence(of:))
    case .node(let node): statement(node).map { [$0] } ?? []
    case .relationship(let relationship): relation(relationship).map { [$0] } ?? []
    case .path(let path):
      path.nodes.compactMap(statement) + path.relationships.compactMap(relation)
    default: []
    }
  }

  private func statement(_ node: NodeID) -> Evidence? {
    typealias Key = NewsVocabulary.Key
    guard let label = graph.labelID(NewsVocabulary.Label.statement), graph.hasLabel(label, node)
    else { return nil }
    let text = graph.text(Key.text, of: node) ?? ""
    var evidence = Evidence(
      sentence: text, marked: 0..<text.unicodeScalars.count,
      statement: graph.text(Key.id, of: node),
      speaker: speaker(of: node) ?? graph.text(Key.speakerText, of: node))
    if let type = graph.relationshipTypeID(NewsVocabulary.Relationship.inArticle) {
      let links = graph.adjacency(of: node, .outgoing, type: type)
      if let article = links.neighbors.first.map(NodeID.init),
        let link = links.relationships.first.map(RelationshipID.init),
        let range = range(of: link), let place = place(in: article, range)
      {
        evidence.sentence = place.sentence
        evidence.marked = place.marked
        evidence.article = place.article
      }
    }
    return evidence
  }

  private func speaker(of statement: NodeID) -> String? {
    guard let type = graph.relationshipTypeID(NewsVocabulary.Relationship.said),
      let speaker = graph.adjacency(of: statement, .incoming, type: type).neighbors.first
    else { return nil }
    return graph.text(NewsVocabulary.Key.name, of: NodeID(rawValue: speaker))
  }

  private func relation(_ relationship: RelationshipID) -> Evidence? {
    guard let key = graph.propertyKeyID(NewsVocabulary.Key.article),
      case .string(let article) = graph.property(key, of: relationship),
      let range = range(of: relationship)
    else { return nil }
    return place(article, range)
  }

  private func range(of relationship: RelationshipID) -> Range<Int>? {
    guard let startKey = graph.propertyKeyID(NewsVocabulary.Key.start),
      let endKey = graph.propertyKeyID(NewsVocabulary.Key.end),
      case .integer(let start) = graph.property(startKey, of: relationship),
      case .integer(let end) = graph.property(endKey, of: relationship), start >= 0, end >= start
    else { return nil }
    return Int(start)..<Int(end)
  }

  private func place(_ articleID: String, _ range: Range<Int>) -> Evidence? {
    guard let node = graph.node(withID: articleID, labeled: NewsVocabulary.Label.article) else {
      return nil
    }
    return place(in: node, range)
  }

  /// The article of an id with its text; nil when the graph lacks it.
  func articleText(withID id: String) -> ArticleText? {
    typealias Key = NewsVocabulary.Key
    guard let node = graph.node(withID: id, labeled: NewsVocabulary.Label.article),
      let text = graph.text(Key.text, of: node)
    else { return nil }
    return ArticleText(
      id: id, title: graph.text(Key.title, of: node), date: graph.text(Key.date, of: node),
      source: graph.text(Key.source, of: node), text: text)
  }

  private func place(in article: NodeID, _ range: Range<Int>) -> Evidence? {
    typealias Key = NewsVocabulary.Key
    guard let text = graph.text(Key.text, of: article) else { return nil }
    let window = SentenceWindow(around: range, in: text)
    return Evidence(
      sentence: window.sentence, marked: window.marked, statement: nil, speaker: nil,
      article: ArticlePlace(
        id: graph.text(Key.id, of: article) ?? "", title: graph.text(Key.title, of: article),
        date: graph.text(Key.date, of: article), source: graph.text(Key.source, of: article),
        url: graph.text(Key.url, of: article), range: range, paragraph: window.paragraph,
        paragraphCount: window.paragraphCount))
  }
}
