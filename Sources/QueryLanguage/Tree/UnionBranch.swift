/// `UNION [ALL]` and the query after it.
package struct UnionBranch: Sendable, Hashable {
  /// Whether equal rows are kept.
  package var keepsDuplicates: Bool
  package var query: SingleQuery
  package var range: SourceRange = .none
}
