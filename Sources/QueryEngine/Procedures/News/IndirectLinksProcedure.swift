import GraphModel

/// `CALL hearsay.indirect_links(entity) YIELD other, weight`.
struct IndirectLinksProcedure: ColumnProcedure {
  let ranking: Int? = 1
  let signature = ProcedureSignature(
    name: "hearsay.indirect_links",
    parameters: [.init(name: "entity", type: .any)],
    outputs: [.init(name: "other", type: .node), .init(name: "weight", type: .integer)],
    summary:
      "Entities two links away from one: over all between, the product of both links' statements, added up.",
    example:
      "CALL hearsay.indirect_links('person:ada') YIELD other, weight RETURN other.name, weight")

  /// Linear in the links of the entity's neighbours.
  func table(
    arguments: [Value], graph: any QueryableGraph, limit: Int
  ) throws(QueryError) -> ProcedureTable {
    let network = try EntityRanking.network(graph, procedure: signature.name)
    let entities = try EntityArguments.entities(
      arguments[0], in: graph, procedure: signature.name)
    if entities.count == 1, let entity = entities.first {
      return ProcedureTable(network.indirectLinks(of: entity, limit: limit))
    }
    var weights: [UInt32: Int64] = [:]
    for entity in entities {
      let found = network.indirectLinks(of: entity, limit: .max)
      for (node, weight) in zip(found.nodes, found.weights)
      where !entities.contains(NodeID(rawValue: node)) {
        weights[node, default: 0] += weight
      }
    }
    let ordered = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ProcedureTable(
      WeightedNodes(nodes: ordered.map(\.key), weights: ordered.map(\.value)))
  }
}
