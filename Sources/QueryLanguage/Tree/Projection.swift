/// What `WITH` and `RETURN` have in common.
package struct Projection: Sendable, Hashable {
  package var isDistinct: Bool = false
  /// Whether `*` comes before the items.
  package var includesAll: Bool = false
  package var items: [ProjectionItem] = []
  package var order: [SortItem] = []
  package var skip: Expression?
  package var limit: Expression?
  package var range: SourceRange = .none
}
