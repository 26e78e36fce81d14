import Testing
import _TestSupport

@testable import QueryLanguage

/// Whatever the bytes, there is a tree or an error, in linear time and bounded stack.
struct HostileInputTests {
  static let nested: [(String, String, String)] = [
    ("(", "1", ")"), ("[", "1", "]"), ("{a: ", "1", "}"), ("NOT ", "true", ""),
    ("-", "a", ""), ("f(", "1", ")"), ("[x IN ", "[]", "]"), ("EXISTS { (a WHERE ", "b", ") }"),
    ("CASE WHEN ", "1", " THEN 1 END"), ("a[", "1", "]"), ("(a)-[{b: ", "1", "}]-()"),
    ("x:!(", "A", ")"), ("1 + (", "1", ")"), ("reduce(a = ", "1", ", b IN c | 1)"),
  ]

  @Test(arguments: nested)
  func ten_thousand_brackets_are_an_error(prefix: String, core: String, suffix: String) {
    let text =
      "RETURN " + String(repeating: prefix, count: 10_000) + core
      + String(repeating: suffix, count: 10_000)
    let error = #expect(throws: SyntaxError.self) { try Query(parsing: text) }
    #expect(error?.detail == "UnexpectedSyntax")
    #expect(!LenientParse(text).errors.isEmpty)
  }

  @Test(arguments: [".a", "[0]", " IS NULL"])
  func long_chains_of_nested_operators_are_an_error(link: String) {
    let text = "RETURN a" + String(repeating: link, count: 10_000)
    let error = #expect(throws: SyntaxError.self) { try Query(parsing: text) }
    #expect(error?.kind == .nestedTooDeeply(limit: CypherParser.nestingLimit))
  }

  @Test(arguments: [" + 1", " OR a", " IN a", " ^ 2", " = 1", " - 2 + 3", " * 2 - 3"])
  func long_chains_of_operators_are_accepted_and_printed(link: String) throws {
    let text = "RETURN a" + String(repeating: link, count: 10_000)
    let printed = try Query(parsing: text).description
    #expect(printed == text, "\(printed.prefix(60))")
  }

  @Test func nesting_below_the_limit_is_accepted_and_printed() throws {
    let text = "RETURN " + String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    let query = try Query(parsing: text)
    #expect(query.description == text)
  }

  @Test func long_lists_are_accepted() throws {
    let numbers = (0..<100_000).map(String.init).joined(separator: ", ")
    let query = try Query(parsing: "RETURN [\(numbers)]")
    guard case .return(let clause) = query.first.clauses[0],
      case .list(let elements) = clause.projection.items[0].expression.kind
    else { return #expect(Bool(false)) }
    #expect(elements.count == 100_000)
  }

  @Test func random_bytes_end_in_a_tree_or_an_error() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0..<60, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      check(bytes)
    }
  }

  @Test func shuffled_tokens_end_in_a_tree_or_an_error() {
    let words = [
      "MATCH", "(", ")", "[", "]", "{", "}", "-", ">", "<", "a", ":", "|", "RETURN", "WHERE", ",",
      "1", "'s'", ".", "..", "*", "$p", "EXISTS", "CASE", "WHEN", "END", "IN", "NOT", "=", "CALL",
      "+", "count", "all", "UNION", "`q`", "0x", "//", "/*", "\\",
    ]
    var random = SplitMix64(seed: 11)
    for _ in 0..<5_000 {
      let count = Int.random(in: 1..<25, using: &random)
      let text = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
      check(Array(text.joined(separator: " ").utf8))
    }
  }

  /// Parses in all ways; the strict and lenient ways must agree on whether there is an error.
  private func check(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var error: SyntaxError?
    do {
      let query = try Query(parsing: text)
      #expect((try? Query(parsing: query.description)) == query, "\(text)")
    } catch let caught {
      error = caught
    }
    let lenient = LenientParse(text)
    #expect(lenient.errors.isEmpty == (error == nil), "\(text)")
    if let error {
      #expect(lenient.errors.first == error, "\(text)")
      #expect(error.range.upperBound <= text.utf8.count)
    }
    _ = CompletionContext(text, cursor: text.utf8.count / 2)
  }
}
