public import GraphModel

extension GraphSelection {
  /// How many statements are looked through to connect the entities of an answer.
  private static let statementLimit = 20_000

  /// The part of the graph that an answer is about.
  ///
  /// It holds the nodes, relationships and paths in the cells, the people and things that its
  /// statements are by and about, and the statements by which its entities speak of each other.
  public init(rows: [[Value]], graph: any QueryableGraph) {
    var collector = SelectionCollector(graph: graph)
    for row in rows {
      for value in row { collector.collect(value) }
    }
    let named = collector.nodes
    collector.expandStatements()
    collector.connect(Array(named), statementLimit: Self.statementLimit)
    self.init(graph: graph, nodes: collector.nodes, relationships: collector.relationships)
  }
}

extension GraphSelection {
  /// A node with what is linked to it directly or over statements.
  package init(around node: NodeID, graph: any QueryableGraph) {
    var collector = SelectionCollector(graph: graph)
    collector.collectNeighbors(of: node, limit: Self.statementLimit)
    collector.expandStatements()
    self.init(graph: graph, nodes: collector.nodes, relationships: collector.relationships)
  }
}

/// Gathers what the cells of an answer mention.
private struct SelectionCollector {
  let graph: any QueryableGraph
  var nodes: Set<NodeID> = []
  var relationships: Set<RelationshipID> = []

  init(graph: any QueryableGraph) { self.graph = graph }

  mutating func collect(_ value: Value) {
    switch value {
    case .node(let node): insert(node)
    case .relationship(let relationship): insert(relationship)
    case .path(let path):
      for node in path.nodes { insert(node) }
      for relationship in path.relationships { insert(relationship) }
    case .list(let items): for item in items { collect(item) }
    case .map(let members): for member in members.values { collect(member) }
    default: return
    }
  }

  /// Adds a node with its relationships, but for those of articles.
  mutating func collectNeighbors(of node: NodeID, limit: Int) {
    insert(node)
    let article = graph.labelID(NewsVocabulary.Label.article)
    for direction in Direction.allCases {
      let adjacency = graph.adjacency(of: node, direction, type: nil)
      for (neighbor, id) in zip(adjacency.neighbors, adjacency.relationships).prefix(limit) {
        let other = NodeID(rawValue: neighbor)
        if let article, graph.hasLabel(article, other) { continue }
        insert(RelationshipID(rawValue: id))
      }
    }
  }

  private mutating func insert(_ node: NodeID) {
    if graph.contains(node) { nodes.insert(node) }
  }

  private mutating func insert(_ relationship: RelationshipID) {
    guard graph.contains(relationship) else { return }
    relationships.insert(relationship)
    nodes.insert(graph.start(of: relationship))
    nodes.insert(graph.end(of: relationship))
  }

  /// Adds the relationships of the statements found so far, but for those to articles.
  mutating func expandStatements() {
    guard let statement = graph.labelID(NewsVocabulary.Label.statement) else { return }
    let inArticle = graph.relationshipTypeID(NewsVocabulary.Relationship.inArticle)
    for node in nodes where graph.hasLabel(statement, node) {
      for direction in Direction.allCases {
        for id in graph.adjacency(of: node, direction, type: nil).relationships {
          let relationship = RelationshipID(rawValue: id)
          if graph.type(of: relationship) != inArticle { insert(relationship) }
        }
      }
    }
  }

  /// Adds the relationships between the given nodes, directly or over one statement.
  mutating func connect(_ named: [NodeID], statementLimit: Int) {
    let targets = Set(named)
    let statement = graph.labelID(NewsVocabulary.Label.statement)
    var budget = statementLimit
    for node in named.sorted() {
      let adjacency = graph.adjacency(of: node, .outgoing, type: nil)
      for (neighbor, id) in zip(adjacency.neighbors, adjacency.relationships) where budget > 0 {
        budget -= 1
        let next = NodeID(rawValue: neighbor)
        let relationship = RelationshipID(rawValue: id)
        if targets.contains(next) {
          relationships.insert(relationship)
        } else if let statement, graph.hasLabel(statement, next) {
          connect(through: next, by: relationship, to: targets, from: node)
        }
      }
    }
  }

  private mutating func connect(
    through statement: NodeID, by first: RelationshipID, to targets: Set<NodeID>,
    from start: NodeID
  ) {
    let adjacency = graph.adjacency(of: statement, .outgoing, type: nil)
    for (neighbor, id) in zip(adjacency.neighbors, adjacency.relationships) {
      let end = NodeID(rawValue: neighbor)
      if end != start && targets.contains(end) {
        insert(first)
        insert(RelationshipID(rawValue: id))
      }
    }
  }
}
