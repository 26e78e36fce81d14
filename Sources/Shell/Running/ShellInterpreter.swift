import GraphModel
import QueryEngine
import Rendering

/// Runs questions and commands against a session; knows nothing of line editing.
///
/// The shell, script files and standard input all go through it, so that they have one grammar.
package final class ShellInterpreter {
  package let session: any ShellSession
  let io: any ShellIO
  let terminal: Terminal
  /// Whether a person reads along.
  let isInteractive: Bool
  package var settings: ShellSettings
  /// Set by `.quit`.
  package var shouldQuit = false
  /// Whether Ctrl-C ended a script.
  package private(set) var wasInterrupted = false
  /// A statement that Enter on an empty line runs.
  package internal(set) var correction: String?
  /// What was asked last, and its answer.
  var lastQuestion = ""
  var lastAnswer: ShellAnswer?
  /// The entity and the article whose words `.names` listed last.
  var listedWords: (entity: String, article: String)?
  /// The rows of the last answer that were shown.
  var shownRows = 0
  /// Where data goes instead of standard output.
  var outputPath: String?
  var outputIsOnce = false
  var isFirstAnswer = true
  var history: [String] = []
  /// Whether a script ends at its first error.
  package var stopsAtFailure = false
  /// Scripts that are being read, to stop one from reading itself.
  var openScripts: [String] = []
  /// What becomes of scripts read by `.read`.
  package var scriptOutcomes: [StatementOutcome] = []
  /// Whether the next answer is followed by what can be done with it.
  var showsTip = false
  /// The entities of which the session said how to part their spellings.
  var toldSpellings: Set<String> = []
  /// Edits a text in the user's editor; nil where there is none.
  var editText: ((String) throws(ShellError) -> String)?

  /// An interpreter for a terminal or a script.
  package init(
    session: any ShellSession, io: any ShellIO, terminal: Terminal, isInteractive: Bool
  ) {
    self.session = session
    self.io = io
    self.terminal = terminal
    self.isInteractive = isInteractive
    settings = ShellSettings(terminal: terminal, isInteractive: isInteractive)
  }

  /// Runs one question or command and reports what went wrong; `place` says where it comes from,
  /// such as `file:12`.
  package func run(_ statement: String, place: String? = nil) -> StatementOutcome {
    correction = nil
    do {
      return try runThrowing(statement)
    } catch {
      report(error, place: place)
      return .failed
    }
  }

  /// Runs `body`, which Ctrl-C stops through `token`; in a script nothing else is run after that.
  ///
  /// A person is told how long it has run, unless it shows its own progress.
  func stopping<Result, Failure: Error>(
    by token: CancellationToken, showsProgress: Bool = false, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let running =
      isInteractive && !showsProgress
      ? RunningNote(terminal: terminal, colors: settings.colors) : nil
    defer {
      running?.end()
      if token.isCancelled && !isInteractive {
        wasInterrupted = true
        shouldQuit = true
      }
    }
    return try SignalRelay.cancelling(token, body)
  }

  private func runThrowing(_ statement: String) throws(ShellError) -> StatementOutcome {
    if statement.hasPrefix(".") && !statement.hasPrefix("..") {
      return try runCommand(String(statement.dropFirst()))
    }
    switch ShellWord(statement) {
    case .quit:
      shouldQuit = true
      return .done
    case .help(let words): return try showHelp(words)
    case .why(let row): return try showEvidence(ofRow: row)
    case .more: return showMore()
    case .command(let line): return try runCommand(line)
    case nil: return try ask(statement)
    }
  }

  private func runCommand(_ line: String) throws(ShellError) -> StatementOutcome {
    let name = String(line.prefix { !$0.isWhitespace })
    let rest = String(line.dropFirst(name.count).drop(while: \.isWhitespace))
    guard let command = CommandCatalog.command(named: name.lowercased()) else {
      throw unknownCommand(name, rest: rest)
    }
    let words = command.takesWholeLine ? [rest] : CommandArguments.split(rest)
    return try command.run(self, words)
  }

  private func unknownCommand(_ name: String, rest: String) -> ShellError {
    let names = CommandCatalog.all.flatMap { [$0.name] + $0.aliases }
    let near = Spelling.nearest(to: name.lowercased(), among: names)
    let hint = near.first.map { "; did you mean .\($0)?" } ?? "; .help lists all."
    return ShellError(
      "There is no command .\(name)\(hint)",
      place: ShellError.Place(text: ".\(name) \(rest)", range: 0..<name.utf8.count + 1),
      corrections: near.first.map { [".\($0)" + (rest.isEmpty ? "" : " \(rest)")] } ?? [])
  }

  /// The options for drawing rows on the screen or into a file.
  var renderingOptions: RenderingOptions {
    let isScreen = outputPath == nil && terminal.isTerminalOutput
    return RenderingOptions(
      width: settings.width ?? (isScreen ? terminal.size.columns : nil),
      colors: settings.colors && outputPath == nil, ascii: settings.ascii,
      numbersRows: settings.mode == .table && isInteractive)
  }
}
