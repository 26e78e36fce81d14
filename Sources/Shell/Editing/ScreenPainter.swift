/// Brings the screen from one frame to the next with one write.
struct ScreenPainter {
  private var current = EditorFrame()

  /// The bytes that turn what is shown into `frame`; empty when nothing changed.
  mutating func update(to frame: EditorFrame) -> String {
    if frame == current { return "" }
    var output = ""
    var row = current.cursorRow
    for index in frame.rows.indices {
      let isNew = index >= current.rows.count
      guard isNew || frame.rows[index] != current.rows[index] else { continue }
      if isNew {
        output += Self.move(from: row, to: index - 1) + "\r\n"
        current.rows.append(EditorFrame.Row())
      } else {
        output += Self.move(from: row, to: index) + "\r"
      }
      row = index
      output += frame.rows[index].text
      // After a full row the cursor still stands on its last column, which must not be erased.
      if frame.rows[index].width < frame.columns { output += "\u{1B}[K" }
    }
    if frame.rows.count < current.rows.count {
      output += Self.move(from: row, to: frame.rows.count) + "\r\u{1B}[J"
      row = frame.rows.count
    }
    output += Self.move(from: row, to: frame.cursorRow) + "\r"
    if frame.cursorColumn > 0 { output += "\u{1B}[\(frame.cursorColumn)C" }
    current = frame
    return output
  }

  /// Leaves the frame on the screen and goes to the line below it.
  mutating func finish() -> String {
    defer { current = EditorFrame() }
    return Self.move(from: current.cursorRow, to: current.rows.count - 1) + "\r\n"
  }

  /// Clears the frame as it stands after the screen became `columns` wide and rows were folded.
  mutating func clearAfterResize(columns: Int) -> String {
    var up = 0
    for row in current.rows.prefix(current.cursorRow) {
      up += max(1, (row.width + columns - 1) / columns)
    }
    up += current.cursorColumn / columns
    current = EditorFrame()
    return "\r" + (up > 0 ? "\u{1B}[\(up)A" : "") + "\u{1B}[J"
  }

  /// Forgets the frame because the screen was cleared or left.
  mutating func forget() { current = EditorFrame() }

  private static func move(from row: Int, to target: Int) -> String {
    if target < row { return "\u{1B}[\(row - target)A" }
    return target > row ? "\u{1B}[\(target - row)B" : ""
  }
}
