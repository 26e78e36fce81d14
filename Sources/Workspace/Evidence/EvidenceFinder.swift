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
    let text = string(Key.text, of: node) ?? ""
    var evidence = Evidence(
      sentence: text, marked: 0..<text.unicodeScalars.count, statement: string(Key.id, of: node),
      speaker: speaker(of: node) ?? string(Key.speakerText, of: node))
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
    return string(NewsVocabulary.Key.name, of: NodeID(rawValue: speaker))
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
    guard let node = article(withID: articleID) else { return nil }
    return place(in: node, range)
  }

  /// The node of an article; nil when the graph lacks it.
  private func article(withID id: String) -> NodeID? {
    guard let key = graph.propertyKeyID(NewsVocabulary.Key.id),
      let label = graph.labelID(NewsVocabulary.Label.article)
    else { return nil }
    return graph.indexedNodes(labeled: label, where: key, equals: .string(id))?.first.map(
      NodeID.init)
  }

  /// The article of an id with its text; nil when the graph lacks it.
  func articleText(withID id: String) -> ArticleText? {
    typealias Key = NewsVocabulary.Key
    guard let node = article(withID: id), let text = string(Key.text, of: node) else { return nil }
    return ArticleText(
      id: id, title: string(Key.title, of: node), date: string(Key.date, of: node),
      source: string(Key.source, of: node), text: text)
  }

  private func place(in article: NodeID, _ range: Range<Int>) -> Evidence? {
    typealias Key = NewsVocabulary.Key
    guard let text = string(Key.text, of: article) else { return nil }
    let window = SentenceWindow(around: range, in: text)
    return Evidence(
      sentence: window.sentence, marked: window.marked, statement: nil, speaker: nil,
      article: ArticlePlace(
        id: string(Key.id, of: article) ?? "", title: string(Key.title, of: article),
        date: string(Key.date, of: article), source: string(Key.source, of: article),
        url: string(Key.url, of: article), range: range, paragraph: window.paragraph,
        paragraphCount: window.paragraphCount))
  }

  private func string(_ key: String, of node: NodeID) -> String? {
    guard let key = graph.propertyKeyID(key), case .string(let text) = graph.property(key, of: node)
    else { return nil }
    return text
  }
}
