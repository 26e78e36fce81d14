import Glibc
import Rendering

/// Shows long text in the user's pager.
enum Pager {
  /// Runs `$HEARSAY_PAGER`, `$PAGER` or `less`, from a line (from 1) where it can do that; false
  /// when none can be run.
  static func show(_ text: String, line: Int = 1) -> Bool {
    let command = Terminal.environment("HEARSAY_PAGER") ?? Terminal.environment("PAGER") ?? "less"
    var words = CommandArguments.split(command)
    guard let program = words.first else { return false }
    let isLess = program == "less" || program.hasSuffix("/less")
    if isLess {
      if Terminal.environment("LESS") == nil { words.append("-FRX") }
      if line > 1 { words.append("+\(line)") }
    }
    let previous = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, previous) }
    let status = try? TerminalModes.lend { () throws(ChildProcessError) in
      try ChildProcess.runInForeground(words, input: Array(text.utf8))
    }
    return status != nil && status != 127
  }
}
