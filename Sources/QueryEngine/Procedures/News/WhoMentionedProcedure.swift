import GraphModel

/// `CALL hearsay.who_mentioned(entities) YIELD speaker, statements`.
struct WhoMentionedProcedure: ColumnProcedure {
  let ranking: Int? = 1
  let signature = ProcedureSignature(
    name: "hearsay.who_mentioned",
    parameters: [.init(name: "entities", type: .any)],
    outputs: [.init(name: "speaker", type: .node), .init(name: "statements", type: .integer)],
    summary: "Who said something that mentions an entity, with the number of such statements.",
    example:
      "CALL hearsay.who_mentioned('person:ben') YIELD speaker, statements RETURN speaker.name, statements"
  )

  /// Linear in the mentions of the entities.
  func table(
    arguments: [Value], graph: any QueryableGraph, limit: Int
  ) throws(QueryError) -> ProcedureTable {
    let entities = try EntityArguments.entities(
      arguments[0], in: graph, procedure: signature.name)
    if entities.count == 1, let entity = entities.first, let network = graph as? any EntityNetwork {
      return ProcedureTable(network.speakers(ofStatementsAbout: entity))
    }
    var counts: [UInt32: Int64] = [:]
    if let said = graph.relationshipTypeID(NewsVocabulary.Relationship.said) {
      for statement in EntityArguments.statements(mentioning: entities, in: graph) {
        for speaker in graph.adjacency(of: statement, .incoming, type: said).neighbors {
          counts[speaker, default: 0] += 1
        }
      }
    }
    let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ProcedureTable(
      WeightedNodes(nodes: ordered.map(\.key), weights: ordered.map(\.value)))
  }
}
