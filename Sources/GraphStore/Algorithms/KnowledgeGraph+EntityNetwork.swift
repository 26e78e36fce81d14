package import GraphModel

extension KnowledgeGraph: EntityNetwork {
  package func linkedEntities(of entity: NodeID) -> [(entity: NodeID, weight: Int)] {
    let links = links
    return links.row(Int(entity.rawValue)).map { position in
      (NodeID(rawValue: links.neighbors[position]), Int(links.weights[position]))
    }
  }

  package func speakers(
    ofStatementsAbout entity: NodeID
  ) -> [(entity: NodeID, statements: Int)] {
    speakers(mentioning: entity).map { (NodeID(rawValue: $0.entity), Int($0.weight)) }
  }

  /// Betweenness is estimated from 512 entities where there are more.
  package func ranks(of measure: EntityMeasure) -> [Double] {
    let links = links
    switch measure {
    case .degree: return (0..<links.count).map { Double(links.row($0).count) }
    case .pageRank: return links.pageRank()
    case .betweenness: return links.betweenness(sources: min(links.count, 512))
    }
  }

  package func groups(by grouping: EntityGrouping) -> [UInt32] {
    switch grouping {
    case .components: links.components()
    case .communities: links.communities()
    }
  }
}
