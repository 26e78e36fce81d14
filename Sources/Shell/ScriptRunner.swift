import Glibc
import Rendering

/// Runs script files and standard input, with the grammar of the shell.
package struct ScriptRunner {
  /// What the process's exit status says.
  package enum ExitStatus: Int32, Sendable {
    /// At least one question had an answer, or there was none to ask.
    case found = 0
    /// No question had an answer.
    case nothing = 1
    /// Something went wrong.
    case failed = 2
    /// Ctrl-C ended the script; what was found until then is written.
    case interrupted = 130
  }

  private let interpreter: ShellInterpreter
  private let stopsAtFailure: Bool
  private var outcomes: [StatementOutcome] = []

  /// A runner that writes through the interpreter and, where asked, ends at the first error.
  package init(_ interpreter: ShellInterpreter, stopsAtFailure: Bool = false) {
    self.interpreter = interpreter
    self.stopsAtFailure = stopsAtFailure
    interpreter.stopsAtFailure = stopsAtFailure
  }

  /// What the statements so far add up to.
  package var status: ExitStatus {
    if interpreter.wasInterrupted { return .interrupted }
    let all = outcomes + interpreter.scriptOutcomes
    if all.contains(.failed) { return .failed }
    return all.contains(.nothing) && !all.contains(.found) ? .nothing : .found
  }

  /// Whether no more should be run.
  private var isOver: Bool {
    interpreter.shouldQuit || (stopsAtFailure && status == .failed)
  }

  /// Runs a file; `-` is standard input.
  package mutating func run(file path: String) {
    if path == "-" {
      runStandardInput()
      return
    }
    guard !isOver else { return }
    outcomes.append(interpreter.run(".read " + Self.quoted(path)))
  }

  /// Runs what comes in on standard input, each statement as soon as it is complete.
  package mutating func runStandardInput() {
    var splitter = StatementSplitter()
    var reader = LineReader(descriptor: STDIN_FILENO)
    while !isOver, case .text(let line) = reader.next() { run(splitter.feed(line)) }
    if !isOver { run(splitter.finish()) }
  }

  private mutating func run(_ statements: [Statement]) {
    for statement in statements where !isOver {
      outcomes.append(interpreter.run(statement.text, place: "line \(statement.line)"))
    }
  }

  private static func quoted(_ path: String) -> String {
    var result = "\""
    for character in path {
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "\""
  }
}
