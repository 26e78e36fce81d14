import Glibc
import QueryEngine
import Rendering

/// `.read`, `.build`, `.history` and `.edit`.
extension ShellInterpreter {
  func readScript(_ words: [String]) throws(ShellError) -> StatementOutcome {
    guard let path = words.first else { throw ShellError("Say which script: .read FILE") }
    let resolved = path.hasPrefix("/") ? path : scriptFolder + path
    guard !openScripts.contains(resolved) else {
      throw ShellError("\(path) is being read already; a script cannot read itself.")
    }
    guard let bytes = FileDescriptor.contents(of: resolved) else {
      throw ShellError("Cannot read \(resolved): \(SystemMessage.current)")
    }
    openScripts.append(resolved)
    defer { openScripts.removeLast() }
    var worst = StatementOutcome.done
    for statement in StatementSplitter.statements(in: String(decoding: bytes, as: UTF8.self)) {
      let outcome = run(statement.text, place: "\(path):\(statement.line)")
      scriptOutcomes.append(outcome)
      if outcome == .failed { worst = .failed }
      if shouldQuit || SignalRelay.isInterrupted || (stopsAtFailure && outcome == .failed) { break }
    }
    return worst
  }

  /// The folder of the script that is being read, with a final slash; empty for the current one.
  private var scriptFolder: String {
    guard let script = openScripts.last, let slash = script.lastIndex(of: "/") else { return "" }
    return String(script[...slash])
  }

  func build(_ words: [String]) throws(ShellError) -> StatementOutcome {
    if words.isEmpty { throw ShellError("Say which articles: .build FILE…") }
    let token = CancellationToken()
    let showsProgress = isInteractive && terminal.isInteractive
    let columns = terminal.size.columns
    let summary = try stopping(by: token, showsProgress: true) { () throws(ShellError) in
      try session.build(words, cancellation: token) { line in
        if showsProgress {
          self.io.writeNote("\r\u{1B}[K" + TerminalText.truncated(line, to: columns - 1))
        }
      }
    }
    if showsProgress { io.writeNote("\r\u{1B}[K") }
    note(summary)
    lastAnswer = nil
    return .done
  }

  func showHistory(_ words: [String]) -> StatementOutcome {
    let wanted = words.joined(separator: " ").lowercased()
    let numbered = history.enumerated().map { (number: $0.offset + 1, line: $0.element) }
    let count = Int(wanted)
    let found = count == nil ? numbered.filter { $0.line.lowercased().contains(wanted) } : numbered
    let shown = found.suffix(count ?? 50)
    writeData(
      shown.map { "\($0.number)  \(TerminalText.cleaned($0.line))\n" }.joined(), isForReading: true)
    return .done
  }

  func editLine(_ words: [String]) throws(ShellError) -> StatementOutcome {
    var text = history.last { !$0.hasPrefix(".ed") } ?? ""
    if let word = words.first {
      guard let number = Int(word), history.indices.contains(number - 1) else {
        throw ShellError("The history has no line \(word).")
      }
      text = history[number - 1]
    }
    guard let editText else { throw ShellError("There is no editor without a terminal.") }
    var worst = StatementOutcome.done
    for statement in StatementSplitter.statements(in: try editText(text)) {
      note(TerminalText.cleaned(statement.text), style: .dim)
      history.append(statement.text)
      let outcome = run(statement.text)
      if outcome == .failed { worst = .failed }
    }
    return worst
  }
}
