import Rendering

/// What the shell tells beside data.
extension ShellInterpreter {
  /// Writes a line to standard error, folded between words to the screen of a person.
  func note(_ text: String, style: TextStyle = .plain) {
    let lines = isInteractive ? TerminalText.wrapped(text, to: terminal.size.columns) : [text]
    io.writeNote(lines.map { style.apply($0, colors: settings.colors) + "\n" }.joined())
  }

  /// Writes an error: what, where with a caret, and what to do.
  func report(_ error: ShellError, place: String?) {
    if error.isCancellation {
      // A terminal without line editing has written ^C on the line.
      let isEchoed = isInteractive && !terminal.isInteractive
      note(isEchoed ? "\nStopped." : "Stopped.", style: .dim)
      return
    }
    let head = place.map { "\($0): " } ?? ""
    let lines = TerminalText.cleaned(error.message).split(
      separator: "\n", omittingEmptySubsequences: false)
    note(head + (lines.first.map(String.init) ?? ""), style: .error)
    if let place = error.place {
      for line in Caret.lines(for: place, width: terminal.size.columns) { note(line) }
    }
    for line in lines.dropFirst() { note(String(line)) }
    if isInteractive, let first = error.corrections.first {
      correction = first
      note("Press Enter to run: \(TerminalText.cleaned(first))", style: .dim)
    }
  }

  /// `1 row`, `3 rows`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)" + (number == 1 ? "" : "s")
  }
}
