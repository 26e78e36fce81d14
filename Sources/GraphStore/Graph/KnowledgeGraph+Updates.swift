package import GraphModel

extension KnowledgeGraph: MutableGraph {
  package func createNode(
    labels: [String], properties: [(key: String, value: Value)]
  ) throws -> NodeID {
    try addNode(labels: labels, properties: properties, origin: .user(id: nil))
  }

  /// Adds a node that a record or a query makes.
  func addNode(
    labels: [String], properties: [(key: String, value: Value)], origin: GraphDelta.Origin
  ) throws -> NodeID {
    let bag = try bag(of: properties)
    var numbers = labels.map { labelSymbols.intern($0) }
    if numbers.count > 1 { numbers = Set(numbers).sorted() }
    let id = try insertNode(labels: numbers, bag, origin)
    touched(node: id)
    return NodeID(rawValue: id)
  }

  /// Adds a node with labels in order of their numbers.
  func insertNode(
    labels: [UInt32], _ bag: PropertyBag, _ origin: GraphDelta.Origin
  ) throws -> UInt32 {
    let id = base.nodeCount + delta.nodes.count
    guard id < Int(UInt32.max) else { throw GraphUpdateError.graphIsFull }
    delta.nodes.append(GraphDelta.AddedNode(labels: labels, properties: bag, origin: origin))
    delta.nodeCount += 1
    for label in labels { delta.count(label: label, 1) }
    for entry in bag.entries { count(key: entry.key, 1) }
    if let record = origin.id { delta.nodesByRecord[record] = UInt32(id) }
    return UInt32(id)
  }

  package func createRelationship(
    type: String, from start: NodeID, to end: NodeID, properties: [(key: String, value: Value)]
  ) throws -> RelationshipID {
    try addRelationship(
      type: type, from: start, to: end, properties: properties, origin: .user(id: nil))
  }

  /// Adds a relationship that a record or a query makes.
  func addRelationship(
    type: String, from start: NodeID, to end: NodeID, properties: [(key: String, value: Value)],
    origin: GraphDelta.Origin
  ) throws -> RelationshipID {
    for node in [start, end] where !contains(node) { throw GraphUpdateError.noSuchNode(node) }
    let bag = try bag(of: properties)
    let number = typeSymbols.intern(type)
    let id = try insertRelationship(
      number, from: start.rawValue, to: end.rawValue, bag, origin)
    link(start, .outgoing, .init(type: number, relationship: id, neighbor: end.rawValue))
    link(end, .incoming, .init(type: number, relationship: id, neighbor: start.rawValue))
    if type == NewsVocabulary.Relationship.said || type == NewsVocabulary.Relationship.mentions {
      delta.addsLinks = true
    }
    touched(relationship: id)
    return RelationshipID(rawValue: id)
  }

  /// Adds a relationship without putting it at its ends.
  func insertRelationship(
    _ type: UInt32, from start: UInt32, to end: UInt32, _ bag: PropertyBag,
    _ origin: GraphDelta.Origin
  ) throws -> UInt32 {
    let id = base.relationshipCount + delta.relationships.count
    guard id < Int(UInt32.max) else { throw GraphUpdateError.graphIsFull }
    delta.relationships.append(
      GraphDelta.AddedRelationship(
        type: type, start: start, end: end, properties: bag, origin: origin))
    delta.relationshipCount += 1
    delta.count(type: type, 1)
    for entry in bag.entries { count(key: entry.key, 1) }
    return UInt32(id)
  }

  package func setProperty(_ key: String, of node: NodeID, to value: Value) throws {
    guard contains(node) else { throw GraphUpdateError.noSuchNode(node) }
    try Self.check(value, key)
    let number = keySymbols.intern(key)
    if isBase(node) {
      delta.nodeChanges[node.rawValue, default: .init()].properties.set(number, value)
      count(key: number, 1)
    } else {
      let index = Int(node.rawValue) - base.nodeCount
      count(key: number, delta.nodes[index]?.properties.replace(number, value) ?? 0)
    }
    touched(node: node.rawValue, key: number)
  }

  package func setProperty(_ key: String, of relationship: RelationshipID, to value: Value) throws {
    guard contains(relationship) else { throw GraphUpdateError.noSuchRelationship(relationship) }
    try Self.check(value, key)
    let number = keySymbols.intern(key)
    if isBase(relationship) {
      delta.relationshipChanges[relationship.rawValue, default: .init()]
        .properties.set(number, value)
      count(key: number, 1)
    } else {
      let index = Int(relationship.rawValue) - base.relationshipCount
      count(key: number, delta.relationships[index]?.properties.replace(number, value) ?? 0)
    }
    touched(relationship: relationship.rawValue, key: number)
  }

  package func addLabel(_ label: String, to node: NodeID) throws {
    guard contains(node) else { throw GraphUpdateError.noSuchNode(node) }
    let number = labelSymbols.intern(label)
    var labels = labelNumbers(of: node)
    guard !labels.contains(number) else { return }
    labels.append(number)
    set(labels: labels.sorted(), of: node)
    delta.count(label: number, 1)
    touched(node: node.rawValue, label: number)
  }

