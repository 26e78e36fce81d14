import GraphModel
import GraphStore
import QueryEngine
import Testing
import _TestSupport

/// Prepared queries that run more than once.
@Suite struct PreparedQueryTests {
  private static func graph() throws -> KnowledgeGraph {
    let graph = KnowledgeGraph()
    let query =
      "CREATE (a:A {id: 1, x: 1})-[:R]->(b:B {id: 2, x: 2}), (a)-[:R]->(:B {id: 3, x: 1}), (:C {x: 2})"
    _ = try PreparedQuery.prepare(query, on: graph).execute(on: graph)
    return graph
  }

  private static let queries = [
    "MATCH (n) WHERE n.x = $p RETURN n.id AS id",
    "MATCH (a:A)-[:R]->(b) WHERE b.x = $p RETURN b.id AS id, count(*) AS c",
    "MATCH (a), (b) WHERE a.x + $p = b.x RETURN a.id AS a, b.id AS b",
    "UNWIND [1, 2, $p] AS i MATCH (n) WHERE n.x + $p = i + $p RETURN i, n.id AS id",
    "MATCH (n) RETURN n.id AS id ORDER BY n.x DESC, id LIMIT $p",
    "MATCH (n) RETURN n.x AS x, [i IN [1, 2] WHERE i = $p | i] AS l",
    "MATCH (n) WHERE exists { (n)-[:R]->(m) WHERE m.x = $p } RETURN count(*) AS c",
    "MATCH p = shortestPath((a:A)-[*]->(b:B)) WHERE b.x = $p RETURN length(p) AS l",
    "MATCH (n) RETURN sum(n.x * $p) AS s, collect(n.x + $p) AS l",
  ]

  /// What a fresh query gives.
  private static func fresh(
    _ query: String, _ parameter: Int64, _ graph: KnowledgeGraph
  ) throws -> [String] {
    RowText.lines(
      try PreparedQuery.prepare(query, on: graph, parameters: ["p": .integer(parameter)])
        .execute(on: graph))
  }

  @Test(arguments: queries)
  func each_execution_has_its_own_parameters(query: String) throws {
    let graph = try PreparedQueryTests.graph()
    let prepared = try PreparedQuery.prepare(query, on: graph, parameters: ["p": .integer(1)])
    for parameter: Int64 in [1, 2, 1, 3] {
      let result = try prepared.withParameters(["p": .integer(parameter)]).execute(on: graph)
      #expect(
        RowText.lines(result) == (try PreparedQueryTests.fresh(query, parameter, graph)),
        "\(parameter)")
    }
  }

  @Test(arguments: queries)
  func an_execution_sees_what_changed_since(query: String) throws {
    let graph = try PreparedQueryTests.graph()
    let prepared = try PreparedQuery.prepare(query, on: graph, parameters: ["p": .integer(2)])
    _ = try prepared.execute(on: graph)
    let changes = [
      "MATCH (n:B) SET n.x = 2, n:A", "MATCH (a:A), (c:C) CREATE (a)-[:R {y: 1}]->(c)",
      "MATCH (n {id: 2}) DETACH DELETE n", "CREATE (:A {id: 9, x: 2})-[:R]->(:B {id: 10, x: 2})",
    ]
    for change in changes {
      _ = try PreparedQuery.prepare(change, on: graph).execute(on: graph)
      let lines = RowText.lines(try prepared.execute(on: graph))
      let other = try PreparedQueryTests.fresh(query, 2, graph)
      #expect(lines == other, "\(change)")
    }
  }

  @Test func a_failure_does_not_spoil_the_next_execution() throws {
    let graph = try PreparedQueryTests.graph()
    let prepared = try PreparedQuery.prepare(
      "MATCH (n) RETURN 4 / (n.x - $p) AS q", on: graph, parameters: ["p": .integer(5)])
    #expect(try prepared.execute(on: graph).rows.count == 4)
    #expect(throws: QueryError.self) {
      try prepared.withParameters(["p": .integer(2)]).execute(on: graph)
    }
    #expect(try prepared.execute(on: graph).rows.count == 4)
  }
}
