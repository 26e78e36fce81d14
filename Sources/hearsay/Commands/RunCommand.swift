import ArgumentParser
import Rendering
import Shell
import Workspace

/// `hearsay run FILE…`: script files.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run script files: questions ended by ; or an empty line, and dot-commands.",
    discussion: """
      Examples:
        hearsay run queries/01-who-mentioned.hearsay
        hearsay run --format jsonl morning.hearsay > morning.jsonl
        hearsay run --param from="Ilse Marrand" path.hearsay
        echo 'top speakers' | hearsay run -

      A script can start with #!/usr/bin/env -S hearsay run. Exit codes: 0 when a question had an \
      answer, 1 when none had, 2 for an error, 130 when Ctrl-C ended it.
      """)

  @Argument(
    help: ArgumentHelp("Script files; - for standard input.", valueName: "file"),
    completion: .file(extensions: ["hearsay"]))
  var files: [String]

  @OptionGroup var graph: GraphOptions
  @OptionGroup var output: RowOutputOptions

  @Option(
    name: .long,
    help: ArgumentHelp("A value for $name; may be repeated.", valueName: "name=value"))
  var param: [String] = []

  @Flag(name: .long, help: "Stop at the first error.")
  var failFast = false

  func run() throws {
    SignalRelay.installForScript()
    let session = WorkspaceSession(try OpenGraph.reading(graph.directory))
    session.parameters = try ParameterArguments.values(param)
    let interpreter = ShellInterpreter(
      session: session, io: StandardIO(), terminal: output.terminal, isInteractive: false)
    interpreter.settings.mode = output.format
    var runner = ScriptRunner(interpreter, stopsAtFailure: failFast)
    for file in files { runner.run(file: file) }
    throw ExitCode(runner.status.rawValue)
  }
}
