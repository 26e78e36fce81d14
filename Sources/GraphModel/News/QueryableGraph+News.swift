extension QueryableGraph {
  /// The node with a label whose `id` is `id`, such as `person:vladimir-putin`; nil when there is
  /// none.
  ///
  /// Through the index where the graph has one, else by looking at all nodes of the label.
  public func node(withID id: String, labeled label: String) -> NodeID? {
    guard let key = propertyKeyID(NewsVocabulary.Key.id), let label = labelID(label) else {
      return nil
    }
    let value = Value.string(id)
    if let indexed = indexedNodes(labeled: label, where: key, equals: value) {
      return indexed.first.map(NodeID.init)
    }
    return nodes(labeled: label).lazy.map(NodeID.init).first { property(key, of: $0) == value }
  }

  /// A node's property as text, nil when it has none or it is of another type.
  public func text(_ key: String, of node: NodeID) -> String? {
    guard let key = propertyKeyID(key), case .string(let text) = property(key, of: node) else {
      return nil
    }
    return text
  }

  /// A relationship's property as text, nil when it has none or it is of another type.
  public func text(_ key: String, of relationship: RelationshipID) -> String? {
    guard let key = propertyKeyID(key), case .string(let text) = property(key, of: relationship)
    else { return nil }
    return text
  }

  /// The kind of an entity; nil for other nodes.
  public func kind(of node: NodeID) -> EntityKind? {
    let labels = Set(labels(of: node).map(name(of:)))
    return EntityKind.allCases.first { labels.contains($0.label) }
  }
}
