/// `CREATE pattern, …`.
package struct CreateClause: Sendable, Hashable {
  package var patterns: [PathPattern]
  package var range: SourceRange = .none
}
