/// `all(variable IN list WHERE predicate)` and its kin.
package struct QuantifiedExpression: Sendable, Hashable {
  package enum Quantifier: String, Sendable, Hashable, CaseIterable {
    case all
    case any
    case none
    case single
  }

  package var quantifier: Quantifier
  package var variable: Variable
  package var list: Expression
  /// Nil when there is no `WHERE`: the elements themselves are the predicate.
  package var predicate: Expression?
}
