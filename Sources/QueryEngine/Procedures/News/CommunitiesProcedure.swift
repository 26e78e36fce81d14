import GraphModel

/// `CALL hearsay.communities() YIELD entity, community, size`.
struct CommunitiesProcedure: Procedure {
  let signature = ProcedureSignature(
    name: "hearsay.communities", parameters: [],
    outputs: [
      .init(name: "entity", type: .node), .init(name: "community", type: .integer),
      .init(name: "size", type: .integer),
    ],
    summary:
      "Entities by community: who is linked more closely with each other than with the rest (Louvain).",
    example:
      "CALL hearsay.communities() YIELD entity, community, size RETURN community, size, collect(entity.name) AS names"
  )

  func rows(
    arguments: [Value], graph: any QueryableGraph
  ) throws(QueryError) -> [[Value]] {
    EntityRanking.rows(
      .communities, try EntityRanking.network(graph, procedure: signature.name))
  }
}
