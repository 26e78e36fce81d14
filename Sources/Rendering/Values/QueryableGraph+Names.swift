package import GraphModel

extension QueryableGraph {
  /// The id that files use (`person:vladimir-putin`), or `node:N` for a node without one.
  package func publicID(of node: NodeID) -> String {
    text(NewsVocabulary.Key.id, of: node) ?? "node:\(node.rawValue)"
  }

  /// What the node is: its kind in small letters, such as `person`, `statement` or a user's label.
  package func kindName(of node: NodeID) -> String {
    let names = labels(of: node).map { name(of: $0) }
    let specific = names.first { $0 != NewsVocabulary.Label.entity } ?? names.first ?? "node"
    return specific.lowercased()
  }

  /// What people call the node: name, a statement's text, an article's title; nil when it has none.
  package func displayName(of node: NodeID) -> String? {
    if let name = text(NewsVocabulary.Key.name, of: node) { return name }
    if let title = text(NewsVocabulary.Key.title, of: node) { return title }
    if let text = text(NewsVocabulary.Key.text, of: node) {
      let line = text.unicodeScalars.prefix { $0 != "\n" }
      return line.count <= 300 ? String(line) : String(line.prefix(299)) + "…"
    }
    return text(NewsVocabulary.Key.id, of: node)
  }
}
