import GraphModel

/// `CALL hearsay.pagerank() YIELD entity, score`.
struct PageRankProcedure: Procedure {
  let signature = ProcedureSignature(
    name: "hearsay.pagerank", parameters: [],
    outputs: [.init(name: "entity", type: .node), .init(name: "score", type: .float)],
    summary: "Entities by PageRank over who speaks of whom; the scores add up to 1.",
    example:
      "CALL hearsay.pagerank() YIELD entity, score RETURN entity.name, round(score, 2) AS score")

  func rows(
    arguments: [Value], graph: any QueryableGraph
  ) throws(QueryError) -> [[Value]] {
    let network = try EntityRanking.network(graph, procedure: signature.name)
    let ranked = EntityRanking.rows(.pageRank, network)
    // Nodes that are no entities have a share too.
    let total = ranked.reduce(0) { $0 + $1.1 }
    return ranked.map { [.node($0), .float($1 / total)] }
  }
}
