/// One JSON array with an object a row, one row a line; `[]` when there are none.
struct JSONFormat: RowFormat {
  func write(_ table: ResultTable, options: RenderingOptions, to output: inout String) {
    let writer = JSONWriter(graph: table.graph)
    output += "["
    for (index, row) in table.rows.enumerated() {
      output += index == 0 ? "\n  " : ",\n  "
      writer.writeRow(columns: table.columns, row, to: &output)
    }
    output += table.rows.isEmpty ? "]\n" : "\n]\n"
  }
}
