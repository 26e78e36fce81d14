/// The entities that a name in a question was resolved to.
package struct EntitySelection: Sendable, Hashable {
  /// Ids such as `person:vladimir-putin`; several for `them` or when spellings are not yet merged.
  package var ids: [String]
  /// The name for interpretations.
  package var name: String

  /// A selection under one name.
  package init(ids: [String], name: String) {
    self.ids = ids
    self.name = name
  }
}
