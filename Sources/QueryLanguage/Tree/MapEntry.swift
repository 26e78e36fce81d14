/// `key: value` of a map literal.
package struct MapEntry: Sendable, Hashable {
  package var key: String
  package var value: Expression
  package var range: SourceRange = .none
}
