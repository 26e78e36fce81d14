package import GraphModel

/// A small invented news graph in arrays, for tests of rendering and of the shell.
///
/// Everything is found by looking at all of it.
package final class SampleGraph: QueryableGraph {
  struct Node {
    var labels: [String]
    var properties: [String: Value]
  }

  struct Relationship {
    var type: String
    var start: NodeID
    var end: NodeID
    var properties: [String: Value]
  }

  var nodeTable: [Node] = []
  var relationshipTable: [Relationship] = []
  private var labelNames: [String] = []
  private var typeNames: [String] = []
  private var keyNames: [String] = []

  /// An empty graph.
  package init() {}

  /// Adds a node.
  @discardableResult
  package func add(_ labels: [String], _ properties: [String: Value]) -> NodeID {
    for label in labels where !labelNames.contains(label) { labelNames.append(label) }
    intern(properties)
    nodeTable.append(Node(labels: labels, properties: properties))
    return NodeID(rawValue: UInt32(nodeTable.count - 1))
  }

  /// Adds a relationship.
  @discardableResult
  package func relate(
    _ start: NodeID, _ type: String, _ end: NodeID, _ properties: [String: Value] = [:]
  ) -> RelationshipID {
    if !typeNames.contains(type) { typeNames.append(type) }
    intern(properties)
    relationshipTable.append(
      Relationship(type: type, start: start, end: end, properties: properties))
    return RelationshipID(rawValue: UInt32(relationshipTable.count - 1))
  }

  private func intern(_ properties: [String: Value]) {
    for key in properties.keys.sorted() where !keyNames.contains(key) { keyNames.append(key) }
  }

  private func index(_ names: [String], _ name: String) -> UInt32? {
    names.firstIndex(of: name).map { UInt32($0) }
  }

  private func list(_ isIncluded: (Relationship) -> Bool) -> [UInt32] {
    relationshipTable.indices.filter { isIncluded(relationshipTable[$0]) }.map { UInt32($0) }
  }
}

// MARK: - Symbols

extension SampleGraph {
  package func labelID(_ name: String) -> LabelID? {
    index(labelNames, name).map { LabelID(rawValue: $0) }
  }
  package func relationshipTypeID(_ name: String) -> RelationshipTypeID? {
    index(typeNames, name).map { RelationshipTypeID(rawValue: $0) }
  }
  package func propertyKeyID(_ name: String) -> PropertyKeyID? {
    index(keyNames, name).map { PropertyKeyID(rawValue: $0) }
  }
  package func name(of label: LabelID) -> String { labelNames[Int(label.rawValue)] }
  package func name(of type: RelationshipTypeID) -> String { typeNames[Int(type.rawValue)] }
  package func name(of key: PropertyKeyID) -> String { keyNames[Int(key.rawValue)] }
  package var symbols: GraphSymbols {
    GraphSymbols(
      labels: labelNames.sorted(), relationshipTypes: typeNames.sorted(),
      propertyKeys: keyNames.sorted())
  }
}

// MARK: - Sets, nodes, relationships, properties

