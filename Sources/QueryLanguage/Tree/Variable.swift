/// A variable's name where it is bound or used as such.
package struct Variable: Sendable, Hashable {
  /// The name without backquotes.
  package var name: String
  package var range: SourceRange = .none
}
