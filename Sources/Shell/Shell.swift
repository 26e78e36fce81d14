import Glibc
import GraphModel
import Rendering

/// The conversation with a person at a terminal.
package final class Shell {
  /// How a shell is started.
  package struct Options: Sendable {
    /// Where lines are kept; nil keeps none.
    package var historyPath: String?
    /// A script that is run first; nil for none.
    package var initFile: String?
    /// Whether the greeting is shown.
    package var greets = true

    /// The user's own files.
    package init() {
      historyPath = HistoryFile.defaultPath
      initFile = Self.defaultInitFile
    }

    /// `$XDG_CONFIG_HOME/hearsay/init.hearsay`, or under `~/.config`.
    private static var defaultInitFile: String? {
      let folder =
        Terminal.environment("XDG_CONFIG_HOME")
        ?? Terminal.environment("HOME").map { $0 + "/.config" }
      let path = folder.map { $0 + "/hearsay/init.hearsay" }
      return path.flatMap { access($0, R_OK) == 0 ? $0 : nil }
    }
  }

  private let interpreter: ShellInterpreter
  private let editor: LineEditor?
  private let history: HistoryFile
  private let options: Options
  private let completer: ShellCompleter
  private let highlighter: LineHighlighter
  /// Lines of a terminal on which nothing can be edited.
  private var plainLines = LineReader(descriptor: STDIN_FILENO, watchesInterrupts: true)

  private init(session: any ShellSession, terminal: Terminal, options: Options) {
    interpreter = ShellInterpreter(
      session: session, io: StandardIO(), terminal: terminal, isInteractive: true)
    editor = terminal.isInteractive ? LineEditor(terminal: terminal) : nil
    history = HistoryFile(path: options.historyPath)
    self.options = options
    completer = ShellCompleter(session: session)
    highlighter = LineHighlighter(session: session)
  }

  /// Runs until the user leaves; without a terminal answers what comes on standard input.
  ///
  /// - Parameters:
  ///   - session: the opened graph.
  ///   - terminal: the terminal and its colours.
  ///   - options: the user's files.
  ///   - configure: changes settings before the first line, such as the format.
  /// - Returns: the process's exit status.
  package static func run(
    session: any ShellSession, terminal: Terminal = .current(), options: Options = Options(),
    configure: (inout ShellSettings) -> Void = { _ in }
  ) -> Int32 {
    guard isatty(STDIN_FILENO) == 1 else {
      SignalRelay.installForScript()
      let interpreter = ShellInterpreter(
        session: session, io: StandardIO(), terminal: terminal, isInteractive: false)
      configure(&interpreter.settings)
      var runner = ScriptRunner(interpreter)
      runner.runStandardInput()
      return runner.status.rawValue
    }
    let shell = Shell(session: session, terminal: terminal, options: options)
    configure(&shell.interpreter.settings)
    shell.converse()
    return 0
  }

  private func converse() {
    SignalRelay.install()
    editor?.delegate = self
    editor?.prompt = "hearsay> "
    editor?.continuationPrompt = "      … "
    for line in history.load() {
      editor?.addHistory(line)
      interpreter.history.append(line)
    }
    if editor != nil {
      interpreter.editText = { text throws(ShellError) in try ExternalEditor.edit(text) }
    }
    if options.greets { greet() }
    if let path = options.initFile { _ = interpreter.run(".read \"\(path)\"") }
    while !interpreter.shouldQuit {
      switch nextText() {
      case .cancelled: continue
      case .end: return
      case .line(let text): run(text)
      }
    }
  }

  /// The greeting names the most mentioned person of graphs with at most so many people.
  private static let greetingLimit = 20_000

  private func greet() {
    let graph = interpreter.session.graph
    let entities = graph.labelID("Entity").map { graph.nodeCount(labeled: $0) } ?? 0
    let statements = graph.labelID("Statement").map { graph.nodeCount(labeled: $0) } ?? 0
    interpreter.note(
      "\(interpreter.session.directory): \(ShellInterpreter.count(statements, "statement")) about "
        + "\(entities) people, organizations, places and events.")
    let person = graph.mostMentionedPerson(among: Self.greetingLimit).map { EntityText.quoted($0) }
    let hands = editor == nil ? "" : "Tab completes names, "
    interpreter.note(
      "Ask something, such as `who mentioned \(person ?? "…")` or `most mentioned people`; "
        + hands + ".help shows more.", style: .dim)
    interpreter.showsTip = true
  }

  private func run(_ text: String) {
    var text = text
    if text.allSatisfy(\.isWhitespace) {
      guard let correction = interpreter.correction else { return }
      text = correction
      interpreter.note("> " + TerminalText.cleaned(text), style: .dim)
    }
    remember(text)
    let wasInterrupted = SignalRelay.isInterrupted
    for statement in StatementSplitter.statements(in: text) {
      _ = interpreter.run(statement.text)
      if interpreter.shouldQuit || SignalRelay.isInterrupted { break }
    }
    if SignalRelay.isInterrupted && !wasInterrupted { editor?.dropTypedAhead() }
  }

  private func remember(_ text: String) {
    guard HistoryFile.isKept(text) else { return }
    editor?.addHistory(text)
    if interpreter.history.last != text {
      interpreter.history.append(text)
      history.append(text)
    }
  }

  private func nextText() -> LineEditor.Outcome {
    if let editor {
      editor.styleLevel = interpreter.settings.colors ? .colors : .attributes
      return editor.readLine()
    }
    SignalRelay.beginPrompt()
    interpreter.io.writeNote("hearsay> ")
    var text = ""
    while true {
      switch plainLines.next() {
      case .interrupted:
        interpreter.io.writeNote("\n")
        return .cancelled
      case .end:
        interpreter.io.writeNote("\n")
        return text.isEmpty ? .end : .line(text)
      case .text(let line):
        text += text.isEmpty ? line : "\n" + line
        if InputCompleteness.isComplete(text) { return .line(text) }
        interpreter.io.writeNote("      … ")
      }
    }
  }
}

// MARK: - Line editing

extension Shell: LineEditorDelegate {
  package func completions(for textBeforeCursor: String) -> CompletionResult {
    completer.completions(for: textBeforeCursor)
  }

  /// The rest of the newest line that starts alike, else of the only completion.
  package func hint(for text: String) -> String? {
    guard text.utf8.count >= 2, !text.contains("\n") else { return nil }
    if let line = interpreter.history.last(where: { $0.hasPrefix(text) && $0 != text }) {
      return String(line.unicodeScalars.dropFirst(text.unicodeScalars.count))
    }
    let result = completer.completions(for: text)
    let typed = String(text.unicodeScalars.suffix(result.replacedScalars))
    guard let first = result.candidates.first, typed.count >= 2, first.text.hasPrefix(typed) else {
      return nil
    }
    let rest = String(first.text.unicodeScalars.dropFirst(typed.unicodeScalars.count))
    return rest.allSatisfy(\.isWhitespace) ? nil : rest
  }

  package func spans(for text: String) -> [StyledSpan] { highlighter.spans(for: text) }

  package func isComplete(_ text: String) -> Bool { InputCompleteness.isComplete(text) }
}
