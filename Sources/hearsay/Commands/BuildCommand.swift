import ArgumentParser
import Workspace

/// `hearsay build ARTICLES…`.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Read articles into the graph.",
    discussion: """
      Examples:
        hearsay build news.txt
        hearsay build crawl/ --graph Elections
        zcat dump.jsonl.gz | hearsay build --input jsonl -

      Articles that are in the graph already are passed over, so that a build can be repeated and \
      goes on where it was stopped. The same articles give the same graph in any order.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var graph: GraphOptions

  func run() throws {
    InterruptFlag.install()
    var line = ProgressLine()
    defer { line.clear() }
    let report = try OpenGraph.reporting { () throws(WorkspaceError) in
      let workspace = try Workspace.open(graph.directory, model: input.model, create: true)
      OpenGraph.tell(workspace.damage)
      return try workspace.build(
        input.inputs, format: input.input, isCancelled: { InterruptFlag.isSet },
        progress: { line.show($0) })
    }
    line.clear()
    for problem in report.problems { StandardError.write("hearsay: \(problem)\n") }
    StandardError.write("\(graph.directory): \(report.summary)\n")
    if report.wasCancelled { throw ExitCode(2) }
  }
}
