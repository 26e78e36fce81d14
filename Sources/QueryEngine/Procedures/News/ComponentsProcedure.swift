import GraphModel

/// `CALL hearsay.components() YIELD entity, component, size`.
struct ComponentsProcedure: Procedure {
  let signature = ProcedureSignature(
    name: "hearsay.components", parameters: [],
    outputs: [
      .init(name: "entity", type: .node), .init(name: "component", type: .integer),
      .init(name: "size", type: .integer),
    ],
    summary: "Entities by connected component: who is linked at all, over however many others.",
    example:
      "CALL hearsay.components() YIELD entity, component, size RETURN component, size, collect(entity.name) AS names"
  )

  func rows(
    arguments: [Value], graph: any QueryableGraph
  ) throws(QueryError) -> [[Value]] {
    EntityRanking.rows(
      .components, try EntityRanking.network(graph, procedure: signature.name))
  }
}
