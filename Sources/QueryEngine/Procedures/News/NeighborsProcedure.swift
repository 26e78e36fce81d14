import GraphModel

/// `CALL hearsay.neighbors(entities, depth) YIELD neighbor, distance, statements, relations`.
struct NeighborsProcedure: Procedure {
  let signature = ProcedureSignature(
    name: "hearsay.neighbors",
    parameters: [
      .init(name: "entities", type: .any), .init(name: "depth", type: .integer),
    ],
    outputs: [
      .init(name: "neighbor", type: .node), .init(name: "distance", type: .integer),
      .init(name: "statements", type: .integer), .init(name: "relations", type: .list),
    ],
    summary: "Entities that statements and relations link with an entity, up to depth steps away.",
    example:
      "CALL hearsay.neighbors('person:ada', 1) YIELD neighbor, statements RETURN neighbor.name, statements"
  )

  func rows(
    arguments: [Value], graph: any QueryableGraph
  ) throws(QueryError) -> [[Value]] {
    let entities = try EntityArguments.entities(
      arguments[0], in: graph, procedure: signature.name)
    let depth = try EntityArguments.integer(arguments[1], in: 1...20, procedure: signature.name)
    var rows: [[Value]] = []
    let levels = EntityLinks(graph).levels(from: entities, depth: depth)
    for (distance, level) in levels.enumerated() {
      for (node, link) in level.sorted(by: { $0.key < $1.key }) {
        let relations = link.relations.map(graph.name(of:)).sorted().map(Value.string)
        rows.append([
          .node(node), .integer(Int64(distance + 1)), .integer(Int64(link.statements)),
          .list(relations),
        ])
      }
    }
    return rows
  }
}
