import GraphModel
import Rendering
import _ShellSample

/// Rows with every kind of value and the characters that formats must escape.
enum SampleTable {
  static func values() -> ResultTable {
    let graph = SampleGraph.news()
    let rows: [[Value]] = [
      [.string("plain"), .integer(7), .float(0.5)],
      [.string("comma, \"quote\" | pipe"), .integer(-12), .null],
      [.string("two\nlines\tand a tab \\"), .null, .float(1e21)],
      [.string("林美玲 e\u{301}"), .integer(1000), .float(.nan)],
      [.string(""), .boolean(true), .list([.string("a"), .null, .integer(1)])],
      [.null, .map(["key": .string("value")]), .date(DateValue(daysSinceEpoch: 20_336))],
    ]
    return ResultTable(columns: ["text", "number, or", "other"], rows: rows, graph: graph)
  }

  /// Speakers, statements and a path.
  static func people() -> ResultTable {
    let graph = SampleGraph.news()
    let said = graph.relationships(ofType: graph.relationshipTypeID("SAID"))
      .map { RelationshipID(rawValue: $0) }
    var rows: [[Value]] = said.map { relationship in
      [
        .node(graph.start(of: relationship)), .relationship(relationship),
        .node(graph.end(of: relationship)),
      ]
    }
    let (first, statement) = (graph.start(of: said[0]), graph.end(of: said[0]))
    let mentions = graph.adjacency(
      of: statement, .outgoing, type: graph.relationshipTypeID("MENTIONS"))
    rows.append([
      .path(
        PathValue(
          nodes: [first, statement, NodeID(rawValue: mentions.neighbors[0])],
          relationships: [said[0], RelationshipID(rawValue: mentions.relationships[0])])),
      .null, .null,
    ])
    return ResultTable(columns: ["speaker", "how", "statement"], rows: rows, graph: graph)
  }
}
