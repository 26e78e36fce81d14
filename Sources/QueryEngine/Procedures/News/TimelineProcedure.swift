import GraphModel

/// `CALL hearsay.timeline(entities) YIELD date, statements`.
struct TimelineProcedure: Procedure {
  let signature = ProcedureSignature(
    name: "hearsay.timeline",
    parameters: [.init(name: "entities", type: .any)],
    outputs: [.init(name: "date", type: .string), .init(name: "statements", type: .integer)],
    summary:
      "How many statements mention an entity, day by day; days that nothing is known of are left out.",
    example:
      "CALL hearsay.timeline('person:ben') YIELD date, statements RETURN date, statements")

  /// Linear in the mentions of the entities.
  func rows(
    arguments: [Value], graph: any QueryableGraph
  ) throws(QueryError) -> [[Value]] {
    let entities = try EntityArguments.entities(
      arguments[0], in: graph, procedure: signature.name)
    var counts: [String: Int64] = [:]
    for statement in EntityArguments.statements(mentioning: entities, in: graph) {
      guard let date = graph.text(NewsVocabulary.Key.date, of: statement) else { continue }
      counts[date, default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.map { [.string($0.key), .integer($0.value)] }
  }
}
