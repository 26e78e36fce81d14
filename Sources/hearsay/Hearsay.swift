import ArgumentParser

/// The command line (DESIGN section 5).
@main
struct Hearsay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hearsay",
    abstract: "Turns news articles into a knowledge graph, and answers questions about it.",
    version: "0.1.0")
}
