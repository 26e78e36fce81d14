import GraphModel

/// `CALL hearsay.pagerank() YIELD entity, score`.
struct PageRankProcedure: ColumnProcedure {
  let ranking: Int? = 1
  let signature = ProcedureSignature(
    name: "hearsay.pagerank", parameters: [],
    outputs: [.init(name: "entity", type: .node), .init(name: "score", type: .float)],
    summary: "Entities by PageRank over who speaks of whom; the scores add up to 1.",
    example:
      "CALL hearsay.pagerank() YIELD entity, score RETURN entity.name, round(score, 2) AS score")

  func table(
    arguments: [Value], graph: any QueryableGraph, limit: Int
  ) throws(QueryError) -> ProcedureTable {
    let network = try EntityRanking.network(graph, procedure: signature.name)
    let ranked = EntityRanking.ranked(.pageRank, network, limit: limit)
    return ProcedureTable(
      count: ranked.nodes.count,
      // Nodes that are no entities have a share too.
      [.nodes(ranked.nodes), .floats(ranked.scores.map { $0 / ranked.total })])
  }
}
