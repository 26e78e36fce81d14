import Glibc
package import Rendering

/// What the shell must know of the terminal it runs in.
package struct Terminal: Sendable {
  /// Whether standard input and output are a terminal that can move its cursor.
  package var isInteractive: Bool
  /// Whether standard output is a terminal.
  package var isTerminalOutput: Bool
  /// Whether colours may be written.
  package var colors: Bool
  /// What a line may look like while it is edited.
  package var styleLevel: StyleLevel {
    colors ? .colors : isInteractive ? .attributes : .none
  }
  /// Whether box characters can be shown.
  package var isUTF8: Bool
  /// Columns to use when the system does not say; from `COLUMNS`.
  private var fallbackColumns: Int

  /// The terminal of this process, by its environment; what the user asked for in `color` wins
  /// over `NO_COLOR`.
  package static func current(color: Bool? = nil) -> Terminal {
    let name = environment("TERM") ?? "dumb"
    let isTerminal = isatty(1) == 1 && name != "dumb"
    let noColor = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let locale = environment("LC_ALL") ?? environment("LC_CTYPE") ?? environment("LANG") ?? ""
    let isPlainLocale = locale == "C" || locale == "POSIX"
    return Terminal(
      isInteractive: isatty(0) == 1 && isTerminal, isTerminalOutput: isatty(1) == 1,
      colors: color ?? (isTerminal && !noColor),
      isUTF8: !isPlainLocale,
      fallbackColumns: environment("COLUMNS").flatMap { Int($0) } ?? 80)
  }

  /// The screen's columns and rows now; at least 20 by 2.
  package var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return (max(20, fallbackColumns), 24)
    }
    return (max(20, Int(size.ws_col)), max(2, Int(size.ws_row)))
  }

  /// A variable of the environment; nil when unset or empty.
  package static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
