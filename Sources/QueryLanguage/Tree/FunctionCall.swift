/// `namespace.name([DISTINCT] arguments)`.
package struct FunctionCall: Sendable, Hashable {
  /// The name with its namespace, as written; functions are found whatever the case.
  package var name: String
  package var isDistinct: Bool = false
  package var arguments: [Expression]
  package var nameRange: SourceRange = .none
}
