/// `-[variable:TYPE*1..3 {key: value} WHERE predicate]->`, or with a quantifier, `-[:TYPE]->+`.
package struct RelationshipPattern: Sendable, Hashable {
  package enum Direction: Sendable, Hashable {
    /// `-->`.
    case outgoing
    /// `<--`.
    case incoming
    /// `--` and `<-->`.
    case either
  }

  package var variable: Variable?
  package var types: LabelExpression?
  /// `*`, `*2`, `*1..3`: the variable is then bound to the list of relationships.
  package var length: VariableLength?
  /// A map literal or a parameter.
  package var properties: Expression?
  package var predicate: Expression?
  package var direction: Direction
  /// `+`, `*` or `{n,m}` after the arrow (ISO GQL).
  package var quantifier: PathQuantifier?
  package var range: SourceRange = .none
}
