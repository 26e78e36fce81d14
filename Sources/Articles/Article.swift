/// One article as read, before analysis.
package struct Article: Sendable, Hashable {
  /// `a:` and a digest of the normalised text, so that the same words always have the same id; the
  /// given id for input that names its own.
  package var id: String
  package var title: String?
  /// ISO 8601.
  package var date: String?
  package var url: String?
  /// Where it came from: file name and number of the article in it, such as `news.txt#3`.
  package var source: String
  /// The text exactly as read (invalid UTF-8 replaced).
  package var text: String
  /// The id of an earlier article that this one repeats, and how alike they are (1 for the same).
  package var duplicateOf: String?
  package var similarity: Double?

  /// An article with its text; set the rest as known.
  package init(id: String, source: String, text: String) {
    self.id = id
    self.source = source
    self.text = text
  }
}
