/// `[OPTIONAL] MATCH pattern, … [WHERE predicate]`.
package struct MatchClause: Sendable, Hashable {
  package var isOptional: Bool = false
  /// Whether relationships may repeat within one match; `REPEATABLE ELEMENTS` of ISO GQL.
  package var allowsRepeats: Bool = false
  package var patterns: [PathPattern]
  package var predicate: Expression?
  package var range: SourceRange = .none
}
