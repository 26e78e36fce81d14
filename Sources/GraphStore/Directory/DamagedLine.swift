/// A line of a graph's files that cannot be used, for reports and `damaged.jsonl`.
package struct DamagedLine: Error, Sendable, Hashable {
  /// Why a line cannot be used.
  package enum Reason: Sendable, Hashable {
    /// It is no record.
    case notARecord(RecordError)
    /// It belongs to an appended group that differs from its checksum.
    case checksum
  }

  package var file: String
  /// The number of the line, from 1.
  package var line: Int
  package var reason: Reason
  /// The line as it stands in the file, without its line feed.
  package var bytes: [UInt8]

  package init(file: String, line: Int, reason: Reason, bytes: [UInt8]) {
    self.file = file
    self.line = line
    self.reason = reason
    self.bytes = bytes
  }
}
