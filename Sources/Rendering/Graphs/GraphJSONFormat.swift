import GraphModel

/// One JSON object: `{"nodes":[…],"relationships":[…]}`, elements as in row formats, one a line.
struct GraphJSONFormat: GraphFormat {
  func write(_ selection: GraphSelection, options: GraphOptions, to output: inout String) {
    let writer = JSONWriter(graph: selection.graph)
    output += "{\"nodes\":["
    for (index, node) in selection.nodes.enumerated() {
      output += index == 0 ? "\n" : ",\n"
      writer.write(.node(node), to: &output)
    }
    output += "\n],\"relationships\":["
    for (index, relationship) in selection.relationships.enumerated() {
      output += index == 0 ? "\n" : ",\n"
      writer.write(.relationship(relationship), to: &output)
    }
    output += "\n]}\n"
  }
}
