/// A parenthesised part of a path pattern, `((a)-[r]->(b) WHERE predicate){1,5}`.
///
/// With a quantifier, the variables within are bound to lists outside it.
package struct PathGroup: Sendable, Hashable {
  /// A path without search; its variable and mode are nil but where written.
  package var path: PathPattern
  package var predicate: Expression?
  /// Nil when the parentheses only group.
  package var quantifier: PathQuantifier?
  package var range: SourceRange = .none
}
