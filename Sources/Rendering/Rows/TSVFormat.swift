import GraphModel

/// Tab-separated values: one line a row whatever is in it, with `\t`, `\n`, `\r` and `\\` for the
/// characters that would break that; `null` is an empty field.
struct TSVFormat: RowFormat {
  func write(_ table: ResultTable, options: RenderingOptions, to output: inout String) {
    let cells = CellText(graph: table.graph)
    output += table.columns.map(escaped).joined(separator: "\t") + "\n"
    for row in table.rows {
      output += row.map { $0.isNull ? "" : escaped(cells.plainText(of: $0)) }
        .joined(separator: "\t")
      output += "\n"
    }
  }

  private func escaped(_ text: String) -> String {
    text.replacingScalars {
      switch $0 {
      case "\t": "\\t"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\\": "\\\\"
      default: nil
      }
    }
  }
}
