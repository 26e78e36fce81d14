package import GraphModel

/// A decision of the user about the graph, names as typed.
package enum CurationRequest: Sendable, Hashable {
  /// The first is the same as the second, which stays.
  case merge(String, into: String)
  /// In the article with this id, the entity is somebody else with this name.
  case split(String, article: String, name: String)
  /// In the article with this id, words (or a row of what `.names` lists) are not the entity but
  /// another with this name; nobody named without one.
  case part(String, at: String, article: String, name: String?)
  case rename(String, to: String)
  case retype(String, EntityKind)
  /// The statement, entity or article with this id is to be left out.
  case forget(id: String)
  /// The last decision is taken back.
  case undo
}

/// What a decision did, for the user to compare.
package struct CurationReport: Sendable, Hashable {
  package var before: [String]
  package var after: [String]

  /// Lines from before and after.
  package init(before: [String], after: [String]) {
    self.before = before
    self.after = after
  }
}
