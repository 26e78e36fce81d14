import Rendering

/// A view laid out on rows of the screen.
struct EditorFrame: Hashable {
  /// One row: what is written, and how many columns it takes.
  struct Row: Hashable {
    var text = ""
    var width = 0
  }

  var rows: [Row] = [Row()]
  /// The width of the screen.
  var columns = 80
  var cursorRow = 0
  var cursorColumn = 0

  /// Breaks a view into rows of at most `columns`, and cuts to `height` rows around the cursor.
  init(_ view: EditorView, columns: Int, height: Int, level: StyleLevel) {
    self.columns = columns
    var layout = FrameLayout(columns: columns, level: level)
    layout.append(view.prompt, style: .command)
    var offset = 0
    var spans = view.spans[...]
    for character in view.text {
      if offset <= view.cursor { layout.markCursor() }
      while let span = spans.first, span.range.upperBound <= offset { spans.removeFirst() }
      let style = spans.first.map { $0.range.contains(offset) ? $0.style : .plain } ?? .plain
      if character == "\n" || character == "\r\n" {
        layout.breakLine()
        layout.append(view.continuation, style: .dim)
      } else {
        layout.append(character, style: style)
      }
      offset += character.unicodeScalars.count
    }
    if offset <= view.cursor { layout.markCursor() }
    layout.append(view.ghost.split(separator: "\n").first.map(String.init) ?? "", style: .dim)
    for line in view.below {
      layout.breakLine()
      layout.append(TerminalText.truncated(line, to: columns), style: .plain)
    }
    layout.finish()
    rows = layout.rows
    (cursorRow, cursorColumn) = layout.cursor
    cut(to: max(1, height))
  }

  /// A frame of nothing, as before the first painting.
  init() {}

  private mutating func cut(to height: Int) {
    guard rows.count > height else { return }
    let first = min(max(0, cursorRow - height / 2), rows.count - height)
    rows = Array(rows[first..<first + height])
    cursorRow -= first
  }
}

/// Fills rows character by character.
private struct FrameLayout {
  let columns: Int
  let level: StyleLevel
  var rows: [EditorFrame.Row] = [EditorFrame.Row()]
  var cursor: (row: Int, column: Int) = (0, 0)
  private var style = TextStyle.plain

  init(columns: Int, level: StyleLevel) {
    self.columns = columns
    self.level = level
  }

  mutating func append(_ text: String, style: TextStyle) {
    for character in text { append(character, style: style) }
  }

  mutating func append(_ character: Character, style: TextStyle) {
    let width = DisplayWidth.of(character)
    if rows[rows.count - 1].width + width > columns { breakLine() }
    setStyle(style)
    rows[rows.count - 1].text.append(Self.visible(character))
    rows[rows.count - 1].width += width
  }

  /// The next character stands at the cursor; a full row's end is the next row's start.
  mutating func markCursor() {
    if rows[rows.count - 1].width >= columns { breakLine() }
    cursor = (rows.count - 1, rows[rows.count - 1].width)
  }

  mutating func breakLine() {
    setStyle(.plain)
    rows.append(EditorFrame.Row())
  }

  mutating func finish() { setStyle(.plain) }

  private mutating func setStyle(_ new: TextStyle) {
    guard level > .none, new != style else { return }
    let end = style.sequence(level).isEmpty ? "" : "\u{1B}[0m"
    rows[rows.count - 1].text += end + new.sequence(level)
    style = new
  }

  /// Controls as pictures of themselves, so that nothing moves the real cursor.
  private static func visible(_ character: Character) -> String {
    guard let first = character.unicodeScalars.first, first.value < 0x20 || first.value == 0x7F
    else { return String(character) }
    return ""
  }
}
