/// `[DETACH] DELETE expression, …`.
package struct DeleteClause: Sendable, Hashable {
  package var isDetaching: Bool = false
  package var targets: [Expression]
  package var range: SourceRange = .none
}
