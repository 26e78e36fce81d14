package import Articles
package import Extraction
package import GraphModel
package import TextAnalysis

/// An article whose mentions are gathered into local entities.
package struct ResolvedArticle: Sendable {
  package var article: Article
  package var text: AnalyzedText
  package var extraction: ArticleExtraction
  /// The entities of the article, in order of first mention.
  package var entities: [LocalEntity]

  /// Puts a resolved article together.
  package init(
    article: Article, text: AnalyzedText, extraction: ArticleExtraction, entities: [LocalEntity]
  ) {
    self.article = article
    self.text = text
    self.extraction = extraction
    self.entities = entities
  }
}

/// An entity as one article knows it.
package struct LocalEntity: Sendable, Hashable {
  package var kind: EntityKind
  /// The fullest name in the article.
  package var name: String
  /// Indices into `ArticleExtraction.mentions`, ascending.
  package var mentions: [Int]
  /// Roles, places and descriptions beside it, for telling namesakes apart.
  package var context: [String]

  /// A local entity.
  package init(kind: EntityKind, name: String, mentions: [Int], context: [String]) {
    self.kind = kind
    self.name = name
    self.mentions = mentions
    self.context = context
  }
}
