/// One way to write a graph; adding one is a file with a conformer and a case of
/// `GraphExportFormat`.
package protocol GraphFormat: Sendable {
  /// Appends the whole selection to `output`.
  func write(_ selection: GraphSelection, options: GraphOptions, to output: inout String)
}
