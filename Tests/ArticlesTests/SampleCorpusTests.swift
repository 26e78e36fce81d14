import Articles
import Foundation
import Testing
import _TestSupport

/// The sample crawl in the shared folder, where it is at hand.
@Suite(.enabled(if: PackageLayout.shared("corpus/news-sample.txt") != nil))
struct SampleCorpusTests {
  @Test func sample_crawl_is_ten_articles_three_of_them_repeats() throws {
    let path = try #require(PackageLayout.shared("corpus/news-sample.txt")?.path)
    var reader = ArticleReader(inputs: [.path(path)], options: ReadingOptions())
    var finder = DuplicateFinder()
    var articles: [Article] = []
    while let article = reader.next() { articles.append(finder.addNext(article)) }
    #expect(articles.count == 10)
    #expect(articles.compactMap(\.duplicateOf).count == 3)
    #expect(articles.map(\.source).last == "news-sample.txt#10")
    #expect(reader.report.problems.isEmpty)
    for article in articles where article.duplicateOf != nil {
      #expect(article.similarity == 1)
      #expect(article.id == (article.duplicateOf ?? "") + "-2")
    }
  }
}
