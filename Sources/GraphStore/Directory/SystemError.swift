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
}
