import GraphModel

extension KnowledgeGraph {
  /// What is inconsistent between the counts, label lists and adjacency of both ends; empty when
  /// all is well.
  ///
  /// For tests, after every mutation. O(nodes + relationships).
  package func _checkInvariants() -> [String] {
    var faults: [String] = []
    func expect(_ holds: Bool, _ fault: @autoclosure () -> String) {
      if !holds { faults.append(fault()) }
    }
    let nodes = nodes()
    expect(nodes.count == nodeCount(labeled: nil), "node count \(nodes.count)")
    expect(zip(nodes, nodes.dropFirst()).allSatisfy { $0 < $1 }, "nodes are not ascending")
    var labelled: [UInt32: [UInt32]] = [:]
    var outgoing: [UInt32: (UInt32, UInt32)] = [:]
    var incoming: [UInt32: (UInt32, UInt32)] = [:]
    for raw in nodes {
      let node = NodeID(rawValue: raw)
      expect(contains(node), "listed node \(raw) is not contained")
      for label in labels(of: node) { labelled[label.rawValue, default: []].append(raw) }
      for direction in Direction.allCases {
        let adjacency = adjacency(of: node, direction, type: nil)
        expect(
          adjacency.neighbors.count == degree(of: node, direction, type: nil), "degree of \(raw)")
        for (neighbor, relationship) in zip(adjacency.neighbors, adjacency.relationships) {
          expect(contains(NodeID(rawValue: neighbor)), "\(raw) has a missing neighbour")
          if direction == .outgoing {
            outgoing[relationship] = (raw, neighbor)
          } else {
            incoming[relationship] = (neighbor, raw)
          }
        }
      }
    }
    for (index, _) in labelSymbols.names.enumerated() {
      let label = LabelID(rawValue: UInt32(index))
      let expected = labelled[label.rawValue] ?? []
      expect(Array(self.nodes(labeled: label)) == expected, "nodes labelled \(name(of: label))")
      expect(nodeCount(labeled: label) == expected.count, "count of \(name(of: label))")
    }
    checkRelationships(outgoing, incoming, &faults)
    return faults
  }

  private func checkRelationships(
    _ outgoing: [UInt32: (UInt32, UInt32)], _ incoming: [UInt32: (UInt32, UInt32)],
    _ faults: inout [String]
  ) {
    let all = relationships(ofType: nil)
    if all.count != relationshipCount(ofType: nil) { faults.append("relationship count") }
    if outgoing.count != all.count || incoming.count != all.count {
      faults.append("\(all.count) relationships, \(outgoing.count) out, \(incoming.count) in")
    }
    var byType: [UInt32: Int] = [:]
    for raw in all {
      let relationship = RelationshipID(rawValue: raw)
      let ends = (start(of: relationship).rawValue, end(of: relationship).rawValue)
      if outgoing[raw] ?? (0, 0) != ends || incoming[raw] ?? (0, 0) != ends {
        faults.append("ends of relationship \(raw)")
      }
      byType[type(of: relationship).rawValue, default: 0] += 1
    }
    for index in typeSymbols.names.indices {
      let type = RelationshipTypeID(rawValue: UInt32(index))
      let count = byType[type.rawValue] ?? 0
      if relationshipCount(ofType: type) != count || relationships(ofType: type).count != count {
        faults.append("count of \(name(of: type))")
      }
    }
  }
}
