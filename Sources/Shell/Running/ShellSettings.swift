package import Rendering

/// What the user can choose.
package struct ShellSettings: Sendable, Hashable {
  /// The format of rows.
  package var mode = OutputFormat.table
  /// Whether the time of each answer is shown.
  package var showsTime: Bool
  /// Whether the query and its plan are shown with each answer.
  package var explains = false
  /// Whether long output goes through a pager.
  package var usesPager: Bool
  /// How many rows are shown at a time; `more` shows the next; nil for all.
  package var rowLimit: Int?
  /// Columns to fit tables to instead of the screen's.
  package var width: Int?
  package var colors: Bool
  /// Whether lines are drawn with ASCII characters.
  package var ascii: Bool

  /// The settings for a person at a terminal, or for a script.
  package init(terminal: Terminal, isInteractive: Bool) {
    showsTime = isInteractive
    usesPager = isInteractive
    rowLimit = isInteractive ? 100 : nil
    colors = terminal.colors
    ascii = !terminal.isUTF8
  }
}
