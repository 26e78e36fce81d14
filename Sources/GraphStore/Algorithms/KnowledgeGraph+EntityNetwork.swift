package import GraphModel

extension KnowledgeGraph: EntityNetwork {
  package func linkedEntities(of entity: NodeID) -> [(entity: NodeID, weight: Int)] {
    let links = links
    return links.row(Int(entity.rawValue)).map { position in
      (NodeID(rawValue: links.neighbors[position]), Int(links.weights[position]))
    }
  }

  package func speakers(ofStatementsAbout entity: NodeID) -> WeightedNodes {
    WeightedNodes(speakers(mentioning: entity))
  }

  package func strongestLinks(of entity: NodeID, limit: Int) -> WeightedNodes {
    WeightedNodes(search.neighbors(of: entity.rawValue, limit: limit).top)
  }

  package func indirectLinks(of entity: NodeID, limit: Int) -> WeightedNodes {
    WeightedNodes(search.secondNeighbors(of: entity.rawValue, limit: limit).top)
  }

  package func mostLinked(limit: Int) -> WeightedNodes {
    let links = links
    if links.count == Int(base.summary.entities) {
      return WeightedNodes(links.topDegrees(limit: limit))
    }
    var top = TopEntities(limit: limit)
    for entity in labelID(NewsVocabulary.Label.entity).map({ nodes(labeled: $0) }) ?? .empty {
      top.offer(entity, UInt64(links.row(Int(entity)).count))
    }
    return WeightedNodes(top.entries)
  }

  package func distance(from start: NodeID, to end: NodeID) -> Int? {
    search.distance(from: start.rawValue, to: end.rawValue)
  }

  package func shortestWays(from start: NodeID, to end: NodeID) -> (length: Int, count: Int)? {
    search.countShortestPaths(from: start.rawValue, to: end.rawValue)
  }

  package func ways(from start: NodeID, to end: NodeID, count: Int) -> [[NodeID]] {
    search.shortestPaths(from: start.rawValue, to: end.rawValue, count: count)
      .map { $0.map(NodeID.init) }
  }

  /// A search over the links as they are now, kept until the next change.
  private var search: LinkSearch {
    if let cachedSearch { return cachedSearch }
    let search = LinkSearch(links)
    cachedSearch = search
    return search
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

extension WeightedNodes {
  /// The columns of a list.
  fileprivate init(_ ranked: [RankedEntity]) {
    self.init(
      nodes: ranked.map(\.entity), weights: ranked.map { Int64(truncatingIfNeeded: $0.weight) })
  }
}
