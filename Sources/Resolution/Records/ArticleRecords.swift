package import Articles
import Extraction
package import GraphModel
import TextAnalysis

/// The records that one article adds to a graph.
///
/// Entity ids in them are provisional until `resolve(with:)` puts in those of the whole.
package struct ArticleRecords: Sendable, Hashable {
  package var article: ArticleRecord
  package var mentions: MentionsRecord
  package var statements: [StatementRecord]
  package var relations: [RelationRecord]

  /// Puts records together that were made before.
  package init(
    article: ArticleRecord, mentions: MentionsRecord, statements: [StatementRecord],
    relations: [RelationRecord]
  ) {
    self.article = article
    self.mentions = mentions
    self.statements = statements
    self.relations = relations
  }

  /// The records of a resolved article; one that repeats another has no statements or relations,
  /// so that nothing is counted twice.
  package init(_ resolved: ResolvedArticle) {
    let maker = RecordMaker(resolved)
    article = Self.record(of: resolved.article)
    mentions = maker.mentions()
    let isRepeat = resolved.article.duplicateOf != nil
    statements = isRepeat ? [] : maker.statements()
    relations = isRepeat ? [] : maker.relations()
  }

  /// The record of an article itself.
  package static func record(of article: Article) -> ArticleRecord {
    var record = ArticleRecord(id: article.id, text: article.text)
    record.title = article.title
    record.date = article.date
    record.source = article.source
    record.url = article.url
    record.duplicateOf = article.duplicateOf
    record.similarity = article.similarity
    return record
  }

  /// Puts the entities of the whole in the place of local references.
  package mutating func resolve(with resolution: CorpusResolution) {
    let ids = resolution.entities(of: mentions.article) ?? []
    LocalReferenceRewriter(ids: ids).rewrite(&self)
  }
}
