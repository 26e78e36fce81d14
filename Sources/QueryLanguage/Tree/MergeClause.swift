/// `MERGE pattern [ON CREATE SET …] [ON MATCH SET …]`.
package struct MergeClause: Sendable, Hashable {
  /// What is done to rows for which the pattern was created, or was found.
  package struct Action: Sendable, Hashable {
    package enum Trigger: Sendable, Hashable {
      case onCreate
      case onMatch
    }

    package var trigger: Trigger
    package var items: [SetItem]
    package var range: SourceRange = .none
  }

  package var pattern: PathPattern
  /// In the order in which they were written.
  package var actions: [Action] = []
  package var range: SourceRange = .none
}
