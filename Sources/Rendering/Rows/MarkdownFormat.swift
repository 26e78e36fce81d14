import GraphModel

/// A table in GitHub's Markdown; characters with a meaning there are escaped.
struct MarkdownFormat: RowFormat {
  func write(_ table: ResultTable, options: RenderingOptions, to output: inout String) {
    let cells = CellText(graph: table.graph)
    if table.columns.isEmpty { return }
    writeRow(table.columns.map(escaped), to: &output)
    writeRow(
      table.columns.indices.map { table.isNumeric(column: $0) ? "---:" : "---" }, to: &output)
    for row in table.rows {
      writeRow(row.map { $0.isNull ? "" : escaped(cells.text(of: $0)) }, to: &output)
    }
  }

  private func writeRow(_ cells: [String], to output: inout String) {
    output += "| " + cells.joined(separator: " | ") + " |\n"
  }

  private func escaped(_ text: String) -> String {
    TerminalText.cleaned(text).replacingScalars {
      switch $0 {
      case "\n": "<br>"
      case "|", "\\", "`", "*", "_", "<", "[", "~": "\\" + String($0)
      default: nil
      }
    }
  }
}
