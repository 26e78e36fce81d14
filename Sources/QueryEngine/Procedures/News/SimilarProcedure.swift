import GraphModel

/// `CALL hearsay.similar(entity) YIELD other, score, shared`.
struct SimilarProcedure: Procedure {
  let signature = ProcedureSignature(
    name: "hearsay.similar",
    parameters: [.init(name: "entity", type: .any)],
    outputs: [
      .init(name: "other", type: .node), .init(name: "score", type: .float),
      .init(name: "shared", type: .integer),
    ],
    summary:
      "Entities linked with the same entities: the cosine of their links' weights, and how many they share.",
    example:
      "CALL hearsay.similar('person:ada') YIELD other, score, shared RETURN other.name, round(score, 2) AS score, shared"
  )

  /// O(links of the entity's neighbours).
  func rows(
    arguments: [Value], graph: any QueryableGraph
  ) throws(QueryError) -> [[Value]] {
    let network = try EntityRanking.network(graph, procedure: signature.name)
    let entities = try EntityArguments.entities(
      arguments[0], in: graph, procedure: signature.name)
    var own: [NodeID: Int] = [:]
    for entity in entities {
      for link in network.linkedEntities(of: entity) { own[link.entity, default: 0] += link.weight }
    }
    var products: [NodeID: (sum: Int, shared: Int64)] = [:]
    for (neighbor, weight) in own {
      for link in network.linkedEntities(of: neighbor) where !entities.contains(link.entity) {
        products[link.entity, default: (0, 0)].sum += weight * link.weight
        products[link.entity, default: (0, 0)].shared += 1
      }
    }
    let length = SimilarProcedure.length(own.values)
    let scored = products.map { other, product in
      let links = network.linkedEntities(of: other).map(\.weight)
      return (
        other: other, score: Double(product.sum) / (length * SimilarProcedure.length(links)),
        shared: product.shared
      )
    }
    return scored.sorted { ($1.score, $0.other) < ($0.score, $1.other) }
      .map { [.node($0.other), .float($0.score), .integer($0.shared)] }
  }

  private static func length(_ weights: some Sequence<Int>) -> Double {
    Double(weights.reduce(0) { $0 + $1 * $1 }).squareRoot()
  }
}
