import GraphModel

/// `CALL hearsay.path(from, to, count) YIELD entities, links`.
struct PathProcedure: ColumnProcedure {
  let signature = ProcedureSignature(
    name: "hearsay.path",
    parameters: [
      .init(name: "from", type: .any), .init(name: "to", type: .any),
      .init(name: "count", type: .integer, isOptional: true),
    ],
    outputs: [.init(name: "entities", type: .list), .init(name: "links", type: .integer)],
    summary:
      "The entities on the shortest ways between two, over who speaks of whom; one way, or as many as are asked for.",
    example:
      "CALL hearsay.path('person:ada', 'person:cy', 2) YIELD entities, links RETURN [e IN entities | e.name] AS names, links"
  )

  /// Yen's algorithm: a breadth-first search for each entity of a way that is given.
  func table(
    arguments: [Value], graph: any QueryableGraph, limit: Int
  ) throws(QueryError) -> ProcedureTable {
    let name = signature.name
    let network = try EntityRanking.network(graph, procedure: name)
    var count = 1
    if arguments.count > 2 {
      count = try EntityArguments.integer(arguments[2], in: 1...1_000, procedure: name)
    }
    let ends = try EntityArguments.pair(arguments, in: graph, procedure: name)
    guard let (start, end) = ends else {
      return ProcedureTable(count: 0, [.values([]), .integers([])])
    }
    let ways = network.ways(from: start, to: end, count: min(count, limit))
    return ProcedureTable(
      count: ways.count,
      [
        .values(ways.map { way in .list(way.map { .node($0) }) }),
        .integers(ways.map { Int64($0.count - 1) }),
      ])
  }
}
