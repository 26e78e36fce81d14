/// The words in an article that a row comes from.
package struct ShellEvidence: Sendable, Hashable {
  /// The sentence, with what stands around it.
  package var sentence: String
  /// The words themselves, in Unicode scalars of `sentence`.
  package var marked: Range<Int>
  package var speaker: String?
  /// The id of the statement behind the row; nil for a relation or a plain mention.
  package var statement: String?
  package var article: ShellArticlePlace?
  /// What else is to be said of it, a line each.
  package var notes: [String] = []

  /// Puts a piece of evidence together.
  package init(
    sentence: String, marked: Range<Int>, speaker: String? = nil, statement: String? = nil,
    article: ShellArticlePlace? = nil
  ) {
    self.sentence = sentence
    self.marked = marked
    self.speaker = speaker
    self.statement = statement
    self.article = article
  }
}

/// A place in an article.
package struct ShellArticlePlace: Sendable, Hashable {
  package var id: String
  package var title: String?
  /// ISO 8601.
  package var date: String?
  package var source: String?
  /// Unicode scalars of the article's text.
  package var range: Range<Int>
  /// The paragraph's number from 1, and how many there are.
  package var paragraph: Int
  package var paragraphCount: Int

  /// Puts a place together.
  package init(
    id: String, title: String?, date: String?, source: String?, range: Range<Int>,
    paragraph: Int, paragraphCount: Int
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.source = source
    self.range = range
    self.paragraph = paragraph
    self.paragraphCount = paragraphCount
  }
}

/// An article to be read.
package struct ShellArticle: Sendable, Hashable {
  package var id: String
  package var title: String?
  package var date: String?
  package var source: String?
  package var text: String

  /// Puts an article together.
  package init(id: String, title: String?, date: String?, source: String?, text: String) {
    self.id = id
    self.title = title
    self.date = date
    self.source = source
    self.text = text
  }
}
