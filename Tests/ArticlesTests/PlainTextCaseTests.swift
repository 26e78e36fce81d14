import Articles
import Testing
import _TestSupport

/// Where articles begin in plain text: each case lists the first lines of the articles expected.
struct PlainTextCaseTests {
  @Test(arguments: TextCase.all(in: "Cases/PlainText"))
  func text_is_cut_into_articles(_ test: TextCase) {
    let input = test["input"]
    var reader = ArticleReader(
      inputs: [.bytes(Array(input.utf8), name: "t")], options: ReadingOptions(format: .text))
    let articles = reader.nextBatch(count: .max)
    let starts = articles.map { $0.text.split(separator: "\n").first.map(String.init) ?? "" }
    #expect(starts == test["articles"].split(separator: "\n").map(String.init))
    // Nothing but white space and rules between articles is lost.
    let words = input.split(whereSeparator: \.isWhitespace).filter { $0 != "-----" }
    let kept = articles.flatMap { $0.text.split(whereSeparator: \.isWhitespace) }
    #expect(kept == words)
  }
}
