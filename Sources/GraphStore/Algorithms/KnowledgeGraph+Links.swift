package import GraphModel

extension KnowledgeGraph {
  /// Who speaks of whom.
  ///
  /// The base's own memory; made anew when the graph has changes, and then kept until the next one
  /// (O(mentions)).
  package var links: EntityLinks {
    if let cachedLinks { return cachedLinks }
    let links = delta.keepsLinks ? baseLinks : changedLinks()
    cachedLinks = links
    return links
  }

  private var baseLinks: EntityLinks {
    EntityLinks(
      ranges: base.links.ranges.all, neighbors: base.links.neighbors.all,
      weights: base.links.weights.all, owner: base)
  }

  /// Over all node numbers, so that entities of the delta are in.
  private func changedLinks() -> EntityLinks {
    let count = base.nodeCount + delta.nodes.count
    guard let said = relationshipTypeID(NewsVocabulary.Relationship.said),
      let mentions = relationshipTypeID(NewsVocabulary.Relationship.mentions)
    else { return EntityLinks(count: count, edges: []) }
    var edges: [(UInt32, UInt32, weight: UInt32)] = []
    for raw in relationships(ofType: said) {
      let ends = ends(of: RelationshipID(rawValue: raw))
      let statement = NodeID(rawValue: ends.end)
      for entity in adjacency(of: statement, .outgoing, type: mentions).neighbors {
        edges.append((ends.start, entity, weight: 1))
      }
    }
    return EntityLinks(count: count, edges: edges)
  }

  /// Who mentioned an entity, with the number of statements, the most first.
  ///
  /// The same as counting the speakers of `(e)<-[:MENTIONS]-(:Statement)<-[:SAID]-(p)`. O(answer)
  /// where nothing about it changed since the base was made, else O(mentions of it).
  package func speakers(mentioning entity: NodeID) -> [RankedEntity] {
    if delta.keepsLinks, entity.rawValue < base.summary.entities {
      let row = Int(entity.rawValue)
      let range = Int(base.mentioners.ranges[row])..<Int(base.mentioners.ranges[row + 1])
      let speakers = base.mentioners.neighbors.slice(range)
      let counts = base.mentioners.weights.slice(range)
      return [RankedEntity](unsafeUninitializedCapacity: range.count) { buffer, count in
        for index in 0..<range.count {
          buffer.initializeElement(
            at: index, to: RankedEntity(entity: speakers[index], weight: UInt64(counts[index])))
        }
        count = range.count
      }
    }
    guard let said = relationshipTypeID(NewsVocabulary.Relationship.said),
      let mentions = relationshipTypeID(NewsVocabulary.Relationship.mentions)
    else { return [] }
    var counts: [UInt32: UInt64] = [:]
    for statement in adjacency(of: entity, .incoming, type: mentions).neighbors {
      for speaker in adjacency(of: NodeID(rawValue: statement), .incoming, type: said).neighbors {
        counts[speaker, default: 0] += 1
      }
    }
    return counts.map { RankedEntity(entity: $0.key, weight: $0.value) }
      .sorted { ($1.weight, $0.entity) < ($0.weight, $1.entity) }
  }

  /// The entities that the same statements mention, with the number of statements, the most first,
  /// and how many there are in all.
  ///
  /// Complexity: O(entities of the statements that mention it).
  package func coMentions(
    of entity: NodeID, limit: Int
  ) -> (count: Int, top: [RankedEntity]) {
    guard let mentions = relationshipTypeID(NewsVocabulary.Relationship.mentions) else {
      return (0, [])
    }
    let counter = entityCounter()
    let statement = labelID(NewsVocabulary.Label.statement)
    let sources = adjacency(of: entity, .incoming, type: mentions).neighbors
    if delta.keepsLinks, let segment = base.segment(ofType: mentions.rawValue) {
      let ranges = segment.primaryRanges.all
      let others = segment.others.all
      let first = Int(segment.header.firstPrimary)
      sources.withUnsafeBuffer { sources in
        for source in sources where source >= base.summary.firstStatement {
          let row = Int(source) - first
          for position in Int(ranges[row])..<Int(ranges[row + 1]) { counter.add(others[position]) }
        }
      }
    } else {
      for source in sources.map(NodeID.init) where statement.map({ hasLabel($0, source) }) ?? true {
        for other in adjacency(of: source, .outgoing, type: mentions).neighbors {
          counter.add(other)
        }
      }
    }
    return counter.top(limit, without: entity.rawValue)
  }

  /// A counter that one question leaves for the next.
  private func entityCounter() -> EntityCounter {
    // Only entities are counted, and those of the delta come after all nodes of the base.
    let needed = delta.keepsLinks ? Int(base.summary.entities) : nodeNumberLimit
    if let cachedCounter, cachedCounter.capacity >= needed { return cachedCounter }
    let counter = EntityCounter(count: needed)
    cachedCounter = counter
    return counter
  }

  /// One more than the greatest node number.
  var nodeNumberLimit: Int { base.nodeCount + delta.nodes.count }
}
