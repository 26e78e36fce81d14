import GraphModel

// What a committed transaction leaves in the files: records of user nodes and edges, and curation
// records for changes of what was extracted.
extension KnowledgeGraph {
  func records(of finished: Transaction) throws -> [GraphRecord] {
    var records: [GraphRecord] = []
    for node in finished.nodes.keys.sorted() {
      guard let touches = finished.nodes[node] else { continue }
      append(node: node, touches, before: finished.delta, to: &records)
    }
    for relationship in finished.relationships.keys.sorted() {
      guard let touches = finished.relationships[relationship] else { continue }
      append(relationship: relationship, touches, before: finished.delta, to: &records)
    }
    return records
  }

  private func append(
    node number: UInt32, _ touches: Transaction.Touches, before: GraphDelta,
    to records: inout [GraphRecord]
  ) {
    let node = NodeID(rawValue: number)
    let index = Int(number) - base.nodeCount
    let old = index >= 0 && index < before.nodes.count ? before.nodes[index] : nil
    if let origin = added(number)?.origin ?? old?.origin, case .user(let id) = origin {
      if contains(node) {
        records.append(.node(nodeRecord(number, id: id ?? newNodeID(number))))
      } else if let id {
        records.append(curation(.delete(id: id)))
      }
      return
    }
    guard let id = old?.origin.id ?? recordID(of: node) else { return }
    guard contains(node) else {
      records.append(curation(.delete(id: id)))
      return
    }
    for key in touches.keys.sorted() {
      let value = property(PropertyKeyID(rawValue: key), of: node)
      records.append(curation(.set(id: id, key: keySymbols.name(of: key), value: value)))
    }
    for label in touches.labels.sorted() {
      let isAdded = hasLabel(LabelID(rawValue: label), node)
      records.append(
        curation(.label(id: id, label: labelSymbols.name(of: label), isAdded: isAdded)))
    }
  }

  private func append(
    relationship number: UInt32, _ touches: Transaction.Touches, before: GraphDelta,
    to records: inout [GraphRecord]
  ) {
    let relationship = RelationshipID(rawValue: number)
    let index = Int(number) - base.relationshipCount
    let old = index >= 0 && index < before.relationships.count ? before.relationships[index] : nil
    if let origin = added(relationship: number)?.origin ?? old?.origin, case .user(let id) = origin
    {
      if contains(relationship) {
        records.append(contentsOf: edgeRecord(number, id: id))
      } else if let id {
        records.append(curation(.delete(id: id)))
      }
      return
    }
    // A deleted relationship of a deleted node goes with it.
    guard let id = recordID(of: relationship) else { return }
    guard contains(relationship) else {
      records.append(curation(.delete(id: id)))
      return
    }
    for key in touches.keys.sorted() {
      let value = property(PropertyKeyID(rawValue: key), of: relationship)
      records.append(curation(.set(id: id, key: keySymbols.name(of: key), value: value)))
    }
  }

  private func curation(_ decision: CurationRecord.Decision) -> GraphRecord {
    let record = CurationRecord(id: "c:\(nextCurationNumber)", decision: decision)
    nextCurationNumber += 1
    return .curation(record)
  }

  private func newNodeID(_ number: UInt32) -> String {
    let id = "n:\(nextUserNumber)"
    nextUserNumber += 1
    delta.nodes[Int(number) - base.nodeCount]?.origin = .user(id: id)
    delta.nodesByRecord[id] = number
    return id
  }

  private func nodeRecord(_ number: UInt32, id: String) -> NodeRecord {
    let node = NodeID(rawValue: number)
    var properties: [String: Value] = [:]
    for entry in self.properties(of: node) { properties[name(of: entry.key)] = entry.value }
    return NodeRecord(id: id, labels: labels(of: node).map(name(of:)), properties: properties)
  }

  private func edgeRecord(_ number: UInt32, id known: String?) -> [GraphRecord] {
    let relationship = RelationshipID(rawValue: number)
    let ends = ends(of: relationship)
    guard let from = recordID(of: NodeID(rawValue: ends.start)),
      let to = recordID(of: NodeID(rawValue: ends.end))
    else { return [] }
    let id = known ?? "r:\(nextUserNumber)"
    if known == nil {
      nextUserNumber += 1
      delta.relationships[Int(number) - base.relationshipCount]?.origin = .user(id: id)
    }
    var properties: [String: Value] = [:]
    for entry in self.properties(of: relationship) { properties[name(of: entry.key)] = entry.value }
    return [
      .edge(
        EdgeRecord(
          id: id, relation: typeSymbols.name(of: ends.type), from: from, to: to,
          properties: properties))
    ]
  }
}
