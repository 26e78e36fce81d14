public import GraphModel

/// A decision of the user about the graph; kept, and applied again on every rebuild.
public enum CurationDecision: Sendable, Hashable {
  /// The first entity is the same as the second, whose id stays.
  case merge(from: String, into: String)
  /// In the articles with these ids, the entity is somebody else with this name, or the entity whose
  /// id is given in the place of a name.
  case split(entity: String, articles: [String], name: String)
  /// In the article with this id, the words at this place (Unicode scalars, as `Workspace.merges`
  /// tells them) do not mean the entity. What was joined to them goes with them.
  case part(entity: String, article: String, words: Range<Int>, into: WordMeaning)
  /// The entity is called so.
  case rename(entity: String, name: String)
  /// The entity is of this kind.
  case retype(entity: String, kind: EntityKind)
  /// The statement, entity or article with this id is to be left out.
  case forget(id: String)
  /// The last decision that is in force is taken back.
  case undo
}

/// What a decision changed, for the user to compare.
public struct CurationOutcome: Sendable, Hashable {
  /// The entities concerned as they were, a line each.
  public var before: [String]
  /// The same as they are now.
  public var after: [String]
}
