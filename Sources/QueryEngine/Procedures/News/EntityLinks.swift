import GraphModel

/// Finds the entities that statements and relations link with an entity.
///
/// Two entities are linked by a statement when each says it, is mentioned in it or is told it; and
/// by a relation such as `HOLDS_POSITION` whatever its direction.
struct EntityLinks {
  /// How one entity is linked with another.
  struct Link: Sendable, Hashable {
    /// The number of statements in which both take part.
    var statements = 0
    /// The types of relations between them.
    var relations: Set<RelationshipTypeID> = []
  }

  private let graph: any QueryableGraph
  /// Types from an entity to a statement, and from a statement to an entity.
  private let toStatement: [RelationshipTypeID]
  private let fromStatement: [RelationshipTypeID]
  private let relations: [RelationshipTypeID]
  private let statement: LabelID?

  /// Looks the news vocabulary up in a graph.
  init(_ graph: any QueryableGraph) {
    typealias Relationship = NewsVocabulary.Relationship
    self.graph = graph
    toStatement = [Relationship.said].compactMap(graph.relationshipTypeID)
    fromStatement = [Relationship.mentions, Relationship.addressedTo]
      .compactMap(graph.relationshipTypeID)
    relations = [
      Relationship.holdsPosition, Relationship.memberOf, Relationship.locatedIn,
      Relationship.participatedIn, Relationship.met,
    ].compactMap(graph.relationshipTypeID)
    statement = graph.labelID(NewsVocabulary.Label.statement)
  }

  /// The entities linked with one of `entities`, which are not among the result.
  ///
  /// Complexity: linear in the mentions of the statements around the entities.
  func links(of entities: Set<NodeID>) -> [NodeID: Link] {
    var links: [NodeID: Link] = [:]
    for statement in statements(around: entities) {
      for entity in participants(of: statement) where !entities.contains(entity) {
        links[entity, default: Link()].statements += 1
      }
    }
    for entity in entities {
      for type in relations {
        for direction in Direction.allCases {
          let neighbors = graph.adjacency(of: entity, direction, type: type).neighbors
          for raw in neighbors where !entities.contains(NodeID(rawValue: raw)) {
            links[NodeID(rawValue: raw), default: Link()].relations.insert(type)
          }
        }
      }
    }
    return links
  }

  /// Breadth-first levels: the entities at distance 1, 2, … `depth` from `entities`, with their
  /// links to the level before.
  func levels(from entities: Set<NodeID>, depth: Int) -> [[NodeID: Link]] {
    var seen = entities
    var frontier = entities
    var levels: [[NodeID: Link]] = []
    while levels.count < depth, !frontier.isEmpty {
      let level = links(of: frontier).filter { !seen.contains($0.key) }
      frontier = Set(level.keys)
      seen.formUnion(frontier)
      levels.append(level)
    }
    return levels
  }

  private func statements(around entities: Set<NodeID>) -> Set<NodeID> {
    var statements: Set<NodeID> = []
    for entity in entities {
      for type in toStatement { insert(entity, .outgoing, type, into: &statements) }
      for type in fromStatement { insert(entity, .incoming, type, into: &statements) }
    }
    return statements
  }

  /// Adds the statements (not the articles) next to an entity.
  private func insert(
    _ entity: NodeID, _ direction: Direction, _ type: RelationshipTypeID,
    into statements: inout Set<NodeID>
  ) {
    guard let label = statement else { return }
    for raw in graph.adjacency(of: entity, direction, type: type).neighbors {
      let node = NodeID(rawValue: raw)
      if graph.hasLabel(label, node) { statements.insert(node) }
    }
  }

  private func participants(of statement: NodeID) -> Set<NodeID> {
    var entities: Set<NodeID> = []
    for type in toStatement {
      for raw in graph.adjacency(of: statement, .incoming, type: type).neighbors {
        entities.insert(NodeID(rawValue: raw))
      }
    }
    for type in fromStatement {
      for raw in graph.adjacency(of: statement, .outgoing, type: type).neighbors {
        entities.insert(NodeID(rawValue: raw))
      }
    }
    return entities
  }
}
