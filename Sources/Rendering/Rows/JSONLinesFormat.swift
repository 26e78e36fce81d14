/// One JSON object a line; every object has all columns in order, nulls included.
struct JSONLinesFormat: RowFormat {
  func write(_ table: ResultTable, options: RenderingOptions, to output: inout String) {
    let writer = JSONWriter(graph: table.graph)
    for row in table.rows {
      writer.writeRow(columns: table.columns, row, to: &output)
      output += "\n"
    }
  }
}
