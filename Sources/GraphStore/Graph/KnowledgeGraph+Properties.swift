package import GraphModel

extension KnowledgeGraph {
  package func property(_ key: PropertyKeyID, of node: NodeID) -> Value {
    guard isBase(node) else {
      return added(node.rawValue)?.properties[key.rawValue] ?? .null
    }
    if !delta.nodeChanges.isEmpty, let change = delta.nodeChanges[node.rawValue] {
      if change.isDeleted { return .null }
      if let value = change.properties[key.rawValue] { return value }
    }
    return base.property(key.rawValue, of: node.rawValue)
  }

  package func property(_ key: PropertyKeyID, of nodes: ArraySlice<UInt32>) -> [Value] {
    if delta.nodeChanges.isEmpty { base.prefetch(key.rawValue, of: nodes) }
    return nodes.map { $0 == UInt32.max ? .null : property(key, of: NodeID(rawValue: $0)) }
  }

  package func property(_ key: PropertyKeyID, of relationship: RelationshipID) -> Value {
    guard isBase(relationship) else {
      return added(relationship: relationship.rawValue)?.properties[key.rawValue] ?? .null
    }
    if !delta.relationshipChanges.isEmpty,
      let change = delta.relationshipChanges[relationship.rawValue]
    {
      if change.isDeleted { return .null }
      if let value = change.properties[key.rawValue] { return value }
    }
    return base.property(key.rawValue, ofRelationship: relationship.rawValue)
  }

  package func properties(of node: NodeID) -> [(key: PropertyKeyID, value: Value)] {
    guard isBase(node) else {
      return named(added(node.rawValue)?.properties.entries ?? [])
    }
    let change = delta.nodeChanges[node.rawValue]
    if change?.isDeleted == true { return [] }
    return overlaid(base.keys(of: node.rawValue), change?.properties) {
      base.property($0, of: node.rawValue)
    }
  }

  package func properties(of relationship: RelationshipID) -> [(key: PropertyKeyID, value: Value)] {
    guard isBase(relationship) else {
      return named(added(relationship: relationship.rawValue)?.properties.entries ?? [])
    }
    let change = delta.relationshipChanges[relationship.rawValue]
    if change?.isDeleted == true { return [] }
    return overlaid(base.keys(ofRelationship: relationship.rawValue), change?.properties) {
      base.property($0, ofRelationship: relationship.rawValue)
    }
  }

  /// The base's values with those of the delta over them, nulls left out.
  private func overlaid(
    _ keys: [NewsKey], _ changes: PropertyBag?, value: (UInt32) -> Value
  ) -> [(key: PropertyKeyID, value: Value)] {
    var entries = changes?.entries.filter { !$0.value.isNull } ?? []
    for key in keys where changes?[key.rawValue] == nil {
      let value = value(key.rawValue)
      if !value.isNull { entries.append((key.rawValue, value)) }
    }
    return named(entries)
  }

  /// Entries in order of their keys' names.
  private func named(
    _ entries: [(key: UInt32, value: Value)]
  ) -> [(key: PropertyKeyID, value: Value)] {
    entries
      .map { (name: keySymbols.name(of: $0.key), entry: $0) }
      .sorted { $0.name < $1.name }
      .map { (PropertyKeyID(rawValue: $0.entry.key), $0.entry.value) }
  }
}
