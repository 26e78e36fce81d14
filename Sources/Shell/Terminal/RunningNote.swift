import Dispatch
import Glibc
import Rendering
import Synchronization

/// Says below the prompt how long something has run and how to stop it; costs nothing in its first
/// second.
final class RunningNote: Sendable {
  private struct State {
    var seconds = 0
    var isOver = false
  }

  private let state = Mutex(State())
  /// Whether the line can be written over; otherwise it is written once.
  private let isRewritten: Bool
  private let columns: Int
  private let colors: Bool

  /// A note for what starts now; nil where nobody sees it.
  init?(terminal: Terminal, colors: Bool) {
    guard terminal.isTerminalOutput, isatty(STDERR_FILENO) == 1 else { return nil }
    isRewritten = terminal.isInteractive
    columns = terminal.size.columns
    self.colors = colors
    wait()
  }

  /// Takes the note away.
  func end() {
    state.withLock { state in
      state.isOver = true
      if state.seconds > 0 && isRewritten { Self.write("\r\u{1B}[K") }
    }
  }

  private func wait() {
    DispatchQueue.global().asyncAfter(deadline: .now() + 1) { [self] in
      if tick() { wait() }
    }
  }

  /// Shows the next second; false when it is over.
  private func tick() -> Bool {
    state.withLock { state in
      if state.isOver { return false }
      state.seconds += 1
      let text = isRewritten ? "\(state.seconds) s · Ctrl-C stops it" : "Ctrl-C stops it."
      let fitted = TextStyle.dim.apply(
        TerminalText.truncated(text, to: columns - 1), colors: colors)
      Self.write(isRewritten ? "\r" + fitted : text + "\n")
      return isRewritten
    }
  }

  private static func write(_ text: String) {
    FileDescriptor.write(Array(text.utf8), to: STDERR_FILENO)
  }
}
