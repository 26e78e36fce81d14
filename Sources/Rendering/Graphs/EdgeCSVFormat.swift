import GraphModel

/// The relationships as comma-separated values, with the names of both ends.
struct EdgeCSVFormat: GraphFormat {
  func write(_ selection: GraphSelection, options: GraphOptions, to output: inout String) {
    let graph = selection.graph
    let columns = [
      "source", "source_name", "source_kind", "type", "target", "target_name", "target_kind",
    ]
    let rows = selection.relationships.map { relationship -> [Value] in
      end(graph.start(of: relationship), graph)
        + [.string(graph.name(of: graph.type(of: relationship)))]
        + end(graph.end(of: relationship), graph)
    }
    let table = ResultTable(columns: columns, rows: rows, graph: graph)
    CSVFormat().write(table, options: options.text, to: &output)
  }

  private func end(_ node: NodeID, _ graph: any QueryableGraph) -> [Value] {
    [
      .string(graph.publicID(of: node)), graph.displayName(of: node).map { .string($0) } ?? .null,
      .string(graph.kindName(of: node)),
    ]
  }
}
