import GraphModel

/// `CALL hearsay.shortest_ways(from, to) YIELD links, ways`.
struct ShortestWaysProcedure: ColumnProcedure {
  let signature = ProcedureSignature(
    name: "hearsay.shortest_ways",
    parameters: [.init(name: "from", type: .any), .init(name: "to", type: .any)],
    outputs: [.init(name: "links", type: .integer), .init(name: "ways", type: .integer)],
    summary:
      "How many links lie between two entities on the shortest way, and how many ways are as short.",
    example:
      "CALL hearsay.shortest_ways('person:ada', 'person:cy') YIELD links, ways RETURN links, ways")

  /// Linear in the links within half the distance of either end; ways are counted, not listed.
  func table(
    arguments: [Value], graph: any QueryableGraph, limit: Int
  ) throws(QueryError) -> ProcedureTable {
    let network = try EntityRanking.network(graph, procedure: signature.name)
    let ends = try EntityArguments.pair(arguments, in: graph, procedure: signature.name)
    guard let (start, end) = ends, let found = network.shortestWays(from: start, to: end) else {
      return ProcedureTable(count: 0, [.integers([]), .integers([])])
    }
    return ProcedureTable(
      count: 1, [.integers([Int64(found.length)]), .integers([Int64(found.count)])])
  }
}
