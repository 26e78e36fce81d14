import GraphModel
import GraphStore
import QueryEngine
import Testing
import _TestSupport

/// The examples of the news procedures on a small graph, and the errors of wrong calls.
@Suite struct ProcedureTests {
  /// Ada speaks of Ben twice and of Cy once, Ben of Cy, Dee of Eve.
  private static func graph() throws -> KnowledgeGraph {
    let graph = KnowledgeGraph()
    var people: [String] = []
    for name in ["ada", "ben", "cy", "dee", "eve"] {
      people.append("(\(name):Entity:Person {id: 'person:\(name)', name: '\(name)'})")
    }
    var statements: [String] = []
    for (index, entry) in [
      ("ada", "ben", "2026-01-01"), ("ada", "ben", "2026-01-02"), ("ada", "cy", "2026-01-02"),
      ("ben", "cy", "2026-01-03"), ("dee", "eve", "2026-01-03"),
    ].enumerated() {
      statements.append(
        "(\(entry.0))-[:SAID]->(s\(index):Statement {id: 's:\(index)', date: '\(entry.2)'})"
          + "-[:MENTIONS]->(\(entry.1))")
    }
    let query = "CREATE " + (people + statements).joined(separator: ", ")
    _ = try PreparedQuery.prepare(query, on: graph).execute(on: graph)
    return graph
  }

  private static func lines(_ query: String) throws -> [String] {
    let graph = try graph()
    let result = try PreparedQuery.prepare(
      query, on: graph, procedures: NewsProcedures.registry
    ).execute(on: graph)
    return [result.columns.joined(separator: " | ")] + RowText.lines(result)
  }

  @Test func examples_give_what_the_snapshot_says() throws {
    var text = ""
    for signature in NewsProcedures.registry.signatures {
      #expect(!signature.summary.isEmpty)
      text += "\(signature.example)\n"
      for line in try ProcedureTests.lines(signature.example) { text += "  \(line)\n" }
    }
    expectSnapshot(text, named: "procedures.txt")
  }

  @Test(arguments: [
    ("CALL hearsay.pagrank() YIELD entity RETURN entity", "hearsay.pagerank"),
    ("CALL hearsay.degree() YIELD enttity RETURN 1", "entity"),
    ("CALL hearsay.timeline('person:ada') YIELD dat RETURN dat", "date"),
  ])
  func wrong_names_are_told_the_nearest(query: String, nearest: String) throws {
    let graph = try ProcedureTests.graph()
    let error = #expect(throws: QueryError.self) {
      try PreparedQuery.prepare(query, on: graph, procedures: NewsProcedures.registry)
    }
    let text = error.map { QueryErrorMessage($0, query: query).text } ?? ""
    #expect(text.contains("Did you mean `\(nearest)`?"), "\(text)")
  }

  @Test func wrong_arguments_are_told_what_is_needed() throws {
    for query in [
      "CALL hearsay.who_mentioned() YIELD speaker RETURN speaker",
      "CALL hearsay.who_mentioned(1) YIELD speaker RETURN speaker",
      "CALL hearsay.neighbors('person:ada', 0) YIELD neighbor RETURN neighbor",
      "CALL hearsay.neighbors('person:ada', 'x') YIELD neighbor RETURN neighbor",
    ] {
      #expect(throws: QueryError.self, "\(query)") { try ProcedureTests.lines(query) }
    }
  }

  /// The rows that leave the procedure are no more than the limit asks for, sorted or not.
  @Test(arguments: [
    "CALL hearsay.degree() YIELD entity, degree RETURN entity.id, degree LIMIT 2",
    "CALL hearsay.degree() YIELD entity, degree RETURN entity.id ORDER BY degree DESC LIMIT 2",
    "CALL hearsay.links('person:ben') YIELD other, statements RETURN other.id, statements ORDER BY statements DESC LIMIT 1",
    "CALL hearsay.indirect_links('person:ada') YIELD other, weight RETURN other.id ORDER BY weight DESC LIMIT 1",
    "CALL hearsay.pagerank() YIELD entity, score RETURN entity.id ORDER BY score DESC LIMIT 2",
  ])
  func a_limit_reaches_the_procedure(query: String) throws {
    let graph = try ProcedureTests.graph()
    let limit = query.hasSuffix("1") ? 1 : 2
    let result = try PreparedQuery.prepare(
      query, on: graph, procedures: NewsProcedures.registry
    ).execute(on: graph)
    #expect(result.rows.count == limit)
    // One row at the start, then `limit` rows from the procedure, the projection and the limit.
    #expect(result.statistics.rowsProduced <= 1 + 3 * limit)
    // Without the limit, the same rows come first.
    let all = try PreparedQuery.prepare(
      String(query.dropLast(8)), on: graph, procedures: NewsProcedures.registry
    ).execute(on: graph)
    #expect(Array(all.rows.prefix(limit)) == result.rows)
  }

  @Test func a_graph_without_links_is_an_error() throws {
    let graph = NaiveGraph()
    let query = try PreparedQuery.prepare(
      "CALL hearsay.pagerank()", on: graph, procedures: NewsProcedures.registry)
    #expect(throws: QueryError.self) { try query.execute(on: graph) }
  }
}
