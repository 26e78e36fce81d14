import GraphModel
import QueryEngine

/// Results as text that does not depend on the order of rows, of list elements, or on ids.
enum RowText {
  /// The rows, sorted.
  static func lines(_ result: QueryResult) -> [String] {
    result.rows.map { row in
      row.map { text($0, result.graph) }.joined(separator: " | ")
    }.sorted()
  }

  private static func text(_ value: Value, _ graph: any QueryableGraph) -> String {
    switch value {
    case .node(let node):
      let labels = graph.labels(of: node).map { ":" + graph.name(of: $0) }.sorted().joined()
      return "(\(labels) \(text(graph.properties(of: node), graph)))"
    case .relationship(let relationship):
      let type = graph.name(of: graph.type(of: relationship))
      return "[:\(type) \(text(graph.properties(of: relationship), graph))]"
    case .path(let path):
      let nodes = path.nodes.map { text(.node($0), graph) }
      let steps = path.relationships.map { text(.relationship($0), graph) }
      return "<\(nodes.joined(separator: ",")) \(steps.joined(separator: ","))>"
    case .list(let elements):
      return "[" + elements.map { text($0, graph) }.sorted().joined(separator: ", ") + "]"
    default: return ValueText.literal(value)
    }
  }

  private static func text(
    _ properties: [(key: PropertyKeyID, value: Value)], _ graph: any QueryableGraph
  ) -> String {
    properties.map { "\(graph.name(of: $0.key)): \(text($0.value, graph))" }.sorted()
      .joined(separator: ", ")
  }
}
