public import ArgumentParser
public import Rendering
import Workspace

extension GraphExportFormat: ExpressibleByArgument {}

/// `hearsay export --format dot`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the graph, or the part that a question selects, for other tools.",
    discussion: """
      Formats:
      \(GraphExportFormat.allCases.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))

      Examples:
        hearsay export --format dot | dot -Tsvg > graph.svg
        hearsay export --query "neighbors of Putin" --output putin.svg
        hearsay export --format graphml --output graph.graphml
      """)

  @Option(
    name: .long,
    help: ArgumentHelp("The format; else the output file's ending tells.", valueName: "format"))
  var format: GraphExportFormat?

  @Option(
    name: .long,
    help: ArgumentHelp("Export what the answer to this question is about.", valueName: "question"))
  var query: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(name: .long, help: ArgumentHelp("How many nodes a picture shows.", valueName: "count"))
  var top = 60

  @Flag(name: .long, help: "Keep statements as nodes in a picture.")
  var statements = false

  @OptionGroup var graph: GraphOptions

  func run() throws {
    let workspace = try OpenGraph.reading(graph.directory)
    let format = try self.format ?? formatOfOutput()
    let bytes: [UInt8]
    do {
      bytes = try format.render(
        try selection(of: workspace),
        options: .init(top: top, keepsStatements: statements, title: query))
    } catch let error as GraphvizError {
      throw CommandFailure(message: error.message)
    }
    guard let output else { return StandardOutput.write(bytes) }
    try OutputFile.write(bytes, to: output)
  }

  private func formatOfOutput() throws -> GraphExportFormat {
    guard let output else { return .dot }
    if let format = GraphExportFormat(fileName: output) { return format }
    throw CommandFailure(
      message: "\(output) has no ending that names a format; add --format.")
  }

  private func selection(of workspace: Workspace) throws -> GraphSelection {
    guard let query else { return GraphSelection(whole: workspace.graph) }
    var session = workspace.session()
    do {
      let answer = try session.ask(query)
      return session.selection(of: answer)
    } catch {
      throw CommandFailure(message: error.message)
    }
  }
}
