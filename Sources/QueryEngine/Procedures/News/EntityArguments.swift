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
    case .string(let id): return Set(nodes(withID: id, in: graph))
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

  private static func nodes(withID id: String, in graph: any QueryableGraph) -> [NodeID] {
    guard let key = graph.propertyKeyID(NewsVocabulary.Key.id),
      let label = graph.labelID(NewsVocabulary.Label.entity)
    else { return [] }
    let value = Value.string(id)
    if let indexed = graph.indexedNodes(labeled: label, where: key, equals: value) {
      return indexed.map(NodeID.init)
    }
    return graph.nodes(labeled: label).map(NodeID.init).filter {
      graph.property(key, of: $0) == value
    }
  }
}
