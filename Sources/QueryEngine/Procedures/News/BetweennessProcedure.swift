import GraphModel

/// `CALL hearsay.betweenness() YIELD entity, score`.
struct BetweennessProcedure: ColumnProcedure {
  let ranking: Int? = 1
  let signature = ProcedureSignature(
    name: "hearsay.betweenness", parameters: [],
    outputs: [.init(name: "entity", type: .node), .init(name: "score", type: .float)],
    summary:
      "Entities by the number of shortest paths between others that they lie on; estimated in large graphs.",
    example: "CALL hearsay.betweenness() YIELD entity, score RETURN entity.name, score")

  func table(
    arguments: [Value], graph: any QueryableGraph, limit: Int
  ) throws(QueryError) -> ProcedureTable {
    let network = try EntityRanking.network(graph, procedure: signature.name)
    let ranked = EntityRanking.ranked(.betweenness, network, limit: limit)
    return ProcedureTable(
      count: ranked.nodes.count, [.nodes(ranked.nodes), .floats(ranked.scores)])
  }
}
