import GraphModel
import QueryLanguage
import Testing
import _TestSupport

@testable import QueryEngine

/// Which plans use indexes and hash joins, and how many rows they look at.
@Suite struct IndexPlanTests {
  /// 1,000 statements on 100 days, 20 authors, each of 50 statements.
  private static func graph() throws -> NaiveGraph {
    let graph = NaiveGraph()
    var authors: [NodeID] = []
    for index in 0..<20 {
      authors.append(
        try graph.createNode(
          labels: ["Author"],
          properties: [("name", .string("author \(index)")), ("born", .integer(Int64(index)))]))
    }
    for index in 0..<1_000 {
      let day = String(100 + index / 10)
      let statement = try graph.createNode(
        labels: ["Statement"],
        properties: [
          ("date", .string("2026-\(day)")), ("text", .string("saying \(index)")),
          ("number", .integer(Int64(index % 20))),
        ])
      _ = try graph.createRelationship(
        type: "SAID", from: authors[index % 20], to: statement, properties: [])
    }
    graph.hasIndexes = true
    return graph
  }

  private static func operators(_ plan: PlanDescription?) -> [String] {
    guard let plan else { return [] }
    return plan.inputs.reversed().flatMap { operators($0) } + [plan.name]
  }

  /// The operators of a plan, from its start on, and how many rows they give together.
  @Test(arguments: [
    (
      "MATCH (s:Statement) WHERE s.date = '2026-150' RETURN s",
      "Argument NodeIndexSeek", 30
    ),
    (
      "MATCH (s:Statement) WHERE s.date IN ['2026-150', '2026-151', null] RETURN s",
      "Argument NodeIndexSeek", 50
    ),
    (
      "MATCH (s:Statement) WHERE '2026-150' <= s.date < '2026-152' RETURN s",
      "Argument NodeIndexRange", 50
    ),
    (
      "MATCH (s:Statement) WHERE s.date > '2026-197' AND s.number = 3 RETURN s",
      "Argument NodeIndexRange Filter", 50
    ),
    (
      "MATCH (s:Statement) WHERE s.date STARTS WITH '2026-15' RETURN s",
      "Argument NodeIndexRange", 210
    ),
    (
      "MATCH (s:Statement) WHERE s.text CONTAINS 'ing 77' RETURN s",
      "Argument NodeTextSearch", 30
    ),
    (
      "MATCH (a:Author)-[:SAID]->(s) WHERE s.date = '2026-150' RETURN a.name",
      "Argument NodeIndexSeek Expand Filter Project", 60
    ),
    (
      "MATCH (a:Author)-[:SAID]->(s) WHERE a.name IN ['author 3'] RETURN s",
      "Argument NodeIndexSeek Expand", 120
    ),
    (
      "UNWIND ['2026-150', '2026-160'] AS d MATCH (s:Statement) WHERE s.date = d RETURN s",
      "Argument Unwind NodeIndexSeek", 50
    ),
    (
      "MATCH (s:Statement) WITH s WHERE s.date = '2026-150' RETURN s",
      "Argument NodeIndexSeek", 30
    ),
    (
      "MATCH (s:Statement) WITH s, s.date AS d WHERE d < '2026-101' RETURN s",
      "Argument NodeIndexRange Project", 50
    ),
    (
      "MATCH (s:Statement) MATCH (a:Author)-->(s) WHERE s.date = '2026-150' RETURN a",
      "Argument NodeIndexSeek Expand Filter", 50
    ),
    (
      "MATCH (s:Statement) WHERE s.date <> '2026-150' RETURN count(s)",
      "Argument NodeByLabelScan Filter Aggregate", 2_200
    ),
  ])
  func indexes_answer_conditions(query: String, plan: String, rows: Int) throws {
    let graph = try IndexPlanTests.graph()
    let result = try PreparedQuery.prepare("PROFILE " + query, on: graph).execute(on: graph)
    #expect(IndexPlanTests.operators(result.plan).joined(separator: " ") == plan)
    #expect(result.statistics.rowsProduced <= rows)
  }

  /// Without an index, an equation joins by a table: rows grow with the result, not the product.
  @Test(arguments: [
    "MATCH (a:Author), (s:Statement) WHERE s.number = a.born RETURN count(*)",
    "MATCH (a:Author), (s:Statement) WHERE a.born = s.number RETURN count(*)",
    "MATCH (a:Author), (s:Statement)<--(b) WHERE s.number + 0 = a.born + 0 RETURN count(*)",
    "MATCH (a:Author) MATCH (s:Statement) WHERE s.number = a.born RETURN count(*)",
    "MATCH (a:Author) OPTIONAL MATCH (s:Statement) WHERE s.number = a.born RETURN count(*)",
    "UNWIND range(0, 19) AS i MATCH (s:Statement) WHERE s.number = i RETURN count(*)",
    "MATCH (a:Author) WHERE EXISTS { (s:Statement) WHERE s.number = a.born } RETURN count(*)",
  ])
  func equations_join_by_a_table(query: String) throws {
    let graph = try IndexPlanTests.graph()
    graph.hasIndexes = false
    let result = try PreparedQuery.prepare("PROFILE " + query, on: graph).execute(on: graph)
    // The plans of subqueries are not part of the plan that is shown.
    let names = IndexPlanTests.operators(result.plan)
    #expect(names.contains("NodeHashJoin") || query.contains("EXISTS"))
    #expect(result.statistics.rowsProduced <= 5_000)
  }

  /// Conditions stay where they were when moving them could change the answer.
  @Test(arguments: [
    "MATCH (s:Statement) WITH s LIMIT 3 WHERE s.date = '2026-150' RETURN s",
    "MATCH (s:Statement) WITH s.date AS d, count(*) AS c WHERE d = '2026-150' RETURN c",
    "OPTIONAL MATCH (s:Statement) WITH s WHERE s.date = '2026-150' RETURN s",
    "MATCH (s:Statement) WITH s WHERE s.number / 0 = 1 AND s.date < '1' OR false RETURN s",
  ])
  func conditions_that_must_wait_do(query: String) throws {
    let graph = try IndexPlanTests.graph()
    let plan = try PreparedQuery.prepare("EXPLAIN " + query, on: graph).execute(on: graph).plan
    let names = IndexPlanTests.operators(plan)
    #expect(names.contains("NodeByLabelScan") && names.contains("Filter"))
  }
}
