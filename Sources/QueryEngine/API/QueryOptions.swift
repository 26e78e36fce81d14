/// How a prepared query is executed; each `with…` gives a changed copy.
///
/// ```swift
/// let options = QueryOptions().withRowLimit(100).withCancellation(token)
/// ```
public struct QueryOptions: Sendable {
  /// The switch that stops the query.
  public var cancellation: CancellationToken?
  /// The most memory that rows held at one time may take, in bytes.
  public var memoryLimit: Int
  /// The most rows to hand out; the result says when there were more.
  public var rowLimit: Int?
  /// Whether a stopped query hands out the rows that it had found; else it is an error.
  public var keepsRowsWhenStopped: Bool

  /// No row limit, no cancellation, 4 GiB of memory.
  public init() {
    cancellation = nil
    memoryLimit = 4 << 30
    rowLimit = nil
    keepsRowsWhenStopped = false
  }

  /// The same options with a cancellation token.
  public func withCancellation(_ token: CancellationToken) -> QueryOptions {
    var copy = self
    copy.cancellation = token
    return copy
  }

  /// The same options with another memory limit, in bytes.
  public func withMemoryLimit(_ bytes: Int) -> QueryOptions {
    var copy = self
    copy.memoryLimit = bytes
    return copy
  }

  /// The same options with a row limit.
  public func withRowLimit(_ rows: Int) -> QueryOptions {
    var copy = self
    copy.rowLimit = rows
    return copy
  }

  /// The same options, with which a stopped query hands out the rows that it had found.
  public func keepingRowsWhenStopped() -> QueryOptions {
    var copy = self
    copy.keepsRowsWhenStopped = true
    return copy
  }
}
