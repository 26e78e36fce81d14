import GraphModel

/// `CALL hearsay.degree() YIELD entity, degree`.
struct DegreeProcedure: ColumnProcedure {
  let ranking: Int? = 1
  let signature = ProcedureSignature(
    name: "hearsay.degree", parameters: [],
    outputs: [.init(name: "entity", type: .node), .init(name: "degree", type: .integer)],
    summary: "Entities by the number of entities that they speak of or that speak of them.",
    example: "CALL hearsay.degree() YIELD entity, degree RETURN entity.name, degree")

  func table(
    arguments: [Value], graph: any QueryableGraph, limit: Int
  ) throws(QueryError) -> ProcedureTable {
    let network = try EntityRanking.network(graph, procedure: signature.name)
    return ProcedureTable(network.mostLinked(limit: limit))
  }
}
