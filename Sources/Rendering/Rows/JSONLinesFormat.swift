/// One JSON object a line; every object has all columns in order, nulls included.
struct JSONLinesFormat: RowFormat {
  func write(_ table: ResultTable, options: RenderingOptions, to output: inout String) {
    var json = ValueJSON(graph: table.graph)
    for row in table.rows {
      json.writeRow(columns: table.columns, row)
      output += json.takeText() + "\n"
    }
  }
}
