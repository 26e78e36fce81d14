import GraphModel

@testable import GraphStore

/// A graph as text that does not depend on ids or on how it is stored.
enum GraphDump {
  static func of(_ graph: KnowledgeGraph) -> [String] {
    var lines: [String] = []
    func text(_ properties: [(key: PropertyKeyID, value: Value)]) -> String {
      properties.map { "\(graph.name(of: $0.key))=\($0.value)" }.joined(separator: ",")
    }
    for raw in graph.nodes() {
      let node = NodeID(rawValue: raw)
      let labels = graph.labels(of: node).map(graph.name(of:)).sorted()
      lines.append(
        "\(graph.recordID(of: node) ?? "") \(labels) \(text(graph.properties(of: node)))")
    }
    for raw in graph.relationships(ofType: nil) {
      let relationship = RelationshipID(rawValue: raw)
      let ends = [graph.start(of: relationship), graph.end(of: relationship)]
        .map { graph.recordID(of: $0) ?? "" }
      lines.append(
        "\(graph.name(of: graph.type(of: relationship))) \(ends) "
          + text(graph.properties(of: relationship)))
    }
    return lines.sorted()
  }
}
