/// The lines around a table's cells.
struct BoxFrame {
  /// Which horizontal line is drawn.
  enum Position {
    case top
    case middle
    case bottom
  }

  var ascii: Bool

  var vertical: String { ascii ? "|" : "│" }

  /// A horizontal run of `count` columns.
  func rule(_ count: Int) -> String { String(repeating: ascii ? "-" : "─", count: count) }

  /// A whole horizontal line with its line break.
  func line(_ position: Position, widths: [Int]) -> String {
    let (left, cross, right) = corners(of: position)
    return left + widths.map { rule($0 + 2) }.joined(separator: cross) + right + "\n"
  }

  private func corners(of position: Position) -> (String, String, String) {
    if ascii { return ("+", "+", "+") }
    return switch position {
    case .top: ("┌", "┬", "┐")
    case .middle: ("├", "┼", "┤")
    case .bottom: ("└", "┴", "┘")
    }
  }
}
