import ArgumentParser

/// The command line (DESIGN section 5): one subcommand a file in `Commands/`.
@main
struct Hearsay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hearsay",
    abstract:
      "Turns news articles into a graph of who said what about whom, and answers questions.",
    discussion: """
      Examples:
        hearsay build news.txt more/            read articles into ./Graph
        hearsay ask "who mentioned Zelensky"    one question, English or openCypher
        hearsay run queries/*.hearsay           script files
        hearsay                                 the shell

      Everything works offline. Standard output is data; messages go to standard error.
      Exit codes: 0 found, 1 a question had no result, 2 an error.
      """,
    version: "hearsay 0.1.0",
    subcommands: [
      ShellCommand.self, BuildCommand.self, AskCommand.self, RunCommand.self, ExportCommand.self,
      ExtractCommand.self, ImportCommand.self, MergeCommand.self, CheckCommand.self,
      CompactCommand.self, StatsCommand.self, QuestionsCommand.self,
    ],
    defaultSubcommand: ShellCommand.self)

  /// Runs a command and ends the process with Hearsay's exit codes.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      exit(for: error)
    }
  }

  /// Prints what the error says where it belongs and exits: 0 for help, the code of `ExitCode`, 2
  /// for wrong usage and every other error.
  private static func exit(for error: any Error) -> Never {
    if let failure = error as? CommandFailure {
      StandardError.write("hearsay: \(failure.message)\n")
      ProcessExit.exit(2)
    }
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if code == .success {
      StandardOutput.write(message.isEmpty ? "" : message + "\n")
      ProcessExit.exit(0)
    }
    if !message.isEmpty { StandardError.write(message + "\n") }
    ProcessExit.exit(error is ExitCode ? code.rawValue : 2)
  }
}