  package func removeLabel(_ label: String, from node: NodeID) throws {
    guard contains(node) else { throw GraphUpdateError.noSuchNode(node) }
    guard let number = labelSymbols.id(of: label) else { return }
    let labels = labelNumbers(of: node)
    guard labels.contains(number) else { return }
    set(labels: labels.filter { $0 != number }, of: node)
    delta.count(label: number, -1)
    touched(node: node.rawValue, label: number)
  }

  package func delete(_ relationship: RelationshipID) throws {
    guard contains(relationship) else { throw GraphUpdateError.noSuchRelationship(relationship) }
    touched(relationship: relationship.rawValue)
    let ends = ends(of: relationship)
    delta.relationshipCount -= 1
    delta.count(type: ends.type, -1)
    if isBase(relationship) {
      delta.relationshipChanges[relationship.rawValue, default: .init()].isDeleted = true
      delta.deletesRelationships = true
      delta.nodeChanges[ends.start, default: .init()].lostRelationships = true
      delta.nodeChanges[ends.end, default: .init()].lostRelationships = true
    } else {
      let index = Int(relationship.rawValue) - base.relationshipCount
      for entry in delta.relationships[index]?.properties.entries ?? [] {
        count(key: entry.key, -1)
      }
      delta.relationships[index] = nil
      unlink(ends.start, .outgoing, relationship.rawValue)
      unlink(ends.end, .incoming, relationship.rawValue)
    }
  }

  package func delete(_ node: NodeID) throws {
    guard contains(node) else { throw GraphUpdateError.noSuchNode(node) }
    let degree = degree(of: node, .outgoing, type: nil) + degree(of: node, .incoming, type: nil)
    guard degree == 0 else { throw GraphUpdateError.nodeHasRelationships(node, count: degree) }
    touched(node: node.rawValue)
    delta.nodeCount -= 1
    for label in labelNumbers(of: node) { delta.count(label: label, -1) }
    if isBase(node) {
      delta.nodeChanges[node.rawValue, default: .init()].isDeleted = true
      delta.changesLabelSets = true
    } else {
      let index = Int(node.rawValue) - base.nodeCount
      for entry in delta.nodes[index]?.properties.entries ?? [] { count(key: entry.key, -1) }
      if let record = delta.nodes[index]?.origin.id { delta.nodesByRecord[record] = nil }
      delta.nodes[index] = nil
    }
  }

  // MARK: Parts

  private func bag(of properties: [(key: String, value: Value)]) throws -> PropertyBag {
    var bag = PropertyBag()
    for (key, value) in properties {
      try Self.check(value, key)
      if !value.isNull { bag.set(keySymbols.intern(key), value) }
    }
    return bag
  }

  private static func check(_ value: Value, _ key: String) throws(GraphUpdateError) {
    switch value {
    case .map, .node, .relationship, .path: throw .valueCannotBeStored(key: key)
    case .list(let elements): for element in elements { try check(element, key) }
    default: break
    }
  }

  private func set(labels: [UInt32], of node: NodeID) {
    if isBase(node) {
      delta.nodeChanges[node.rawValue, default: .init()].labels = labels
      delta.changesLabelSets = true
    } else {
      delta.nodes[Int(node.rawValue) - base.nodeCount]?.labels = labels
    }
  }

  /// Puts a relationship at one of its ends.
  func link(_ node: NodeID, _ direction: Direction, _ link: GraphDelta.Link) {
    if isBase(node) {
      if direction == .outgoing {
        delta.nodeChanges[node.rawValue, default: .init()].outgoing.append(link)
      } else {
        delta.nodeChanges[node.rawValue, default: .init()].incoming.append(link)
      }
    } else {
      let index = Int(node.rawValue) - base.nodeCount
      if direction == .outgoing {
        delta.nodes[index]?.outgoing.append(link)
      } else {
        delta.nodes[index]?.incoming.append(link)
      }
    }
  }

  private func unlink(_ node: UInt32, _ direction: Direction, _ relationship: UInt32) {
    let index = Int(node) - base.nodeCount
    switch (index < 0, direction) {
    case (true, .outgoing):
      delta.nodeChanges[node]?.outgoing.removeAll { $0.relationship == relationship }
    case (true, .incoming):
      delta.nodeChanges[node]?.incoming.removeAll { $0.relationship == relationship }
    case (false, .outgoing):
      delta.nodes[index]?.outgoing.removeAll { $0.relationship == relationship }
    case (false, .incoming):
      delta.nodes[index]?.incoming.removeAll { $0.relationship == relationship }
    }
  }
}

extension PropertyBag {
  /// Sets a value (or removes it for null) and returns by how many the number of entries changed.
  mutating func replace(_ key: UInt32, _ value: Value) -> Int {
    let had = self[key] != nil
    if value.isNull { remove(key) } else { set(key, value) }
    return (value.isNull ? 0 : 1) - (had ? 1 : 0)
  }
}

extension GraphDelta.Origin {
  /// The id of the record, where it has one.
  var id: String? {
    switch self {
    case .user(let id): id
    case .news(let id): id
    }
  }
}
