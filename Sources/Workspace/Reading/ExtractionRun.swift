package import Articles
package import Extraction
package import TextAnalysis

/// `hearsay extract`: articles in, one JSON line an article out, in the order of the input.
package struct ExtractionRun {
  /// Articles that are processed at once, and about how many bytes of text.
  private static let batch = (articles: 64, bytes: 1 << 20)

  private var reader: ArticleReader
  private var finder = DuplicateFinder()
  private let pipeline: ArticlePipeline

  /// Prepares a run over files, folders or standard input.
  ///
  /// - Throws: `ExtractionPipelineError` when the tier does not provide what extractors need.
  package init(
    inputs: [ArticleInput], format: InputFormat?, model: ModelTier
  ) throws(ExtractionPipelineError) {
    reader = ArticleReader(inputs: inputs, options: ReadingOptions(format: format))
    pipeline = try ArticlePipeline(model: model)
  }

  /// What was read so far, and what was wrong with it.
  package var report: ReadingReport { reader.report }

  /// The lines of the next articles, one JSON object each; nil after the last.
  package mutating func nextLines() -> [UInt8]? {
    let articles = reader.nextBatch(count: Self.batch.articles, bytes: Self.batch.bytes)
    guard !articles.isEmpty else { return nil }
    var numbered: [Article] = []
    for article in articles { numbered.append(finder.addNext(article)) }
    let lines = ParallelMap.map(numbered) { [pipeline] in
      ExtractionJSON.line(pipeline.process($0))
    }
    return Array(lines.joined())
  }
}
