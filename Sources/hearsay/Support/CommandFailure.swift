/// An error that ends a command: what a person needs to read, ready to print.
struct CommandFailure: Error {
  /// What is wrong, where, and what to do.
  var message: String
}
