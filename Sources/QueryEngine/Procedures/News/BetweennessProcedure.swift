import GraphModel

/// `CALL hearsay.betweenness() YIELD entity, score`.
struct BetweennessProcedure: Procedure {
  let signature = ProcedureSignature(
    name: "hearsay.betweenness", parameters: [],
    outputs: [.init(name: "entity", type: .node), .init(name: "score", type: .float)],
    summary:
      "Entities by the number of shortest paths between others that they lie on; estimated in large graphs.",
    example: "CALL hearsay.betweenness() YIELD entity, score RETURN entity.name, score")

  func rows(
    arguments: [Value], graph: any QueryableGraph
  ) throws(QueryError) -> [[Value]] {
    let network = try EntityRanking.network(graph, procedure: signature.name)
    return EntityRanking.rows(.betweenness, network).map { [.node($0), .float($1)] }
  }
}
