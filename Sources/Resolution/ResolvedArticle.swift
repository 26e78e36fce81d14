package import Articles
package import Extraction
package import TextAnalysis

/// An article whose mentions are gathered into local entities.
package struct ResolvedArticle: Sendable {
  package var article: Article
  package var text: AnalyzedText
  package var extraction: ArticleExtraction
  /// The entities of the article, in order of first mention.
  package var entities: [LocalEntity]
  /// The entity (index) of each country that a relation names by an adjective
  /// (`RelationEnd.country`).
  package var countries: [String: Int]
  /// Ids of the curator's decisions under which it was resolved, in their order.
  package var decisions: [String] = []

  /// Puts a resolved article together.
  package init(
    article: Article, text: AnalyzedText, extraction: ArticleExtraction, entities: [LocalEntity],
    countries: [String: Int] = [:]
  ) {
    self.article = article
    self.text = text
    self.extraction = extraction
    self.entities = entities
    self.countries = countries
  }

  /// The entity (index) of each mention, nil for a mention that means none.
  package var entityOfMention: [Int?] {
    var result = [Int?](repeating: nil, count: extraction.mentions.count)
    for (index, entity) in entities.enumerated() {
      for mention in entity.mentions { result[mention] = index }
    }
    return result
  }
}
