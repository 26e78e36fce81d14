import ArgumentParser
import Workspace

/// `hearsay merge DIR… -o DIR`.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join graphs that were built apart.",
    discussion: """
      The outcome is the graph that one build of all the articles would have given, with the \
      decisions kept in each. Nodes, relationships and decisions of users that have the same \
      number in several graphs are numbered anew, so the order of the folders does not matter; \
      only those of a graph that is already in the output folder keep their numbers.

      Example:
        hearsay merge january february -o winter
      """)

  @Argument(
    help: ArgumentHelp("The graphs' folders.", valueName: "dir"), completion: .directory)
  var directories: [String]

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder of the joined graph.", valueName: "dir"),
    completion: .directory)
  var output: String

  func run() throws {
    let articles = try OpenGraph.reporting { () throws(WorkspaceError) in
      try Workspace.merge(directories, into: output)
    }
    StandardError.write("\(output): \(articles) articles\n")
  }
}
