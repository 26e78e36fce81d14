/// Clauses that pass their rows on from one to the next.
package struct SingleQuery: Sendable, Hashable {
  package var clauses: [Clause]
  package var range: SourceRange = .none
}
