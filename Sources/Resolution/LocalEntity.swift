package import GraphModel

/// An entity as one article knows it.
package struct LocalEntity: Sendable, Hashable {
  package var kind: EntityKind
  /// The fullest name in the article.
  package var name: String
  /// Indices into `ArticleExtraction.mentions`, ascending.
  package var mentions: [Int]
  /// How each of the mentions was joined to another; nil for the one that the others lead to.
  package var joins: [MentionJoin?]
  /// What else the article says of it, for telling namesakes apart and for variants of its name;
  /// see `EntityContext` for the forms.
  package var context: [String]
  /// The id of the curator's decision that parted its words from another entity.
  package var decision: String?

  /// A local entity.
  package init(
    kind: EntityKind, name: String, mentions: [Int], joins: [MentionJoin?], context: [String]
  ) {
    self.kind = kind
    self.name = name
    self.mentions = mentions
    self.joins = joins
    self.context = context
  }
}
