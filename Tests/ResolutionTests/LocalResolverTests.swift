import Testing
import _TestSupport

/// Who is meant inside one article.
struct LocalResolverTests {
  @Test(arguments: TextCase.all(in: "Cases/Local"))
  func mentions_are_gathered(_ test: TextCase) throws {
    let (expected, found) = try MarkedArticle(test["text"]).outcome()
    #expect(found == expected)
  }
}
