import Workspace

/// Shows progress on a terminal, in one line that is written over; silent elsewhere.
struct ProgressLine {
  private static let interval = Duration.milliseconds(200)

  private var shown: ContinuousClock.Instant?
  private var width = 0

  /// Shows a state, at most five times a second.
  mutating func show(_ progress: BuildProgress) {
    guard StandardError.isTerminal else { return }
    let now = ContinuousClock.now
    if let shown, now - shown < Self.interval { return }
    shown = now
    let line = progress.line
    let padding = String(repeating: " ", count: max(0, width - line.count))
    StandardError.write("\r" + line + padding)
    width = line.count
  }

  /// Takes the line away.
  mutating func clear() {
    guard width > 0 else { return }
    StandardError.write("\r" + String(repeating: " ", count: width) + "\r")
    width = 0
  }
}
