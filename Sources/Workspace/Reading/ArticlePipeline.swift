package import Articles
package import Extraction
package import Resolution
package import TextAnalysis

/// Takes one article from text to local entities, statements and relations.
///
/// A pure function of the article, so that articles are processed on all cores at once.
package struct ArticlePipeline: Sendable {
  private let analyzer: TextAnalyzer
  private let extraction: ExtractionPipeline
  private let resolver = LocalResolver()

  /// Prepares the models and extractors of a tier.
  ///
  /// - Throws: `ExtractionPipelineError` when the extractors need what the tier does not provide.
  package init(model: ModelTier) throws(ExtractionPipelineError) {
    analyzer = TextAnalyzer(model: model)
    extraction = try ExtractionPipeline(layers: analyzer.layers)
  }

  /// Everything that is found in an article, under the curator's decisions about its words; linear
  /// in its length.
  package func process(_ article: Article, decisions: [WordDecision] = []) -> ResolvedArticle {
    let text = analyzer.analyze(article.text, context: TextContext(date: article.date))
    return resolver.resolve(
      article, text: text, extraction: extraction.extract(from: text), decisions: decisions)
  }

  /// The same for a batch, on all cores, in the order of the batch.
  package func process(_ articles: [Article]) -> [ResolvedArticle] {
    ParallelMap.map(articles) { process($0) }
  }
}
