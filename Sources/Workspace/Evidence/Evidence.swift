/// The words in an article that a row of an answer comes from.
public struct Evidence: Sendable, Hashable {
  /// The sentences around the words; the statement's own text where it has no article.
  public var sentence: String
  /// The words themselves, as a range of Unicode scalars of `sentence`.
  public var marked: Range<Int>
  /// The statement behind the row; nil for a relation or a plain mention.
  public var statement: String?
  /// Who is said to have said it, in the article's words or by name.
  public var speaker: String?
  public var article: ArticlePlace?
  /// Words of the sentence that the user parted from an entity.
  public var parted: [WordParting] = []
}

/// A place in an article.
public struct ArticlePlace: Sendable, Hashable {
  /// The article's id.
  public var id: String
  public var title: String?
  /// ISO 8601.
  public var date: String?
  /// The outlet or file it came from.
  public var source: String?
  public var url: String?
  /// Unicode scalars of the article's text.
  public var range: Range<Int>
  /// The number of the paragraph, from 1, and how many there are.
  public var paragraph: Int
  public var paragraphCount: Int
}
