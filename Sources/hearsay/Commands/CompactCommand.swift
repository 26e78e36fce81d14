import ArgumentParser
import Workspace

/// `hearsay compact`.
struct CompactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Fold pending articles and decisions into the canonical file.")

  @OptionGroup var graph: GraphOptions

  func run() throws {
    try OpenGraph.reporting { () throws(WorkspaceError) in
      try Workspace.open(graph.directory).compact()
    }
  }
}
