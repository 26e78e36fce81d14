import ArgumentParser
import Workspace

/// `hearsay import FILE.jsonl`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take over records (entities, statements, relations) that another tool wrote.",
    discussion: """
      One JSON object a line, as in graph.jsonl; a header is not needed. Lines that are no records \
      are told and left out.
      """)

  @Argument(
    help: ArgumentHelp("JSON-lines files.", valueName: "file"),
    completion: .file(extensions: ["jsonl"]))
  var files: [String]

  @OptionGroup var graph: GraphOptions

  func run() throws {
    let refused = try OpenGraph.reporting { () throws(WorkspaceError) in
      try Workspace.importRecords(from: files, into: graph.directory)
    }
    for line in refused { StandardError.write("hearsay: \(line)\n") }
    if !refused.isEmpty { throw ExitCode(2) }
  }
}
