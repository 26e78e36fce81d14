/// One way to write rows; adding one is a file with a conformer and a case of `OutputFormat`.
package protocol RowFormat: Sendable {
  /// Appends the whole table to `output`.
  func write(_ table: ResultTable, options: RenderingOptions, to output: inout String)
}
