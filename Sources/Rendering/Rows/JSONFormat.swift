/// One JSON array with an object a row, one row a line; `[]` when there are none.
struct JSONFormat: RowFormat {
  func write(_ table: ResultTable, options: RenderingOptions, to output: inout String) {
    var json = ValueJSON(graph: table.graph)
    output += "["
    for (index, row) in table.rows.enumerated() {
      json.writeRow(columns: table.columns, row)
      output += (index == 0 ? "\n  " : ",\n  ") + json.takeText()
    }
    output += table.rows.isEmpty ? "]\n" : "\n]\n"
  }
}
