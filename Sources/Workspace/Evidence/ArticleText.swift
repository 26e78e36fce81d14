/// An article to be read.
public struct ArticleText: Sendable, Hashable {
  /// The article's id.
  public var id: String
  public var title: String?
  /// ISO 8601.
  public var date: String?
  /// The outlet or file it came from.
  public var source: String?
  public var text: String
}
