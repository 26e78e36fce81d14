/// `expression [AS alias]`.
package struct ProjectionItem: Sendable {
  package var expression: Expression
  package var alias: Variable?
  /// The expression as the user wrote it, to the letter: the column's name without an alias.
  ///
  /// It does not take part in equality.
  package var text: String
  package var range: SourceRange = .none

  /// The name of the item's column.
  package var columnName: String { alias?.name ?? text }
}

extension ProjectionItem: Hashable {
  package static func == (left: ProjectionItem, right: ProjectionItem) -> Bool {
    left.expression == right.expression && left.alias == right.alias
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(expression)
    hasher.combine(alias)
  }
}
