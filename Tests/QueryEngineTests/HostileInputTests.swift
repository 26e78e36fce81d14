import GraphModel
import QueryEngine
import Testing
import _TestSupport

/// Queries that try to crash, hang or eat all memory end in an error.
@Suite struct HostileInputTests {
  private static func outcome(
    _ query: String, options: QueryOptions = QueryOptions()
  ) -> String {
    let graph = NaiveGraph()
    do {
      let result = try PreparedQuery.prepare(query, on: graph).execute(on: graph, options: options)
      return "\(result.rows.count) rows"
    } catch {
      return error.detail.code
    }
  }

  @Test func deep_nesting_ends_in_an_error() {
    let depth = 10_000
    let shapes = [
      String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth),
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth),
      String(repeating: "NOT ", count: depth) + "true",
      String(repeating: "{a: ", count: depth) + "1" + String(repeating: "}", count: depth),
      String(repeating: "- ", count: depth) + "x",
      String(repeating: "size([", count: depth) + String(repeating: "])", count: depth),
      "x" + String(repeating: ".a", count: depth),
      "1" + String(repeating: " IS NULL", count: depth),
      String(repeating: "EXISTS { MATCH (n) WHERE ", count: depth)
        + String(repeating: " }", count: depth),
    ]
    for shape in shapes {
      #expect(HostileInputTests.outcome("RETURN " + shape) == "UnexpectedSyntax")
    }
  }

  @Test(arguments: [
    ("1", " + 1", "10001"), ("1", " + 2 * 3 - 6", "1"), ("true", " AND true", "true"),
    ("false", " OR false", "false"), ("false", " XOR true", "false"),
    ("1", " IN [1]", "false"), ("1", " < 2 > 1", "true"),
  ])
  func long_chains_of_operators_are_evaluated(start: String, link: String, expected: String)
    throws
  {
    let graph = NaiveGraph()
    let text = "RETURN " + start + String(repeating: link, count: 10_000) + " AS x"
    let result = try PreparedQuery.prepare(text, on: graph).execute(on: graph)
    #expect(RowText.lines(result) == [expected])
  }

  @Test func long_lists_maps_and_alternatives_are_evaluated() {
    let count = 10_000
    for query in [
      "RETURN size([" + String(repeating: "1, ", count: count) + "1])",
      "RETURN {" + (0..<count).map { "a\($0): 1" }.joined(separator: ", ") + "}",
      "RETURN CASE 1" + String(repeating: " WHEN 2 THEN 3", count: count) + " ELSE 4 END",
      "MATCH (n) WHERE n.x = 1" + String(repeating: " AND n.x = 1", count: count)
        + " RETURN count(n)",
    ] {
      #expect(HostileInputTests.outcome(query) == "1 rows")
    }
  }

  @Test func many_clauses_run_or_are_refused() {
    let clause = "WITH 1 AS x "
    let some = String(repeating: clause, count: 1_990)
    #expect(HostileInputTests.outcome(some + "RETURN x") == "1 rows")
    let many = String(repeating: clause, count: 20_000)
    #expect(HostileInputTests.outcome(many + "RETURN x") == "NestingTooDeep")
    #expect(
      HostileInputTests.outcome("CALL { \(many) RETURN x } RETURN x") == "NestingTooDeep")
  }

  @Test func long_patterns_run_or_are_refused() {
    func hops(_ count: Int) -> String { "(a)" + String(repeating: "-->()", count: count) }
    #expect(HostileInputTests.outcome("MATCH \(hops(900)) RETURN a") == "0 rows")
    #expect(HostileInputTests.outcome("MATCH \(hops(10_000)) RETURN a") == "NestingTooDeep")
    #expect(HostileInputTests.outcome("RETURN [\(hops(10_000)) | 1]") == "NestingTooDeep")
    let nodes = "MATCH (a)" + String(repeating: ", ()", count: 1_900) + " RETURN a"
    #expect(HostileInputTests.outcome(nodes) == "0 rows")
    let creation = "CREATE (a)" + String(repeating: "-[:R]->()", count: 10_000)
    #expect(HostileInputTests.outcome(creation + " RETURN a") == "1 rows")
  }

  @Test func memory_limit_stops_rows_lists_and_groups() {
    let options = QueryOptions().withMemoryLimit(1 << 20)
    for query in [
      "UNWIND range(1, 40000) AS x RETURN x",
      "UNWIND range(1, 40000) AS x RETURN x, count(*)",
      "UNWIND range(1, 40000) AS x WITH DISTINCT x RETURN count(x)",
      "UNWIND range(1, 40000) AS x WITH x ORDER BY x DESC RETURN count(x)",
      "UNWIND range(1, 40000) AS x RETURN collect(x)",
      "RETURN range(1, 100000000000)",
      "RETURN size([x IN range(1, 1000) | [y IN range(1, 1000) | y]])",
      "WITH reduce(s = 'a', i IN range(1, 14) | s + s) AS s RETURN size(replace(s, 'a', s))",
    ] {
      #expect(
        HostileInputTests.outcome(query, options: options) == "MemoryLimitExceeded", "\(query)")
    }
  }

  @Test func random_bytes_never_parse_into_a_crash() {
    var random = SplitMix64(seed: 7)
    let words = [
      "MATCH", "(", ")", "[", "]", "{", "}", "RETURN", "n", "WHERE", "-", ">", "<", ":", "A", "*",
      "..", "1", "'", "`", "$p", ",", "WITH", "AS", "CREATE", "MERGE", "DELETE", "SET", "=", "|",
      "EXISTS", "count", "UNWIND", "CALL", "YIELD", "ORDER BY", "LIMIT", "\u{0}", "é", "//", "+",
    ]
    for _ in 0..<2_000 {
      let count = Int.random(in: 1...12, using: &random)
      let text = (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
        .joined(separator: Bool.random(using: &random) ? " " : "")
      _ = HostileInputTests.outcome(text)
    }
  }

  /// Each would run for hours; another thread stops it.
  @Test(arguments: [
    "WITH reduce(s = 'a', i IN range(1, 16) | s + s) AS s RETURN s =~ '(a?){9000}(a*)*b'",
    "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x WHERE x =~ 'a' RETURN x",
    "RETURN reduce(s = 0, x IN range(1, 100000) | s + size([y IN range(1, 100000) WHERE y < 0]))",
    "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(x % y > 1)",
    "RETURN any(x IN range(1, 100000) WHERE any(y IN range(1, 100000) WHERE x + y < 0))",
  ])
  func running_queries_are_stopped_by_another_thread(query: String) async throws {
    let token = CancellationToken()
    let options = QueryOptions().withCancellation(token)
    async let outcome = Task.detached { HostileInputTests.outcome(query, options: options) }.value
    try await Task.sleep(for: .milliseconds(50))
    token.cancel()
    #expect(await outcome == "Cancelled")
  }

  @Test func cancelled_queries_stop() throws {
    let graph = NaiveGraph()
    let token = CancellationToken()
    token.cancel()
    let query = try PreparedQuery.prepare("UNWIND range(1, 1000000) AS x RETURN sum(x)", on: graph)
    let options = QueryOptions().withCancellation(token)
    do {
      _ = try query.execute(on: graph, options: options)
      Issue.record("the query went on")
    } catch {
      #expect(error.detail.code == "Cancelled")
    }
  }
}
