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
    for line in damaged { StandardError.write("hearsay: \(line)\n") }
    if damaged.isEmpty {
      StandardError.write("\(graph.directory): no damage\n")
    } else if repair {
      StandardError.write(
        "\(graph.directory): \(damaged.count) damaged lines moved to damaged.jsonl\n")
    } else {
      throw ExitCode(2)
    }
  }
}
