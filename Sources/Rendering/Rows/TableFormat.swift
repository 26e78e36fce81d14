import GraphModel

/// A table fitted to the screen: columns shrink and wrap between words; when they would become
/// too narrow to read, each row is shown as a block with one value a line.
struct TableFormat: RowFormat {
  /// A column narrower than this (and narrower than its content) is not worth reading.
  private static let narrowest = 12
  /// A cell of more lines ends with `…`; `.mode line` shows all of it.
  private static let lineLimit = 10

  func write(_ table: ResultTable, options: RenderingOptions, to output: inout String) {
    if table.columns.isEmpty { return }
    var grid = CellGrid(table: table, options: options)
    let frame = BoxFrame(ascii: options.ascii)
    guard let widths = fittedWidths(of: grid, options: options) else {
      writeBlocks(grid, frame: frame, options: options, to: &output)
      return
    }
    grid.widths = widths
    output += frame.line(.top, widths: widths)
    writeRow(grid.header, grid, frame: frame, isHeader: true, options: options, to: &output)
    output += frame.line(.middle, widths: widths)
    for row in grid.rows {
      writeRow(row, grid, frame: frame, isHeader: false, options: options, to: &output)
    }
    output += frame.line(.bottom, widths: widths)
  }

  /// The columns' widths, or nil when the table does not fit in a readable way.
  private func fittedWidths(of grid: CellGrid, options: RenderingOptions) -> [Int]? {
    let natural = grid.widths
    guard let screen = options.width else { return natural }
    let available = screen - 3 * natural.count - 1
    if natural.reduce(0, +) <= available { return natural }
    // The widest columns give way until the sum fits (water filling).
    var cap = natural.max() ?? 0
    var low = 0
    while low < cap {
      let middle = (low + cap + 1) / 2
      let sum = natural.reduce(0) { $0 + min($1, middle) }
      if sum <= available { low = middle } else { cap = middle - 1 }
    }
    let needed = min(Self.narrowest, natural.max() ?? 0)
    if cap < needed { return nil }
    var widths = natural.map { min($0, cap) }
    var rest = available - widths.reduce(0, +)
    for index in widths.indices where rest > 0 && widths[index] < natural[index] {
      widths[index] += 1
      rest -= 1
    }
    return widths
  }

  private func writeRow(
    _ cells: [String], _ grid: CellGrid, frame: BoxFrame, isHeader: Bool,
    options: RenderingOptions, to output: inout String
  ) {
    let columns = cells.indices.map {
      TerminalText.wrapped(cells[$0], to: grid.widths[$0], limit: Self.lineLimit)
    }
    let height = columns.map(\.count).max() ?? 1
    for lineNumber in 0..<height {
      output += frame.vertical
      for (index, lines) in columns.enumerated() {
        let line = lineNumber < lines.count ? lines[lineNumber] : ""
        let padded = TerminalText.padded(
          line, to: grid.widths[index], rightAligned: grid.isRightAligned[index] && !isHeader)
        let isNumber = options.numbersRows && index == 0
        let style: TextStyle = isHeader ? .bold : isNumber ? .dim : .plain
        output += " " + style.apply(padded, colors: options.colors) + " " + frame.vertical
      }
      output += "\n"
    }
  }

  /// Each row as a block: a rule with its number, then `name │ value`, wrapped; what a row has no
  /// value for is left out.
  private func writeBlocks(
    _ grid: CellGrid, frame: BoxFrame, options: RenderingOptions, to output: inout String
  ) {
    let screen = options.width ?? 80
    let offset = options.numbersRows ? 1 : 0
    let names = Array(grid.header.dropFirst(offset))
    // Names of columns are cut last of all; only the narrowest screens need their room.
    let roomForNames = max(4, screen / 3, screen < 26 ? 0 : 12)
    let nameWidth = min(names.map { DisplayWidth.of($0) }.max() ?? 0, roomForNames)
    let valueWidth = max(4, screen - nameWidth - 3)
    for (index, row) in grid.rows.enumerated() {
      let label = frame.rule(2) + " \(options.firstRowNumber + index) "
      let fill = frame.rule(max(0, screen - DisplayWidth.of(label)))
      output += TextStyle.dim.apply(label + fill, colors: options.colors) + "\n"
      for (name, value) in zip(names, row.dropFirst(offset)) where !value.isEmpty {
        let lines = TerminalText.wrapped(value, to: valueWidth, limit: 2 * Self.lineLimit)
        for (number, line) in lines.enumerated() {
          let head = number == 0 ? TerminalText.truncated(name, to: nameWidth) : ""
          let padded = TerminalText.padded(head, to: nameWidth)
          output += TextStyle.bold.apply(padded, colors: options.colors)
          output += " " + frame.vertical + (line.isEmpty ? "" : " " + line) + "\n"
        }
      }
    }
  }
}
