import GraphModel

/// `CALL hearsay.links(entity) YIELD other, statements`.
struct LinksProcedure: Procedure {
  let signature = ProcedureSignature(
    name: "hearsay.links",
    parameters: [.init(name: "entity", type: .any)],
    outputs: [.init(name: "other", type: .node), .init(name: "statements", type: .integer)],
    summary:
      "Whom an entity speaks of or is spoken of by, with the number of statements, the most first.",
    example:
      "CALL hearsay.links('person:ada') YIELD other, statements RETURN other.name, statements")

  func rows(
    arguments: [Value], graph: any QueryableGraph
  ) throws(QueryError) -> [[Value]] {
    let network = try EntityRanking.network(graph, procedure: signature.name)
    let entities = try EntityArguments.entities(
      arguments[0], in: graph, procedure: signature.name)
    if entities.count == 1, let entity = entities.first {
      return network.linkedEntities(of: entity).filter { $0.entity != entity }
        .sorted { ($1.weight, $0.entity) < ($0.weight, $1.entity) }
        .map { [.node($0.entity), .integer(Int64($0.weight))] }
    }
    var weights: [NodeID: Int] = [:]
    for entity in entities {
      for link in network.linkedEntities(of: entity) where !entities.contains(link.entity) {
        weights[link.entity, default: 0] += link.weight
      }
    }
    return weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { [.node($0.key), .integer(Int64($0.value))] }
  }
}
