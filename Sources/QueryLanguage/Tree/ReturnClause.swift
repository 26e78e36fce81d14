/// `RETURN …`.
package struct ReturnClause: Sendable, Hashable {
  package var projection: Projection
  package var range: SourceRange = .none
}
