import GraphModel

/// `CALL hearsay.links(entity) YIELD other, statements`.
struct LinksProcedure: ColumnProcedure {
  let ranking: Int? = 1
  let signature = ProcedureSignature(
    name: "hearsay.links",
    parameters: [.init(name: "entity", type: .any)],
    outputs: [.init(name: "other", type: .node), .init(name: "statements", type: .integer)],
    summary:
      "Whom an entity speaks of or is spoken of by, with the number of statements, the most first.",
    example:
      "CALL hearsay.links('person:ada') YIELD other, statements RETURN other.name, statements")

  func table(
    arguments: [Value], graph: any QueryableGraph, limit: Int
  ) throws(QueryError) -> ProcedureTable {
    let network = try EntityRanking.network(graph, procedure: signature.name)
    let entities = try EntityArguments.entities(
      arguments[0], in: graph, procedure: signature.name)
    if entities.count == 1, let entity = entities.first {
      return ProcedureTable(network.strongestLinks(of: entity, limit: limit))
    }
    var weights: [NodeID: Int] = [:]
    for entity in entities {
      for link in network.linkedEntities(of: entity) where !entities.contains(link.entity) {
        weights[link.entity, default: 0] += link.weight
      }
    }
    let ordered = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ProcedureTable(
      WeightedNodes(nodes: ordered.map(\.key.rawValue), weights: ordered.map { Int64($0.value) }))
  }
}
