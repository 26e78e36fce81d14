/// Why a program could not be run.
package enum ChildProcessError: Error, Sendable, Hashable {
  /// There is no such program on the search path.
  case notFound(String)
  /// The system refused, with this `errno`.
  case system(Int32)
}
