/// One value a line, as `name = value`, rows apart by an empty line; values are not cut.
struct LineFormat: RowFormat {
  func write(_ table: ResultTable, options: RenderingOptions, to output: inout String) {
    let cells = CellText(graph: table.graph)
    let names = table.columns.map(TerminalText.cleaned)
    let nameWidth = names.map { DisplayWidth.of($0) }.max() ?? 0
    for (index, row) in table.rows.enumerated() {
      if index > 0 { output += "\n" }
      for (name, value) in zip(names, row) {
        let lines = TerminalText.cleaned(cells.text(of: value)).split("\n")
        output += TerminalText.padded(name, to: nameWidth, rightAligned: true) + " ="
        for (number, line) in lines.enumerated() {
          let indent = number == 0 ? " " : String(repeating: " ", count: nameWidth + 3)
          output += (line.isEmpty ? "" : indent + line) + "\n"
        }
      }
    }
  }
}
