import GraphModel

/// Nodes of a graph in one line each, for comparing before and after.
struct EntitySummaries {
  let graph: any QueryableGraph

  /// Whether some node has the id.
  func contains(_ id: String) -> Bool { node(withID: id) != nil }

  /// The name of the entity with an id.
  func name(of id: String) -> String? {
    graph.node(withID: id, labeled: NewsVocabulary.Label.entity)
      .map { graph.text(NewsVocabulary.Key.name, of: $0) ?? id }
  }

  /// A line for each id; one that is not there says so.
  func lines(of ids: [String]) -> [String] {
    ids.map { id in node(withID: id).map { line($0, id) } ?? "\(id): not in the graph" }
  }

  private func line(_ node: NodeID, _ id: String) -> String {
    typealias Relationship = NewsVocabulary.Relationship
    if let text = graph.text(NewsVocabulary.Key.text, of: node) {
      return "\(id): “\(text.prefix(100))\(text.count > 100 ? "…" : "")”"
    }
    let name = graph.text(NewsVocabulary.Key.name, of: node) ?? id
    let labels = graph.labels(of: node).map(graph.name(of:)).filter { $0 != "Entity" }
    let said = degree(node, .outgoing, Relationship.said)
    let mentioned = degree(node, .incoming, Relationship.mentions)
    var line = "\(id): \(name) (\(labels.joined(separator: ", ").lowercased()))"
    line +=
      ", \(said) statement\(said == 1 ? "" : "s"), \(mentioned) mention\(mentioned == 1 ? "" : "s")"
    if let key = graph.propertyKeyID(NewsVocabulary.Key.aliases),
      case .list(let aliases) = graph.property(key, of: node), !aliases.isEmpty
    {
      let names = aliases.compactMap { if case .string(let name) = $0 { name } else { nil } }
      line += ", called \(names.joined(separator: ", "))"
    }
    return line
  }

  private func degree(_ node: NodeID, _ direction: Direction, _ type: String) -> Int {
    graph.relationshipTypeID(type).map { graph.degree(of: node, direction, type: $0) } ?? 0
  }

  private func node(withID id: String) -> NodeID? {
    typealias Label = NewsVocabulary.Label
    return [Label.entity, Label.statement, Label.article].lazy
      .compactMap { graph.node(withID: id, labeled: $0) }.first
  }
}
