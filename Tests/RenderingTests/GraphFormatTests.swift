import Foundation
import GraphModel
import Rendering
import Testing
import _ShellSample
import _TestSupport

@Suite struct GraphFormatTests {
  private static let formats: [GraphExportFormat] = [.dot, .graphml, .json, .csv, .tree]

  /// Whether a program of this name can be run.
  static func isInstalled(_ program: String) -> Bool {
    (try? ChildProcess.run([program, "-V"], input: []))?.status == 0
  }

  private func render(
    _ format: GraphExportFormat, _ selection: GraphSelection, _ options: GraphOptions = .init()
  ) throws -> String {
    String(decoding: try format.render(selection, options: options), as: UTF8.self)
  }

  @Test(arguments: formats)
  func format_writes_the_graph_as_recorded(format: GraphExportFormat) throws {
    let selection = GraphSelection(whole: SampleGraph.news())
    expectSnapshot(
      try render(format, selection), named: "graph.\(format.name).\(format.fileExtension)")
  }

  @Test func picture_hides_the_light_nodes_and_says_how_many() throws {
    let selection = GraphSelection(whole: SampleGraph.news())
    let dot = try render(.dot, selection, GraphOptions(top: 3, title: "A \"b\" \\N & c"))
    #expect(dot.contains("hidden: 5"))
    #expect(dot.contains("label=\"A \\\"b\\\" \\\\N &amp; c\""))
    #expect(try render(.tree, selection, GraphOptions(top: 3)).hasSuffix("hidden: 5\n"))
  }

  @Test func kinds_differ_by_shape_and_not_by_colour_alone() throws {
    let dot = try render(.dot, GraphSelection(whole: SampleGraph.news()), GraphOptions(top: nil))
    let shapes = ["ellipse", "box", "hexagon", "diamond"]
    for shape in shapes { #expect(dot.contains("shape=\(shape)"), "\(shape)") }
  }

  @Test func answer_is_connected_through_the_statements_of_its_people() {
    let graph = SampleGraph.news()
    let people = graph.nodes(labeled: graph.labelID("Person") ?? LabelID(rawValue: 0))
    let rows = people.map { [Value.node(NodeID(rawValue: $0))] }
    let picture = GraphPicture(GraphSelection(rows: rows, graph: graph), top: nil)
    let lines = picture.edges.map {
      "\(picture.nodes[$0.from].name) \($0.label) \(picture.nodes[$0.to].name)"
    }
    #expect(
      Set(lines) == [
        "Павло Зорян mentioned Ilse Marrand", "林美玲 mentioned Ilse Marrand",
        "Ilse Marrand told Павло Зорян",
      ])
  }

  @Test(.enabled(if: isInstalled("dot"), "Graphviz is not installed"))
  func graphviz_accepts_any_text_without_a_warning() throws {
    let graph = SampleGraph.news()
    let odd = ["\\", "\"", "a\\\"b", "<b>&amp;</b>", "\n", "\\N\\G\\", "", "{|}", "é\u{0}x", "//"]
    for text in odd {
      let node = graph.add(["Entity", "Person"], ["name": .string(text), "id": .string(text)])
      graph.relate(node, text, NodeID(rawValue: 0))
    }
    for keepsStatements in [false, true] {
      let dot = try render(
        .dot, GraphSelection(whole: graph),
        GraphOptions(top: nil, keepsStatements: keepsStatements, title: "\\"))
      let run = try ChildProcess.run(["dot", "-Tsvg"], input: Array(dot.utf8))
      #expect(run.status == 0)
      #expect(String(decoding: run.errors, as: UTF8.self) == "")
    }
    let png = try GraphExportFormat.png.render(GraphSelection(whole: graph))
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }

  @Test func missing_program_is_an_error_of_its_own() {
    #expect(throws: ChildProcessError.notFound("no-such-program-here")) {
      try ChildProcess.run(["no-such-program-here"], input: [1])
    }
  }

  @Test func graphml_is_well_formed_and_complete() throws {
    let graph = SampleGraph.news()
    graph.add(["A&B"], ["k<": .string("\u{1}<&>\""), "n": .float(1.5), "m": .integer(2)])
    let xml = try render(.graphml, GraphSelection(whole: graph))
    #expect(xml.components(separatedBy: "<node ").count == graph.nodes().count + 1)
    #expect(
      xml.components(separatedBy: "<edge ").count == graph.relationships(ofType: nil).count + 1)
    #expect(!xml.unicodeScalars.contains { $0.value == 1 })
    for word in ["attr.name=\"k&lt;\"", ":A&amp;B", "&lt;&amp;&gt;"] { #expect(xml.contains(word)) }
  }

  @Test func csv_and_json_hold_every_relationship() throws {
    let selection = GraphSelection(whole: SampleGraph.news())
    let csv = try render(.csv, selection)
    #expect(csv.components(separatedBy: "\r\n").count == selection.relationships.count + 2)
    let json =
      try JSONSerialization.jsonObject(
        with: Data(try render(.json, selection).utf8)) as? [String: [Any]]
    #expect(json?["nodes"]?.count == selection.nodes.count)
    #expect(json?["relationships"]?.count == selection.relationships.count)
  }

  @Test(arguments: [("x.dot", GraphExportFormat.dot), ("a.b/C.GV", .dot), ("x.graphml", .graphml)])
  func file_ending_chooses_the_format(name: String, format: GraphExportFormat) {
    #expect(GraphExportFormat(fileName: name) == format)
  }
}
