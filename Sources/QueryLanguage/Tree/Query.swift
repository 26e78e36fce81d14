/// A whole query as written, before names are resolved.
///
/// It is the root of the tree that both the Cypher parser and the English front end build; a
/// standalone `CALL` is a query of that one clause.
package struct Query: Sendable, Hashable {
  /// Whether the plan is asked for instead of (or with) the result.
  package enum Mode: Sendable, Hashable {
    case execute
    case explain
    case profile
  }

  package var mode: Mode = .execute
  package var first: SingleQuery
  /// The queries that `UNION` joins to the first, in order; the parser sees to it that all are of
  /// one kind.
  package var unions: [UnionBranch] = []
  package var range: SourceRange = .none

  /// A query of these clauses alone.
  package init(_ clauses: [Clause], range: SourceRange = .none) {
    self.first = SingleQuery(clauses: clauses, range: range)
    self.range = range
  }
}
