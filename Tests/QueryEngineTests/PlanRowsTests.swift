import GraphModel
import Testing
import _TestSupport

@testable import QueryEngine

/// The rows that `PROFILE` tells, and how near `EXPLAIN` comes to them.
@Suite struct PlanRowsTests {
  /// 10 authors; author i said i statements; each statement mentions 2 of 5 topics.
  private static func graph() throws -> NaiveGraph {
    let graph = NaiveGraph()
    let topics = try (0..<5).map {
      try graph.createNode(labels: ["Topic"], properties: [("name", .string("topic \($0)"))])
    }
    for author in 1...10 {
      let node = try graph.createNode(
        labels: ["Author"], properties: [("name", .string("author \(author)"))])
      for index in 0..<author {
        let statement = try graph.createNode(
          labels: ["Statement"], properties: [("number", .integer(Int64(index)))])
        _ = try graph.createRelationship(type: "SAID", from: node, to: statement, properties: [])
        for topic in [index % 5, (index + 1) % 5] {
          _ = try graph.createRelationship(
            type: "ABOUT", from: statement, to: topics[topic], properties: [])
        }
      }
    }
    graph.hasIndexes = true
    return graph
  }

  private static func operators(_ plan: PlanDescription) -> [PlanDescription] {
    plan.inputs.reversed().flatMap { operators($0) } + [plan]
  }

  private static func profile(_ query: String) throws -> [PlanDescription] {
    let graph = try graph()
    let result = try PreparedQuery.prepare("PROFILE " + query, on: graph).execute(on: graph)
    return operators(try #require(result.plan))
  }

  /// Operators with their actual rows, from the start of the plan on.
  @Test(arguments: [
    (
      "MATCH (a:Author)-[:SAID]->(s) RETURN a.name, count(s) AS c",
      "Argument 1, NodeByLabelScan 10, Expand 55, Aggregate 10, JoinGroups 10"
    ),
    (
      "MATCH (s:Statement) WHERE s.number < 2 RETURN s",
      "Argument 1, NodeIndexRange 19"
    ),
    (
      "MATCH (s:Statement) WHERE s.number % 2 = 1 RETURN s",
      "Argument 1, NodeByLabelScan 55, Filter 25"
    ),
    (
      "MATCH (a:Author {name: 'author 4'})-[:SAID]->()-[:ABOUT]->(t) RETURN DISTINCT t",
      "Argument 1, NodeIndexSeek 1, Expand 4, Expand 8, Distinct 5"
    ),
    (
      "MATCH (a:Author) RETURN a.name ORDER BY a.name LIMIT 3",
      "Argument 1, NodeByLabelScan 10, Project 10, Top 3"
    ),
    (
      "MATCH (a:Author) OPTIONAL MATCH (a)-[:SAID]->(s) WHERE s.number > 7 RETURN s",
      "Argument 1, NodeByLabelScan 10, Argument 10, Expand 55, Filter 3, Optional 11"
    ),
    (
      "UNWIND [1, 2, 3] AS i RETURN i UNION RETURN 3 AS i",
      "Argument 1, Project 1, Argument 1, Unwind 3, Union 4, Distinct 3"
    ),
    (
      "MATCH (n) RETURN count(n)", "CountFromStore 1"
    ),
    (
      "MATCH (t:Topic)<-[:ABOUT*1..1]-(s)<-[:SAID]-(a:Author {name: 'author 2'}) RETURN t",
      "Argument 1, NodeIndexSeek 1, Expand 2, VarLengthExpand 4, Filter 4"
    ),
  ])
  func profile_tells_the_rows_of_each_operator(query: String, rows: String) throws {
    let operators = try PlanRowsTests.profile(query)
    #expect(operators.map { "\($0.name) \($0.actualRows ?? -1)" }.joined(separator: ", ") == rows)
  }

  /// Estimates of steps that counts and indexes tell about lie within a factor of three.
  @Test(arguments: [
    "MATCH (n) RETURN n.name",
    "MATCH (a:Author) RETURN a",
    "MATCH (a:Author)-[:SAID]->(s) RETURN s",
    "MATCH (s:Statement)-[:ABOUT]->(t) RETURN t",
    "MATCH (t:Topic)<-[:ABOUT]-(s) RETURN s",
    "MATCH (a:Author)-[:SAID]->(s)-[:ABOUT]->(t:Topic) RETURN t",
    "MATCH (a:Author)--(s) RETURN s",
    "MATCH (s:Statement) WHERE s.number = 0 RETURN s",
    "MATCH (s:Statement) WHERE s.number IN [0, 9, null] RETURN s",
    "MATCH (s:Statement) WHERE 2 <= s.number < 5 RETURN s",
    "MATCH (a:Author) WHERE a.name STARTS WITH 'author 1' RETURN a",
    "MATCH (a:Author), (t:Topic) RETURN a",
    "MATCH (a:Author) RETURN a LIMIT 3",
    "UNWIND [1, 2, 3] AS i MATCH (a:Author) RETURN a",
    "MATCH (a:Author) OPTIONAL MATCH (a)-[:SAID]->(s) RETURN s",
    "MATCH (a:Author) RETURN a UNION ALL MATCH (t:Topic) RETURN t AS a",
  ])
  func estimates_are_near_the_rows(query: String) throws {
    for step in try PlanRowsTests.profile(query) {
      let actual = Double(try #require(step.actualRows))
      // The plan within OPTIONAL is estimated for one row.
      if query.contains("OPTIONAL"), step.name != "Optional" { continue }
      #expect(
        step.estimatedRows <= 3 * actual && actual <= 3 * step.estimatedRows,
        "\(query): \(step.name) \(step.estimatedRows) for \(actual)")
    }
  }

  @Test func explain_runs_nothing_and_says_what_each_step_does() throws {
    let graph = try PlanRowsTests.graph()
    let query = """
      EXPLAIN MATCH (a:Author)-[r:SAID]->(s) WHERE s.number > $least AND NOT a.name CONTAINS 'x'
      WITH a, count(*) AS c WHERE c > 1 RETURN a.name AS name, c ORDER BY c DESC, name SKIP 1 LIMIT 5
      """
    let result = try PreparedQuery.prepare(query, on: graph, parameters: ["least": .integer(3)])
      .execute(on: graph)
    let lines = PlanRowsTests.operators(try #require(result.plan)).map {
      #expect($0.actualRows == nil)
      return $0.details.isEmpty ? $0.name : "\($0.name) \($0.details)"
    }
    #expect(result.rows.isEmpty)
    #expect(
      lines == [
        "Argument", "NodeIndexRange (s) s.number > $least", "CountNeighbors (s)<-[r:SAID]-(a)",
        "Filter a:Author AND NOT (a.name CONTAINS 'x')", "Filter c > 1", "Project a.name AS name",
        "Top c DESC, name, skip 1, limit 5",
      ])
  }
}
