import GraphModel

/// `CALL hearsay.degree() YIELD entity, degree`.
struct DegreeProcedure: Procedure {
  let signature = ProcedureSignature(
    name: "hearsay.degree", parameters: [],
    outputs: [.init(name: "entity", type: .node), .init(name: "degree", type: .integer)],
    summary: "Entities by the number of entities that they speak of or that speak of them.",
    example: "CALL hearsay.degree() YIELD entity, degree RETURN entity.name, degree")

  func rows(
    arguments: [Value], graph: any QueryableGraph
  ) throws(QueryError) -> [[Value]] {
    let network = try EntityRanking.network(graph, procedure: signature.name)
    return EntityRanking.rows(.degree, network).map { [.node($0), .integer(Int64($1))] }
  }
}
