import Testing

@testable import QueryLanguage

struct CompletionContextTests {
  private func context(_ text: String) -> CompletionContext {
    CompletionContext(text, cursor: text.utf8.count)
  }

  @Test func label_is_expected_after_a_colon_in_a_node() {
    #expect(context("MATCH (a:Per").expected.contains(.label))
    #expect(context("MATCH (a:Per").word == 9..<12)
  }

  @Test func type_is_expected_after_a_colon_in_a_relationship() {
    #expect(context("MATCH (a)-[:").expected.contains(.relationshipType))
  }

  @Test func key_is_expected_after_a_dot() {
    #expect(context("MATCH (a) RETURN a.").expected == [.propertyKey])
  }

  @Test func expression_is_expected_after_return_with_the_variables_seen() {
    let context = context("MATCH (a)-[r]->(b) RETURN ")
    #expect(context.expected.contains(.expression))
    #expect(context.variables == ["a", "r", "b"])
  }

  @Test func clause_keywords_are_expected_at_the_start() {
    #expect(context("MA").expected.contains(.clause))
    #expect(context("MATCH (a) RETURN a ORD").expected.contains(.keyword(.order)))
  }

  @Test func strings_are_told_from_code() {
    #expect(context("RETURN 'abc").isQuoted)
  }
}
