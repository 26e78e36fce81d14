/// Words of one article that the curator took away from an entity.
///
/// What resolution hung on these words (pronouns behind them, say) goes with them.
public struct PartedWords: Sendable, Hashable {
  /// The entity that they do not mean.
  public var entity: String
  /// The article's id.
  public var article: String
  /// Unicode scalars of the article's text.
  public var start: Int
  public var end: Int
  /// The words themselves, for people who read the file.
  public var text: String
  /// The entity that they mean, and its name; nil when they mean nobody named.
  public var into: String?
  public var name: String?

  /// Words that mean nobody named; set `into` and `name` for those that do.
  public init(entity: String, article: String, start: Int, end: Int, text: String) {
    self.entity = entity
    self.article = article
    self.start = start
    self.end = end
    self.text = text
  }
}
