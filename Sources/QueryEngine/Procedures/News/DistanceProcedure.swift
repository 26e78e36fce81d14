import GraphModel

/// `CALL hearsay.distance(from, to) YIELD links`.
struct DistanceProcedure: ColumnProcedure {
  let signature = ProcedureSignature(
    name: "hearsay.distance",
    parameters: [.init(name: "from", type: .any), .init(name: "to", type: .any)],
    outputs: [.init(name: "links", type: .integer)],
    summary:
      "How many links lie between two entities on the shortest way; no row when none leads there.",
    example: "CALL hearsay.distance('person:ada', 'person:cy') YIELD links RETURN links")

  /// Linear in the links within half the distance of either end.
  func table(
    arguments: [Value], graph: any QueryableGraph, limit: Int
  ) throws(QueryError) -> ProcedureTable {
    let network = try EntityRanking.network(graph, procedure: signature.name)
    let ends = try EntityArguments.pair(arguments, in: graph, procedure: signature.name)
    guard let (start, end) = ends, let length = network.distance(from: start, to: end) else {
      return ProcedureTable(count: 0, [.integers([])])
    }
    return ProcedureTable(count: 1, [.integers([Int64(length)])])
  }
}
