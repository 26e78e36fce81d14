/// `*minimum..maximum` of a relationship pattern.
package struct VariableLength: Sendable, Hashable {
  /// Nil when not written, which means 1.
  package var minimum: Int?
  /// Nil when not written, which means without end.
  package var maximum: Int?
  package var range: SourceRange = .none
}
