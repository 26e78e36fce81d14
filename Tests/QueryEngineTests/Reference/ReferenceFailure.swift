/// Why the reference gives no answer.
enum ReferenceFailure: Error {
  /// The query uses something that the reference does not know.
  case unsupported(String)
  /// The query has more matches to try than the reference can in a moment.
  case tooMuchWork
  /// The query divides by zero.
  case divisionByZero
}