extension SampleGraph {
  package func nodes() -> PostingList { PostingList(nodeTable.indices.map { UInt32($0) }) }
  package func nodes(labeled label: LabelID) -> PostingList {
    PostingList(
      nodeTable.indices.filter { nodeTable[$0].labels.contains(name(of: label)) }
        .map { UInt32($0) })
  }
  package func relationships(ofType type: RelationshipTypeID?) -> PostingList {
    let wanted = type.map { self.name(of: $0) }
    return PostingList(list { wanted == nil || $0.type == wanted })
  }
  package func nodeCount(labeled label: LabelID?) -> Int {
    label.map { nodes(labeled: $0).count } ?? nodeTable.count
  }
  package func relationshipCount(ofType type: RelationshipTypeID?) -> Int {
    relationships(ofType: type).count
  }
  package func contains(_ node: NodeID) -> Bool { node.rawValue < nodeTable.count }
  package func contains(_ relationship: RelationshipID) -> Bool {
    relationship.rawValue < relationshipTable.count
  }
  package func labels(of node: NodeID) -> [LabelID] {
    nodeTable[Int(node.rawValue)].labels.compactMap { labelID($0) }
  }
  package func hasLabel(_ label: LabelID, _ node: NodeID) -> Bool {
    labels(of: node).contains(label)
  }
  package func type(of relationship: RelationshipID) -> RelationshipTypeID {
    let name = relationshipTable[Int(relationship.rawValue)].type
    return relationshipTypeID(name) ?? RelationshipTypeID(rawValue: 0)
  }
  package func start(of relationship: RelationshipID) -> NodeID {
    relationshipTable[Int(relationship.rawValue)].start
  }
  package func end(of relationship: RelationshipID) -> NodeID {
    relationshipTable[Int(relationship.rawValue)].end
  }
  package func adjacency(
    of node: NodeID, _ direction: Direction, type: RelationshipTypeID?
  ) -> Adjacency {
    let wanted = type.map { self.name(of: $0) }
    let ids = list {
      (direction == .outgoing ? $0.start : $0.end) == node && (wanted == nil || $0.type == wanted)
    }
    let others = ids.map {
      let relationship = relationshipTable[Int($0)]
      return (direction == .outgoing ? relationship.end : relationship.start).rawValue
    }
    return Adjacency(neighbors: PostingList(others), relationships: PostingList(ids))
  }
  package func property(_ key: PropertyKeyID, of node: NodeID) -> Value {
    nodeTable[Int(node.rawValue)].properties[name(of: key)] ?? .null
  }
  package func property(_ key: PropertyKeyID, of relationship: RelationshipID) -> Value {
    relationshipTable[Int(relationship.rawValue)].properties[name(of: key)] ?? .null
  }
  package func properties(of node: NodeID) -> [(key: PropertyKeyID, value: Value)] {
    pairs(nodeTable[Int(node.rawValue)].properties)
  }
  package func properties(
    of relationship: RelationshipID
  ) -> [(key: PropertyKeyID, value: Value)] {
    pairs(relationshipTable[Int(relationship.rawValue)].properties)
  }

  private func pairs(_ properties: [String: Value]) -> [(key: PropertyKeyID, value: Value)] {
    properties.sorted { $0.key < $1.key }.compactMap { name, value in
      propertyKeyID(name).map { (key: $0, value: value) }
    }
  }
}

// MARK: - Names

extension SampleGraph {
  package func entities(named name: String, matching: NameMatching, limit: Int) -> [NameMatch] {
    let wanted = name.lowercased()
    var matches: [NameMatch] = []
    for index in nodeTable.indices where nodeTable[index].labels.contains("Entity") {
      let node = NodeID(rawValue: UInt32(index))
      for alias in names(of: node) {
        guard let quality = quality(of: wanted, against: alias.lowercased(), matching) else {
          continue
        }
        matches.append(
          NameMatch(
            node: node, matchedName: alias, quality: quality,
            mentions: degree(
              of: node, .incoming, type: relationshipTypeID(NewsVocabulary.Relationship.mentions))))
        break
      }
    }
    matches.sort { ($0.quality.rawValue, -$0.mentions) < ($1.quality.rawValue, -$1.mentions) }
    return Array(matches.prefix(limit))
  }

  private func names(of node: NodeID) -> [String] {
    var names: [String] = []
    for (key, value) in nodeTable[Int(node.rawValue)].properties.sorted(by: { $0.key > $1.key }) {
      if key == "name", case .string(let name) = value { names.append(name) }
      if key == "aliases", case .list(let aliases) = value {
        for case .string(let alias) in aliases { names.append(alias) }
      }
    }
    return names
  }

  private func quality(
    of wanted: String, against alias: String, _ matching: NameMatching
  ) -> NameMatch.Quality? {
    if alias == wanted { return .exact }
    switch matching {
    case .exact: return nil
    case .prefix:
      let starts =
        alias.hasPrefix(wanted) || alias.split(separator: " ").contains { $0.hasPrefix(wanted) }
      return starts ? .prefix : nil
    case .forgiving:
      let words = Set(alias.split(separator: " "))
      if words.isSuperset(of: wanted.split(separator: " ")) && !wanted.isEmpty { return .words }
      let isNear = words.contains { $0.count == wanted.count && near(String($0), wanted) }
      return isNear ? .fuzzy : nil
    }
  }

  /// Whether at most one character differs.
  private func near(_ left: String, _ right: String) -> Bool {
    zip(left, right).count { $0 != $1 } <= 1
  }
}
