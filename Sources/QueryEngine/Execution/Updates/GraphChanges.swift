import GraphModel

/// All changes of one query go through here: it turns the graph's errors into the query's, and
/// keeps what is needed to tell the side effects afterwards.
final class GraphChanges {
  private struct Entry: Hashable {
    var isNode: Bool
    var id: UInt32
    var key: String
  }

  private let graph: any MutableGraph
  private let labelsBefore: Set<String>
  private var createdNodes = Set<UInt32>()
  private var createdRelationships = Set<UInt32>()
  private var nodesDeleted = 0
  private var relationshipsDeleted = 0
  /// Values before the query, of properties that it touched on older entities.
  private var originals: [Entry: Value] = [:]
  private var deletedProperties = 0
  /// Types of deleted relationships, which `type()` may still be asked for.
  private(set) var deletedTypes: [RelationshipID: String] = [:]
  private(set) var hasDeletions = false

  init(_ graph: any MutableGraph) {
    self.graph = graph
    labelsBefore = GraphChanges.labels(of: graph)
  }

  private static func labels(of graph: any QueryableGraph) -> Set<String> {
    Set(
      graph.symbols.labels.filter { label in
        graph.labelID(label).map { graph.nodeCount(labeled: $0) > 0 } ?? false
      })
  }

  // MARK: Changes

  func createNode(labels: [String], properties: [(key: String, value: Value)]) throws(QueryError)
    -> NodeID
  {
    let node = try attempt { try graph.createNode(labels: labels, properties: properties) }
    createdNodes.insert(node.rawValue)
    return node
  }

  func createRelationship(
    type: String, from start: NodeID, to end: NodeID, properties: [(key: String, value: Value)]
  ) throws(QueryError) -> RelationshipID {
    guard graph.contains(start), graph.contains(end) else {
      throw QueryError(.entityNotFound, .runtime, .deletedEntityAccess)
    }
    let relationship = try attempt {
      try graph.createRelationship(type: type, from: start, to: end, properties: properties)
    }
    createdRelationships.insert(relationship.rawValue)
    return relationship
  }

  func setProperty(_ key: String, of node: NodeID, to value: Value) throws(QueryError) {
    guard graph.contains(node) else { throw deletedAccess }
    if !createdNodes.contains(node.rawValue) {
      let entry = Entry(isNode: true, id: node.rawValue, key: key)
      if originals[entry] == nil {
        originals[entry] = graph.propertyKeyID(key).map { graph.property($0, of: node) } ?? .null
      }
    }
    try attempt { try graph.setProperty(key, of: node, to: value) }
  }

  func setProperty(
    _ key: String, of relationship: RelationshipID, to value: Value
  ) throws(QueryError) {
    guard graph.contains(relationship) else { throw deletedAccess }
    if !createdRelationships.contains(relationship.rawValue) {
      let entry = Entry(isNode: false, id: relationship.rawValue, key: key)
      if originals[entry] == nil {
        originals[entry] =
          graph.propertyKeyID(key).map { graph.property($0, of: relationship) } ?? .null
      }
    }
    try attempt { try graph.setProperty(key, of: relationship, to: value) }
  }

  func addLabel(_ label: String, to node: NodeID) throws(QueryError) {
    guard graph.contains(node) else { throw deletedAccess }
    try attempt { try graph.addLabel(label, to: node) }
  }

  func removeLabel(_ label: String, from node: NodeID) throws(QueryError) {
    guard graph.contains(node) else { throw deletedAccess }
    try attempt { try graph.removeLabel(label, from: node) }
  }

  func delete(_ relationship: RelationshipID) throws(QueryError) {
    guard graph.contains(relationship) else { return }
    deletedTypes[relationship] = graph.name(of: graph.type(of: relationship))
    if createdRelationships.remove(relationship.rawValue) == nil {
      relationshipsDeleted += 1
      noteDeleted(
        graph.properties(of: relationship), isNode: false, id: relationship.rawValue)
    }
    try attempt { try graph.delete(relationship) }
    hasDeletions = true
  }

  func delete(_ node: NodeID) throws(QueryError) {
    guard graph.contains(node) else { return }
    if createdNodes.remove(node.rawValue) == nil {
      nodesDeleted += 1
      noteDeleted(graph.properties(of: node), isNode: true, id: node.rawValue)
    }
    try attempt { try graph.delete(node) }
    hasDeletions = true
  }

  /// The relationships of a node, each once.
  func relationships(of node: NodeID) -> [RelationshipID] {
    guard graph.contains(node) else { return [] }
    let outgoing = graph.adjacency(of: node, .outgoing, type: nil)
    let incoming = graph.adjacency(of: node, .incoming, type: nil)
    var ids = outgoing.relationships.map(RelationshipID.init)
    for (neighbor, relationship) in zip(incoming.neighbors, incoming.relationships)
    where neighbor != node.rawValue {
      ids.append(RelationshipID(rawValue: relationship))
    }
    return ids
  }

  private func noteDeleted(
    _ properties: [(key: PropertyKeyID, value: Value)], isNode: Bool, id: UInt32
  ) {
    // What counts is what was there before the query.
    var keys = Set(properties.map { graph.name(of: $0.key) })
    for (entry, value) in originals where entry.isNode == isNode && entry.id == id {
      if value.isNull { keys.remove(entry.key) } else { keys.insert(entry.key) }
      originals[entry] = nil
    }
    deletedProperties += keys.count
  }

  private var deletedAccess: QueryError {
    QueryError(.entityNotFound, .runtime, .deletedEntityAccess)
  }

  private func attempt<Result>(_ change: () throws -> Result) throws(QueryError) -> Result {
    do {
      return try change()
    } catch let error as QueryError {
      throw error
    } catch {
      throw QueryError(.graphError, .runtime, .graphFailure(reason: "\(error)"))
    }
  }

  // MARK: Side effects

  /// What the query changed, by comparing before and after.
  func sideEffects() -> SideEffects {
    var effects = SideEffects()
    effects.nodesCreated = createdNodes.count
    effects.nodesDeleted = nodesDeleted
    effects.relationshipsCreated = createdRelationships.count
    effects.relationshipsDeleted = relationshipsDeleted
    let labelsAfter = GraphChanges.labels(of: graph)
    effects.labelsAdded = labelsAfter.subtracting(labelsBefore).count
    effects.labelsRemoved = labelsBefore.subtracting(labelsAfter).count
    for node in createdNodes {
      effects.propertiesSet += graph.properties(of: NodeID(rawValue: node)).count
    }
    for relationship in createdRelationships {
      effects.propertiesSet += graph.properties(of: RelationshipID(rawValue: relationship)).count
    }
    effects.propertiesRemoved = deletedProperties
    for (entry, before) in originals {
      let after = current(entry)
      if GroupingKey(before) == GroupingKey(after), ValueTypes(of: before) == ValueTypes(of: after)
      {
        continue
      }
      if !before.isNull { effects.propertiesRemoved += 1 }
      if !after.isNull { effects.propertiesSet += 1 }
    }
    return effects
  }

  private func current(_ entry: Entry) -> Value {
    guard let key = graph.propertyKeyID(entry.key) else { return .null }
    return entry.isNode
      ? graph.property(key, of: NodeID(rawValue: entry.id))
      : graph.property(key, of: RelationshipID(rawValue: entry.id))
  }
}
