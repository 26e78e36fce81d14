import GraphModel

/// A table's cells as clean text with the columns' natural widths.
struct CellGrid {
  var header: [String]
  var rows: [[String]]
  /// Display columns of each column; natural at first, then as fitted.
  var widths: [Int]
  var isRightAligned: [Bool]

  init(table: ResultTable, options: RenderingOptions) {
    var cells = CellText(graph: table.graph, ascii: options.ascii)
    cells.breaksPaths = true
    header = table.columns.map(TerminalText.cleaned)
    isRightAligned = table.columns.indices.map { table.isNumeric(column: $0) }
    rows = table.rows.map { $0.map { TerminalText.cleaned(cells.text(of: $0)) } }
    if options.numbersRows {
      header.insert("#", at: 0)
      isRightAligned.insert(true, at: 0)
      for index in rows.indices {
        rows[index].insert(String(options.firstRowNumber + index), at: 0)
      }
    }
    widths = header.map { DisplayWidth.of($0) }
    for row in rows {
      for (index, cell) in row.enumerated() where index < widths.count {
        for line in cell.split("\n") { widths[index] = max(widths[index], DisplayWidth.of(line)) }
      }
    }
  }
}
