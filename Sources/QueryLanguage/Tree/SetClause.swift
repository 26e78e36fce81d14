/// `SET item, …`.
package struct SetClause: Sendable, Hashable {
  package var items: [SetItem]
  package var range: SourceRange = .none
}
