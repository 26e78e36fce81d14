import Glibc

/// A system call that failed.
package struct SystemError: Error, Sendable, Hashable {
  /// What was tried, such as `write`.
  package var operation: String
  /// The file, where one is known.
  package var path: String?
  /// The error number (`errno`).
  package var code: Int32

  package init(operation: String, path: String? = nil, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// The same error with the file that it is about, where it had none.
  func at(_ path: String) -> SystemError {
    SystemError(operation: operation, path: self.path ?? path, code: code)
  }

  /// The system's own words for it, such as "graph.jsonl: write: No space left on device".
  package var message: String {
    let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
    return (path.map { "\($0): " } ?? "") + "\(operation): \(reason)"
  }

  /// What can be done about it, a sentence or two; nil when that depends on the file.
  package var advice: String? {
    switch code {
    case ENOSPC, EDQUOT:
      "The disk is full. What was saved before is whole; make room and try again."
    case EROFS, EACCES, EPERM:
      "The graph cannot be changed there, only asked; copy its folder to a place that you may write."
    default: nil
    }
  }
}
