import ArgumentParser
import Workspace

/// `hearsay check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Verify a graph's files.",
    discussion: "Exit code 2 when a line is damaged; --repair moves such lines to damaged.jsonl.")

  @OptionGroup var graph: GraphOptions

  @Flag(name: .long, help: "Set damaged lines aside.")
  var repair = false

  func run() throws {
    let damaged = try OpenGraph.reporting { () throws(WorkspaceError) in
      try Workspace.check(graph.directory, repairing: repair)
    }
    OpenGraph.tell(damaged)
    if damaged.isEmpty {
      StandardError.write("\(graph.directory): no damage\n")
    } else if repair {
      let lines = damaged.count == 1 ? "1 damaged line" : "\(damaged.count) damaged lines"
      StandardError.write(
        "\(graph.directory): \(lines) moved to \(graph.directory)/damaged.jsonl\n")
    } else {
      throw ExitCode(2)
    }
  }
}
