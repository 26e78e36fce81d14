/// `CALL procedure[(arguments)] [YIELD …]`, standalone or within a query.
package struct CallClause: Sendable, Hashable {
  /// One output column, and the variable that it is bound to.
  package struct YieldItem: Sendable, Hashable {
    package var column: Variable
    package var alias: Variable?
    package var range: SourceRange = .none
  }

  /// What follows `YIELD`.
  package struct Yield: Sendable, Hashable {
    /// `YIELD *`, which only a standalone call may have; `items` is then empty.
    package var includesAll: Bool = false
    package var items: [YieldItem] = []
    package var predicate: Expression?
    package var range: SourceRange = .none
  }

  package var isOptional: Bool = false
  /// The name with its namespace, such as `db.labels`.
  package var procedure: Variable
  /// Nil when there are no parentheses: the arguments are the parameters of the same names.
  package var arguments: [Expression]?
  package var yield: Yield?
  package var range: SourceRange = .none
}
