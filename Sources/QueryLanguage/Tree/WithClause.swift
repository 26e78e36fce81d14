/// `WITH … [WHERE predicate]`.
package struct WithClause: Sendable, Hashable {
  package var projection: Projection
  package var predicate: Expression?
  package var range: SourceRange = .none
}
