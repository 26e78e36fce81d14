import Testing

@testable import QueryLanguage

struct LenientParseTests {
  private func classes(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return LenientParse(text).pieces
      .filter { $0.tokenClass != .symbol && $0.tokenClass != .bracket }
      .map { "\(String(decoding: bytes[$0.range], as: UTF8.self)):\($0.tokenClass)" }
      .joined(separator: " ")
  }

  @Test func tokens_are_classed_by_their_place() {
    #expect(
      classes("MATCH (a:Person)-[:SAID]->(s) // who\nRETURN toUpper(a.name), 'x', 1, $p")
        == "MATCH:keyword a:variable Person:label SAID:relationshipType s:variable "
        + "// who:comment RETURN:keyword toUpper:function a:variable name:propertyKey "
        + "'x':string 1:number $p:parameter")
  }

  @Test func keywords_as_names_are_names() {
    #expect(
      classes("MATCH (count:Order {limit: 1}) RETURN count")
        == "MATCH:keyword count:variable Order:label limit:propertyKey 1:number RETURN:keyword "
        + "count:variable")
  }

  @Test func parsing_goes_on_at_the_next_clause() throws {
    let parse = LenientParse("MATCH (a WITH a RETURN a LIMIT")
    #expect(parse.errors.count == 2)
    let clauses = try #require(parse.query?.first.clauses)
    #expect(clauses.count == 1)
  }

  @Test func errors_know_their_place() {
    let error = #expect(throws: SyntaxError.self) { try Query(parsing: "RETURN [1, 2") }
    #expect(error?.range == 12..<12)
    #expect(
      error.map { SyntaxErrorMessage($0).text }?.hasPrefix("the query ends too early") == true)
  }

  @Test(arguments: [
    ("MATCH (p:Person)\nRETRUN p", 17..<23), ("MATCH (p) WHER p.x = 1 RETURN p", 10..<14),
    ("CALL { MATCH (p) RETRUN p } RETURN p", 17..<23), ("MATCH (p) WITH p\nRETUNR p", 17..<23),
    // Here it is the end that is wrong.
    ("MATCH (p)", 0..<5), ("MATCH (p) UNION RETURN 1", 0..<5),
  ])
  func misspelt_keyword_is_the_place_of_the_error(text: String, place: Range<Int>) {
    #expect(throws: SyntaxError.self) { try Query(parsing: text) }
    #expect(LenientParse(text).errors.first?.range == place)
  }
}
