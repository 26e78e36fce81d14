package import GraphModel

extension KnowledgeGraph {
  package func contains(_ node: NodeID) -> Bool {
    if isBase(node) { return delta.nodeChanges[node.rawValue]?.isDeleted != true }
    return added(node.rawValue) != nil
  }

  package func contains(_ relationship: RelationshipID) -> Bool {
    if isBase(relationship) {
      return delta.relationshipChanges[relationship.rawValue]?.isDeleted != true
    }
    return added(relationship: relationship.rawValue) != nil
  }

  package func labels(of node: NodeID) -> [LabelID] {
    labelNumbers(of: node).map(LabelID.init)
  }

  func labelNumbers(of node: NodeID) -> [UInt32] {
    guard isBase(node) else { return added(node.rawValue)?.labels ?? [] }
    if let change = delta.nodeChanges[node.rawValue] {
      if change.isDeleted { return [] }
      if let labels = change.labels { return labels }
    }
    return base.labels(of: node.rawValue)
  }

  package func hasLabel(_ label: LabelID, _ node: NodeID) -> Bool {
    if isBase(node) && !delta.changesLabelSets {
      return base.nodeRange(labeled: label.rawValue).contains(Int(node.rawValue))
    }
    return labelNumbers(of: node).contains(label.rawValue)
  }

  package func type(of relationship: RelationshipID) -> RelationshipTypeID {
    RelationshipTypeID(rawValue: ends(of: relationship).type)
  }

  package func start(of relationship: RelationshipID) -> NodeID {
    NodeID(rawValue: ends(of: relationship).start)
  }

  package func end(of relationship: RelationshipID) -> NodeID {
    NodeID(rawValue: ends(of: relationship).end)
  }

  func ends(of relationship: RelationshipID) -> (start: UInt32, end: UInt32, type: UInt32) {
    if isBase(relationship) { return base.ends(of: relationship.rawValue) }
    guard let added = added(relationship: relationship.rawValue) else { return (0, 0, 0) }
    return (added.start, added.end, added.type)
  }

  package func adjacency(
    of node: NodeID, _ direction: Direction, type: RelationshipTypeID?
  ) -> Adjacency {
    if isBase(node) {
      let fromBase = baseAdjacency(of: node.rawValue, direction, type: type?.rawValue)
      guard !delta.nodeChanges.isEmpty, let change = delta.nodeChanges[node.rawValue] else {
        return fromBase
      }
      return merged(fromBase, with: change, direction, type: type?.rawValue)
    }
    guard let added = added(node.rawValue) else { return .empty }
    let links = direction == .outgoing ? added.outgoing : added.incoming
    return Self.adjacency(links, type: type?.rawValue)
  }

  package func appendNeighbors(
    of nodes: [UInt32], from first: Int, _ direction: Direction, type: RelationshipTypeID?,
    limit: Int, to batch: inout NeighborBatch
  ) -> Int {
    var index = first
    // Without changes at base nodes, the base's columns answer for all of a type at once.
    let segment =
      delta.nodeChanges.isEmpty ? type.flatMap { base.segment(ofType: $0.rawValue) } : nil
    while index < nodes.count, batch.count < limit {
      let node = nodes[index]
      if node != UInt32.max {
        if let segment, isBase(NodeID(rawValue: node)) {
          base.appendNeighbors(of: node, row: index, direction, in: segment, to: &batch)
        } else {
          batch.append(
            adjacency(of: NodeID(rawValue: node), direction, type: type), row: index)
        }
      }
      index += 1
    }
    return index
  }

  package func countNeighbors(
    of nodes: [UInt32], _ direction: Direction, type: RelationshipTypeID?,
    notOver relationships: [UInt32], in counter: NeighborCounter
  ) {
    let segment =
      delta.nodeChanges.isEmpty ? type.flatMap { base.segment(ofType: $0.rawValue) } : nil
    for (index, node) in nodes.enumerated() where node != UInt32.max {
      let excluded = relationships.isEmpty ? UInt32.max : relationships[index]
      if let segment, isBase(NodeID(rawValue: node)) {
        base.countNeighbors(of: node, direction, in: segment, notOver: excluded, in: counter)
        continue
      }
      let list = adjacency(of: NodeID(rawValue: node), direction, type: type)
      for position in list.neighbors.indices where list.relationships[position] != excluded {
        counter.add(list.neighbors[position])
      }
    }
  }

  package func degree(
    of node: NodeID, _ direction: Direction, type: RelationshipTypeID?
  ) -> Int {
    if isBase(node) {
      if let change = delta.nodeChanges[node.rawValue] {
        if change.isDeleted { return 0 }
        if change.lostRelationships || !change.outgoing.isEmpty || !change.incoming.isEmpty {
          return adjacency(of: node, direction, type: type).neighbors.count
        }
      }
      return base.degree(of: node.rawValue, direction, type: type?.rawValue)
    }
    guard let added = added(node.rawValue) else { return 0 }
    let links = direction == .outgoing ? added.outgoing : added.incoming
    guard let type = type?.rawValue else { return links.count }
    return links.count { $0.type == type }
  }

  private func baseAdjacency(
    of node: UInt32, _ direction: Direction, type: UInt32?
  ) -> Adjacency {
    guard let type else { return base.adjacency(of: node, direction) }
    guard let segment = base.segment(ofType: type) else { return .empty }
    return base.adjacency(of: node, direction, in: segment)
  }

  private func merged(
    _ fromBase: Adjacency, with change: GraphDelta.NodeChange, _ direction: Direction,
    type: UInt32?
  ) -> Adjacency {
    if change.isDeleted { return .empty }
    let links = direction == .outgoing ? change.outgoing : change.incoming
    if links.isEmpty && !change.lostRelationships { return fromBase }
    var neighbors: [UInt32] = []
    var relationships: [UInt32] = []
    for (neighbor, relationship) in zip(fromBase.neighbors, fromBase.relationships)
    where delta.relationshipChanges[relationship]?.isDeleted != true {
      neighbors.append(neighbor)
      relationships.append(relationship)
    }
    for link in links where type == nil || link.type == type {
      neighbors.append(link.neighbor)
      relationships.append(link.relationship)
    }
    return Adjacency(
      neighbors: PostingList(neighbors), relationships: PostingList(relationships))
  }

  private static func adjacency(_ links: [GraphDelta.Link], type: UInt32?) -> Adjacency {
    let chosen = type.map { type in links.filter { $0.type == type } } ?? links
    if chosen.isEmpty { return .empty }
    return Adjacency(
      neighbors: PostingList(chosen.map(\.neighbor)),
      relationships: PostingList(chosen.map(\.relationship)))
  }
}
