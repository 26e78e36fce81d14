import GraphModel

/// Reads the arguments of news procedures.
enum EntityArguments {
  /// The entities of an id, a node, or a list of these; unknown ids name nobody.
  ///
  /// - Throws: `QueryError` for a value that is none of these.
  static func entities(
    _ value: Value, in graph: any QueryableGraph, procedure: String
  ) throws(QueryError) -> Set<NodeID> {
    switch value {
    case .null: return []
    case .node(let node): return [node]
    case .string(let id):
      let node = graph.node(withID: id, labeled: NewsVocabulary.Label.entity)
      return node.map { [$0] } ?? []
    case .list(let values):
      var all: Set<NodeID> = []
      for value in values { all.formUnion(try entities(value, in: graph, procedure: procedure)) }
      return all
    default:
      throw .argument(
        .invalidArgumentType(
          context: procedure, expected: "an entity or its id, or a list of these",
          actual: "\(value)"))
    }
  }

  /// The two entities that a procedure's first two arguments name; nil when one names nobody.
  ///
  /// - Throws: `QueryError` for a value that names no single entity.
  static func pair(
    _ arguments: [Value], in graph: any QueryableGraph, procedure: String
  ) throws(QueryError) -> (NodeID, NodeID)? {
    let first = try entities(arguments[0], in: graph, procedure: procedure)
    let second = try entities(arguments[1], in: graph, procedure: procedure)
    guard first.count < 2, second.count < 2 else {
      throw .argument(
        .invalidArgumentValue(context: procedure, value: "a list of several entities"))
    }
    guard let start = first.first, let end = second.first else { return nil }
    return (start, end)
  }

  /// The statements that mention one of several entities.
  static func statements(
    mentioning entities: Set<NodeID>, in graph: any QueryableGraph
  ) -> Set<NodeID> {
    guard let label = graph.labelID(NewsVocabulary.Label.statement),
      let mentions = graph.relationshipTypeID(NewsVocabulary.Relationship.mentions)
    else { return [] }
    var statements: Set<NodeID> = []
    for entity in entities {
      for raw in graph.adjacency(of: entity, .incoming, type: mentions).neighbors
      where graph.hasLabel(label, NodeID(rawValue: raw)) {
        statements.insert(NodeID(rawValue: raw))
      }
    }
    return statements
  }

  /// A whole number in a range.
  ///
  /// - Throws: `QueryError` for anything else.
  static func integer(
    _ value: Value, in range: ClosedRange<Int64>, procedure: String
  ) throws(QueryError) -> Int {
    guard case .integer(let number) = value, range.contains(number) else {
      throw .argument(
        .invalidArgumentValue(
          context: "\(procedure) (a number from \(range.lowerBound) to \(range.upperBound))",
          value: "\(value)"))
    }
    return Int(number)
  }
}
