import GraphModel

/// `CALL hearsay.common_neighbors(first, second) YIELD neighbor, first, second`.
struct CommonNeighborsProcedure: Procedure {
  let signature = ProcedureSignature(
    name: "hearsay.common_neighbors",
    parameters: [
      .init(name: "first", type: .any), .init(name: "second", type: .any),
    ],
    outputs: [
      .init(name: "neighbor", type: .node), .init(name: "first", type: .integer),
      .init(name: "second", type: .integer),
    ],
    summary:
      "Entities linked with both of two entities, with the number of statements and relations that link them.",
    example:
      "CALL hearsay.common_neighbors('person:ada', 'person:cy') YIELD neighbor, first, second RETURN neighbor.name, first, second"
  )

  func rows(
    arguments: [Value], graph: any QueryableGraph
  ) throws(QueryError) -> [[Value]] {
    let name = signature.name
    let first = try EntityArguments.entities(arguments[0], in: graph, procedure: name)
    let second = try EntityArguments.entities(arguments[1], in: graph, procedure: name)
    let links = EntityLinks(graph)
    let ofFirst = links.links(of: first)
    let ofSecond = links.links(of: second)
    return ofFirst.keys.sorted().compactMap { node in
      guard let one = ofFirst[node], let other = ofSecond[node], !second.contains(node) else {
        return nil
      }
      return [.node(node), Self.weight(one), Self.weight(other)]
    }
  }

  private static func weight(_ link: EntityLinks.Link) -> Value {
    .integer(Int64(link.statements + link.relations.count))
  }
}
