/// `(variable:Label {key: value} WHERE predicate)`.
package struct NodePattern: Sendable, Hashable {
  package var variable: Variable?
  package var labels: LabelExpression?
  /// A map literal or a parameter.
  package var properties: Expression?
  package var predicate: Expression?
  package var range: SourceRange = .none
}
