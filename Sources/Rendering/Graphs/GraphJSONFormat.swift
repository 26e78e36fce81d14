import GraphModel

/// One JSON object: `{"nodes":[…],"relationships":[…]}`, elements as in row formats, one a line.
struct GraphJSONFormat: GraphFormat {
  func write(_ selection: GraphSelection, options: GraphOptions, to output: inout String) {
    output += "{\"nodes\":["
    write(selection.nodes.lazy.map { .node($0) }, selection.graph, to: &output)
    output += "],\"relationships\":["
    write(selection.relationships.lazy.map { .relationship($0) }, selection.graph, to: &output)
    output += "]}\n"
  }

  private func write(
    _ values: some Sequence<Value>, _ graph: any QueryableGraph, to output: inout String
  ) {
    var json = ValueJSON(graph: graph)
    for (index, value) in values.enumerated() {
      json.write(value)
      output += (index == 0 ? "\n" : ",\n") + json.takeText()
    }
    output += "\n"
  }
}
