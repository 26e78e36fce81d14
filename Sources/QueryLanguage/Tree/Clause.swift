/// One clause of a query.
package indirect enum Clause: Sendable, Hashable {
  case match(MatchClause)
  case unwind(UnwindClause)
  case with(WithClause)
  case `return`(ReturnClause)
  case create(CreateClause)
  case merge(MergeClause)
  case set(SetClause)
  case remove(RemoveClause)
  case delete(DeleteClause)
  case call(CallClause)
  case subquery(SubqueryClause)
  case forEach(ForEachClause)

  /// Where the clause was written.
  package var range: SourceRange {
    switch self {
    case .match(let clause): clause.range
    case .unwind(let clause): clause.range
    case .with(let clause): clause.range
    case .return(let clause): clause.range
    case .create(let clause): clause.range
    case .merge(let clause): clause.range
    case .set(let clause): clause.range
    case .remove(let clause): clause.range
    case .delete(let clause): clause.range
    case .call(let clause): clause.range
    case .subquery(let clause): clause.range
    case .forEach(let clause): clause.range
    }
  }

  /// Whether the clause itself changes the graph (a subquery counts by its own clauses).
  package var isUpdating: Bool {
    switch self {
    case .create, .merge, .set, .remove, .delete, .forEach: true
    case .subquery(let clause): clause.query.isUpdating
    case .match, .unwind, .with, .return, .call: false
    }
  }
}

extension Query {
  /// Whether any clause changes the graph.
  package var isUpdating: Bool {
    first.clauses.contains(where: \.isUpdating)
      || unions.contains { $0.query.clauses.contains(where: \.isUpdating) }
  }
}
