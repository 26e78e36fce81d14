import ArgumentParser
import Rendering
import Shell
import Workspace

/// `hearsay`: the shell, or answers to what comes on standard input.
struct ShellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell",
    abstract: "Ask in a shell (the default); without a terminal, answer standard input.")

  @OptionGroup var graph: GraphOptions
  @OptionGroup var output: RowOutputOptions

  @Flag(name: .long, help: "Keep no history of lines.")
  var noHistory = false

  @Flag(name: .long, help: "Leave the init file out.")
  var noInit = false

  func run() throws {
    let session = WorkspaceSession(try OpenGraph.reading(graph.directory))
    var options = Shell.Options()
    if noHistory { options.historyPath = nil }
    if noInit { options.initFile = nil }
    let status = Shell.run(
      session: session, terminal: output.terminal, options: options,
      configure: { $0.mode = output.format })
    throw ExitCode(status)
  }
}
