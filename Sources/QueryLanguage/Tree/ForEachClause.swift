/// `FOREACH (variable IN list | updating clauses)`.
package struct ForEachClause: Sendable, Hashable {
  package var variable: Variable
  package var list: Expression
  package var body: [Clause]
  package var range: SourceRange = .none
}
