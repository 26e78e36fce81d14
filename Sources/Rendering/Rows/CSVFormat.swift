import GraphModel

/// Comma-separated values as RFC 4180 has them: header line, CRLF, quotes doubled.
///
/// `null` is an empty field, the empty string a quoted one, so that a reader can tell them apart.
struct CSVFormat: RowFormat {
  func write(_ table: ResultTable, options: RenderingOptions, to output: inout String) {
    let cells = CellText(graph: table.graph)
    writeRecord(table.columns.map(quoted), to: &output)
    for row in table.rows {
      writeRecord(
        row.map { $0.isNull ? "" : quoted(cells.plainText(of: $0)) }, to: &output)
    }
  }

  private func writeRecord(_ fields: [String], to output: inout String) {
    output += fields.joined(separator: ",")
    output += "\r\n"
  }

  private func quoted(_ text: String) -> String {
    let needsQuotes =
      text.isEmpty
      || text.utf8.contains {
        $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
      }
    return needsQuotes ? "\"" + text.split("\"").joined(separator: "\"\"") + "\"" : text
  }
}
