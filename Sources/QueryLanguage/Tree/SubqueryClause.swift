/// `[OPTIONAL] CALL [(variables)] { query }`.
package struct SubqueryClause: Sendable, Hashable {
  package enum Imports: Sendable, Hashable {
    /// No parentheses: only an importing `WITH` at its start brings variables in.
    case byWith
    /// `CALL (*) { … }`.
    case all
    /// `CALL (a, b) { … }`.
    case only([Variable])
  }

  package var isOptional: Bool = false
  package var imports: Imports = .byWith
  package var query: Query
  package var range: SourceRange = .none
}
