/// Why the reference gives no answer.
enum ReferenceFailure: Error {
  /// The query uses something that the reference does not know.
  case unsupported(String)
  /// The query divides by zero.
  case divisionByZero
}
