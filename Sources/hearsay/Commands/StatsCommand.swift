import ArgumentParser
import Workspace

/// `hearsay stats`.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count what is in the graph.")

  @OptionGroup var graph: GraphOptions

  func run() throws {
    let facts = try OpenGraph.reading(graph.directory).statistics()
    let width = facts.map(\.name.count).max() ?? 0
    for fact in facts {
      let padding = String(repeating: " ", count: width - fact.name.count)
      StandardOutput.write("\(fact.name)\(padding)  \(fact.value)\n")
    }
  }
}
