/// One key of `ORDER BY`.
package struct SortItem: Sendable, Hashable {
  package var expression: Expression
  package var isDescending: Bool = false
  package var range: SourceRange = .none
}
