/// What became of one statement.
package enum StatementOutcome: Sendable, Hashable {
  /// A question with at least one row, or a change.
  case found
  /// A question without a row.
  case nothing
  /// A command that worked.
  case done
  case failed
}
