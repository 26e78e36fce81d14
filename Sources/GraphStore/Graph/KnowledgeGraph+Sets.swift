package import GraphModel

extension KnowledgeGraph {
  package func nodes() -> PostingList { cached(.nodes) { computeNodes(labeled: nil) } }

  package func nodes(labeled label: LabelID) -> PostingList {
    cached(.label(label.rawValue)) { computeNodes(labeled: label.rawValue) }
  }

  package func relationships(ofType type: RelationshipTypeID?) -> PostingList {
    cached(.relationships(type?.rawValue)) { computeRelationships(ofType: type?.rawValue) }
  }

  package func nodeCount(labeled label: LabelID?) -> Int {
    guard let label else { return delta.nodeCount }
    let index = Int(label.rawValue)
    return index < delta.labelCounts.count ? delta.labelCounts[index] : 0
  }

  package func relationshipCount(ofType type: RelationshipTypeID?) -> Int {
    guard let type else { return delta.relationshipCount }
    let index = Int(type.rawValue)
    return index < delta.typeCounts.count ? delta.typeCounts[index] : 0
  }

  private func cached(_ key: ListKey, _ compute: () -> PostingList) -> PostingList {
    if let list = cachedLists[key] { return list }
    let list = compute()
    cachedLists[key] = list
    return list
  }

  private func computeNodes(labeled label: UInt32?) -> PostingList {
    let range =
      label.map { base.isEmpty ? 0..<0 : base.nodeRange(labeled: $0) } ?? 0..<base.nodeCount
    if delta.nodes.isEmpty && !delta.changesLabelSets { return base.nodeNumbers.list(range) }
    var found: [UInt32] = []
    if delta.changesLabelSets {
      for index in 0..<base.nodeCount {
        let node = NodeID(rawValue: UInt32(index))
        if let change = delta.nodeChanges[node.rawValue] {
          if change.isDeleted { continue }
          guard let label else {
            found.append(node.rawValue)
            continue
          }
          if hasLabel(LabelID(rawValue: label), node) { found.append(node.rawValue) }
        } else if range.contains(index) {
          found.append(node.rawValue)
        }
      }
    } else {
      found.append(contentsOf: base.nodeNumbers.list(range))
    }
    for (index, node) in delta.nodes.enumerated() {
      guard let node, label.map(node.labels.contains) ?? true else { continue }
      found.append(UInt32(base.nodeCount + index))
    }
    return PostingList(found)
  }

  private func computeRelationships(ofType type: UInt32?) -> PostingList {
    let range =
      type.map { base.segment(ofType: $0)?.relationships ?? 0..<0 } ?? 0..<base.relationshipCount
    let list = base.relationshipNumbers.list(range)
    if delta.relationships.isEmpty && !delta.deletesRelationships { return list }
    var found =
      delta.deletesRelationships
      ? list.filter { delta.relationshipChanges[$0]?.isDeleted != true } : Array(list)
    for (index, relationship) in delta.relationships.enumerated() {
      guard let relationship, type.map({ $0 == relationship.type }) ?? true else { continue }
      found.append(UInt32(base.relationshipCount + index))
    }
    return PostingList(found)
  }
}
