import GraphModel

/// GraphML (graphml.graphdrawing.org) with every property; keys are declared as strings, longs,
/// doubles or booleans as all their values allow.
struct GraphMLFormat: GraphFormat {
  func write(_ selection: GraphSelection, options: GraphOptions, to output: inout String) {
    let graph = selection.graph
    let cells = CellText(graph: graph)
    let nodeKeys = keys(selection.nodes.lazy.map { graph.properties(of: $0) })
    let edgeKeys = keys(selection.relationships.lazy.map { graph.properties(of: $0) })
    output += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    output += "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
    output += "  <key id=\"labels\" for=\"node\" attr.name=\"labels\" attr.type=\"string\"/>\n"
    output += "  <key id=\"type\" for=\"edge\" attr.name=\"type\" attr.type=\"string\"/>\n"
    declare(nodeKeys, graph, for: "node", to: &output)
    declare(edgeKeys, graph, for: "edge", to: &output)
    output += "  <graph id=\"hearsay\" edgedefault=\"directed\">\n"
    for node in selection.nodes {
      output += "    <node id=\"n\(node.rawValue)\">\n"
      let labels = graph.labels(of: node).map { ":" + graph.name(of: $0) }.joined()
      writeData("labels", labels, to: &output)
      for (key, value) in graph.properties(of: node) {
        writeData("n\(key.rawValue)", cells.plainText(of: value), to: &output)
      }
      output += "    </node>\n"
    }
    for relationship in selection.relationships {
      let (start, end) = (graph.start(of: relationship), graph.end(of: relationship))
      output += "    <edge id=\"e\(relationship.rawValue)\" source=\"n\(start.rawValue)\" "
      output += "target=\"n\(end.rawValue)\">\n"
      writeData("type", graph.name(of: graph.type(of: relationship)), to: &output)
      for (key, value) in graph.properties(of: relationship) {
        writeData("e\(key.rawValue)", cells.plainText(of: value), to: &output)
      }
      output += "    </edge>\n"
    }
    output += "  </graph>\n</graphml>\n"
  }

  /// Each key with the narrowest type that holds all its values.
  private func keys(
    _ properties: some Sequence<[(key: PropertyKeyID, value: Value)]>
  ) -> [PropertyKeyID: String] {
    var types: [PropertyKeyID: String] = [:]
    for member in properties.joined() {
      let type =
        switch member.value {
        case .integer: "long"
        case .float: "double"
        case .boolean: "boolean"
        default: "string"
        }
      let known = types[member.key] ?? type
      let numbers: Set = ["long", "double"]
      types[member.key] =
        known == type ? type : numbers.isSuperset(of: [known, type]) ? "double" : "string"
    }
    return types
  }

  private func declare(
    _ keys: [PropertyKeyID: String], _ graph: any QueryableGraph, for element: String,
    to output: inout String
  ) {
    for (key, type) in keys.sorted(by: { graph.name(of: $0.key) < graph.name(of: $1.key) }) {
      output += "  <key id=\"\(element.prefix(1))\(key.rawValue)\" for=\"\(element)\" "
      output += "attr.name=\"\(XMLText.escaped(graph.name(of: key)))\" attr.type=\"\(type)\"/>\n"
    }
  }

  private func writeData(_ key: String, _ text: String, to output: inout String) {
    output += "      <data key=\"\(key)\">\(XMLText.escaped(text))</data>\n"
  }
}
