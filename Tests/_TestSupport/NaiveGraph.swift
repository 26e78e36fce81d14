package import GraphModel

/// A graph of plain arrays without any index: slow, and simple enough to be right by reading.
///
/// Query results on the store's graph are compared with results on this one.
package final class NaiveGraph: MutableGraph {
  private struct Node {
    var labels: [String]
    var properties: [String: Value]
  }

  private struct Relationship {
    var type: String
    var start: UInt32
    var end: UInt32
    var properties: [String: Value]
  }

  private struct State {
    var nodes: [Node?] = []
    var relationships: [Relationship?] = []
    var names: [String] = []
  }

  /// Why a change is refused.
  package enum Refusal: Error {
    case missing
    case stillConnected
  }

  private var state = State()
  private var saved: State?
  /// Whether it answers what indexes are asked: by looking at every node, but as an index would.
  package var hasIndexes = false
  /// How often it answered as an index.
  package var indexAnswers = 0

  package init() {}

  /// A graph of the same nodes and relationships, in order of their ids.
  package init(copying graph: any QueryableGraph) throws {
    func named(_ properties: [(key: PropertyKeyID, value: Value)]) -> [(key: String, value: Value)]
    {
      properties.map { (graph.name(of: $0.key), $0.value) }
    }
    var copies: [UInt32: NodeID] = [:]
    for raw in graph.nodes() {
      let node = NodeID(rawValue: raw)
      copies[raw] = try createNode(
        labels: graph.labels(of: node).map { graph.name(of: $0) },
        properties: named(graph.properties(of: node)))
    }
    for raw in graph.relationships(ofType: nil) {
      let relationship = RelationshipID(rawValue: raw)
      guard let start = copies[graph.start(of: relationship).rawValue],
        let end = copies[graph.end(of: relationship).rawValue]
      else { throw Refusal.missing }
      _ = try createRelationship(
        type: graph.name(of: graph.type(of: relationship)), from: start, to: end,
        properties: named(graph.properties(of: relationship)))
    }
  }

  private func id(_ name: String) -> UInt32? {
    state.names.firstIndex(of: name).map(UInt32.init)
  }

  private func intern(_ name: String) {
    if !state.names.contains(name) { state.names.append(name) }
  }

  private func node(_ id: NodeID) -> Node? {
    Int(id.rawValue) < state.nodes.count ? state.nodes[Int(id.rawValue)] : nil
  }

  private func relationship(_ id: RelationshipID) -> Relationship? {
    Int(id.rawValue) < state.relationships.count ? state.relationships[Int(id.rawValue)] : nil
  }

  // MARK: Symbols

  package func labelID(_ name: String) -> LabelID? { id(name).map(LabelID.init) }
  package func relationshipTypeID(_ name: String) -> RelationshipTypeID? {
    id(name).map(RelationshipTypeID.init)
  }
  package func propertyKeyID(_ name: String) -> PropertyKeyID? { id(name).map(PropertyKeyID.init) }
  package func name(of label: LabelID) -> String { state.names[Int(label.rawValue)] }
  package func name(of type: RelationshipTypeID) -> String { state.names[Int(type.rawValue)] }
  package func name(of key: PropertyKeyID) -> String { state.names[Int(key.rawValue)] }

  package var symbols: GraphSymbols {
    let nodes = state.nodes.compactMap { $0 }
    let relationships = state.relationships.compactMap { $0 }
    return GraphSymbols(
      labels: Set(nodes.flatMap(\.labels)).sorted(),
      relationshipTypes: Set(relationships.map(\.type)).sorted(),
      propertyKeys: Set(
        nodes.flatMap(\.properties.keys) + relationships.flatMap(\.properties.keys)
      ).sorted())
  }

  // MARK: Sets

  private func nodeIDs(_ keep: (Node) -> Bool) -> [UInt32] {
    state.nodes.indices.filter { index in state.nodes[index].map(keep) ?? false }
      .map(UInt32.init)
  }

  package func nodes() -> PostingList { PostingList(nodeIDs { _ in true }) }

  package func nodes(labeled label: LabelID) -> PostingList {
    let name = name(of: label)
    return PostingList(nodeIDs { $0.labels.contains(name) })
  }

  package func relationships(ofType type: RelationshipTypeID?) -> PostingList {
    let name = type.map { self.name(of: $0) }
    return PostingList(
      state.relationships.indices.filter { index in
        state.relationships[index].map { name == nil || $0.type == name } ?? false
      }.map(UInt32.init))
  }

  package func nodeCount(labeled label: LabelID?) -> Int {
    (label.map { nodes(labeled: $0) } ?? nodes()).count
  }

  package func relationshipCount(ofType type: RelationshipTypeID?) -> Int {
    relationships(ofType: type).count
  }

  // MARK: Nodes and relationships

  package func contains(_ node: NodeID) -> Bool { self.node(node) != nil }
  package func contains(_ relationship: RelationshipID) -> Bool {
    self.relationship(relationship) != nil
  }

  package func labels(of node: NodeID) -> [LabelID] {
    (self.node(node)?.labels ?? []).compactMap(labelID).sorted { $0.rawValue < $1.rawValue }
  }

  package func hasLabel(_ label: LabelID, _ node: NodeID) -> Bool {
    self.node(node)?.labels.contains(name(of: label)) ?? false
  }

  package func type(of relationship: RelationshipID) -> RelationshipTypeID {
    self.relationship(relationship).flatMap { relationshipTypeID($0.type) }
      ?? RelationshipTypeID(rawValue: 0)
  }

  package func start(of relationship: RelationshipID) -> NodeID {
    NodeID(rawValue: self.relationship(relationship)?.start ?? 0)
  }

  package func end(of relationship: RelationshipID) -> NodeID {
    NodeID(rawValue: self.relationship(relationship)?.end ?? 0)
  }

  package func adjacency(
    of node: NodeID, _ direction: Direction, type: RelationshipTypeID?
  ) -> Adjacency {
    var neighbors: [UInt32] = []
    var relationships: [UInt32] = []
    let name = type.map { self.name(of: $0) }
    for (index, entry) in state.relationships.enumerated() {
      guard let entry, name == nil || entry.type == name else { continue }
      let (near, far) =
        direction == .outgoing ? (entry.start, entry.end) : (entry.end, entry.start)
      guard near == node.rawValue else { continue }
      neighbors.append(far)
      relationships.append(UInt32(index))
    }
    return Adjacency(
      neighbors: PostingList(neighbors), relationships: PostingList(relationships))
  }

  // MARK: Properties

  package func property(_ key: PropertyKeyID, of node: NodeID) -> Value {
    self.node(node)?.properties[name(of: key)] ?? .null
  }

  package func property(_ key: PropertyKeyID, of relationship: RelationshipID) -> Value {
    self.relationship(relationship)?.properties[name(of: key)] ?? .null
  }

  private func list(_ properties: [String: Value]?) -> [(key: PropertyKeyID, value: Value)] {
    (properties ?? [:]).sorted { $0.key < $1.key }.compactMap { name, value in
      propertyKeyID(name).map { (key: $0, value: value) }
    }
  }

  package func properties(of node: NodeID) -> [(key: PropertyKeyID, value: Value)] {
    list(self.node(node)?.properties)
  }

  package func properties(
    of relationship: RelationshipID
  ) -> [(key: PropertyKeyID, value: Value)] {
    list(self.relationship(relationship)?.properties)
  }

  // MARK: Changes

  package func beginTransaction() { saved = state }
  package func commitTransaction() throws { saved = nil }
  package func rollbackTransaction() {
    if let saved { state = saved }
    saved = nil
  }

  private func dictionary(_ properties: [(key: String, value: Value)]) -> [String: Value] {
    var result: [String: Value] = [:]
    for (key, value) in properties where !value.isNull {
      intern(key)
      result[key] = value
    }
    return result
  }

  package func createNode(
    labels: [String], properties: [(key: String, value: Value)]
  ) throws -> NodeID {
    labels.forEach(intern)
    var distinct: [String] = []
    for label in labels where !distinct.contains(label) { distinct.append(label) }
    state.nodes.append(Node(labels: distinct, properties: dictionary(properties)))
    return NodeID(rawValue: UInt32(state.nodes.count - 1))
  }

  package func createRelationship(
    type: String, from start: NodeID, to end: NodeID, properties: [(key: String, value: Value)]
  ) throws -> RelationshipID {
    guard contains(start), contains(end) else { throw Refusal.missing }
    intern(type)
    state.relationships.append(
      Relationship(
        type: type, start: start.rawValue, end: end.rawValue,
        properties: dictionary(properties)))
    return RelationshipID(rawValue: UInt32(state.relationships.count - 1))
  }

  package func setProperty(_ key: String, of node: NodeID, to value: Value) throws {
    guard contains(node) else { throw Refusal.missing }
    intern(key)
    state.nodes[Int(node.rawValue)]?.properties[key] = value.isNull ? nil : value
  }

  package func setProperty(
    _ key: String, of relationship: RelationshipID, to value: Value
  ) throws {
    guard contains(relationship) else { throw Refusal.missing }
    intern(key)
    state.relationships[Int(relationship.rawValue)]?.properties[key] = value.isNull ? nil : value
  }

  package func addLabel(_ label: String, to node: NodeID) throws {
    guard let current = self.node(node) else { throw Refusal.missing }
    intern(label)
    if !current.labels.contains(label) {
      state.nodes[Int(node.rawValue)]?.labels.append(label)
    }
  }

  package func removeLabel(_ label: String, from node: NodeID) throws {
    guard contains(node) else { throw Refusal.missing }
    state.nodes[Int(node.rawValue)]?.labels.removeAll { $0 == label }
  }

  package func delete(_ relationship: RelationshipID) throws {
    guard contains(relationship) else { throw Refusal.missing }
    state.relationships[Int(relationship.rawValue)] = nil
  }

  package func delete(_ node: NodeID) throws {
    guard contains(node) else { throw Refusal.missing }
    let isConnected = state.relationships.contains { entry in
      entry.map { $0.start == node.rawValue || $0.end == node.rawValue } ?? false
    }
    guard !isConnected else { throw Refusal.stillConnected }
    state.nodes[Int(node.rawValue)] = nil
  }
}
