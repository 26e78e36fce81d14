import GraphModel
import QueryLanguage
import Testing
import _TestSupport

@testable import QueryEngine

/// Plans of queries, before and after the rules; and how much work plans do.
@Suite struct OptimizerTests {
  /// A graph of one hub with many spokes, and a long chain.
  private static func graph(spokes: Int = 200) throws -> NaiveGraph {
    let graph = NaiveGraph()
    let hub = try graph.createNode(labels: ["Hub"], properties: [("id", .integer(0))])
    for index in 0..<spokes {
      let spoke = try graph.createNode(
        labels: ["Spoke"], properties: [("id", .integer(Int64(index)))])
      _ = try graph.createRelationship(type: "R", from: hub, to: spoke, properties: [])
    }
    return graph
  }

  private static func names(_ plan: PlanDescription?) -> [String] {
    guard let plan else { return [] }
    return [plan.name] + plan.inputs.flatMap { names($0) }
  }

  private static func plan(_ text: String, isOptimizing: Bool) throws -> [String] {
    let graph = try graph(spokes: 3)
    let query = try PreparedQuery.prepare(
      try Query(parsing: "EXPLAIN " + text), on: graph, isOptimizing: isOptimizing)
    return names(try query.execute(on: graph).plan)
  }

  @Test(arguments: [
    (
      "MATCH (n:Hub) RETURN count(*)", ["Aggregate", "Filter", "AllNodesScan", "Argument"],
      ["CountFromStore"]
    ),
    (
      "MATCH (n:Hub) RETURN n ORDER BY n.id LIMIT 2",
      ["Limit", "Sort", "Filter", "AllNodesScan", "Argument"],
      ["Top", "NodeByLabelScan", "Argument"]
    ),
    (
      "MATCH (h:Hub)-[:R]->(s) RETURN s.id, count(*)",
      ["Aggregate", "Filter", "Expand", "AllNodesScan", "AllNodesScan", "Argument"],
      ["JoinGroups", "CountNeighbors", "NodeByLabelScan", "Argument"]
    ),
  ])
  func rules_rewrite_plans(text: String, before: [String], after: [String]) throws {
    let naive = try OptimizerTests.plan(text, isOptimizing: false)
    #expect(
      naive.filter { $0 != "ExpandInto" && $0 != "Expand" } == before.filter { $0 != "Expand" })
    #expect(try OptimizerTests.plan(text, isOptimizing: true) == after)
  }

  private static func visited(_ text: String, on graph: NaiveGraph) throws -> QueryStatistics {
    try PreparedQuery.prepare(text, on: graph).execute(on: graph).statistics
  }

  @Test func existence_looks_at_one_relationship_batch_only() throws {
    let graph = try OptimizerTests.graph(spokes: 300)
    let work = try OptimizerTests.visited(
      "MATCH (h:Hub) WHERE exists { (h)-[:R]->() } RETURN h", on: graph)
    #expect(work.rowsProduced < 1_000)
  }

  /// A ladder of diamonds: 2^20 trails over 80 relationships, from `:Start` to `:End`.
  private static func ladder() throws -> NaiveGraph {
    let graph = NaiveGraph()
    var here = try graph.createNode(labels: ["Start"], properties: [])
    for step in 1...20 {
      let next = try graph.createNode(labels: step == 20 ? ["End"] : [], properties: [])
      for _ in 0..<2 {
        let middle = try graph.createNode(labels: ["Middle"], properties: [])
        _ = try graph.createRelationship(type: "R", from: here, to: middle, properties: [])
        _ = try graph.createRelationship(type: "R", from: middle, to: next, properties: [])
      }
      here = next
    }
    return graph
  }

  /// Each relationship is looked at from its two ends at most, once a search.
  @Test(arguments: [
    "MATCH (:Start)-[:R*]->(x) RETURN count(DISTINCT x)",
    "MATCH (:Start)-[:R*]-(x) RETURN count(DISTINCT x)",
    "MATCH (:Start)-[:R*]->(x:Middle) RETURN DISTINCT x.none",
    "MATCH (:Start)-[:R]->+(x)-[:R]->(y:End) RETURN DISTINCT y",
    "MATCH (s:Start), (e:End) WHERE EXISTS { (s)-[:R*]->(e) } RETURN 1",
    "MATCH (s:Start), (e:End) WHERE NOT EXISTS { (e)-[:R*]->(s) } RETURN 1",
    "MATCH p = shortestPath((s:Start)-[:R*]->(x:End)) RETURN length(p)",
    "MATCH p = ANY SHORTEST (s:Start) ((x)-[:R]->(y))+ (e:End) RETURN length(p)",
    "MATCH p = ANY SHORTEST (s:Start) ((x)-[:R]->(m:Middle)-[:R]->(y))+ (e:End) RETURN m",
    "MATCH p = SHORTEST 3 (s:Start)-[:R]->(m)-[:R]-+(e:End) RETURN length(p)",
    "MATCH p = ANY ACYCLIC (s:Start)-[:R]-{10,}(e:End) RETURN length(p)",
  ])
  func walks_do_not_follow_every_trail(query: String) throws {
    let graph = try OptimizerTests.ladder()
    let work = try OptimizerTests.visited(query, on: graph)
    #expect(work.relationshipsVisited <= 600, "\(query)")
    #expect(work.rowsProduced <= 400, "\(query)")
  }

  /// Groups are counted while walking: one row a spoke leaves the step, whatever its rows would be.
  @Test(arguments: [
    ("MATCH (h:Hub)-[:R]->(s) RETURN s, count(*) AS c", 650),
    ("MATCH (s:Spoke)<-[:R]-(h)-[:R]->(t:Spoke) RETURN t.id, count(*) AS c", 1_300),
  ])
  func counted_ends_make_no_rows(query: String, limit: Int) throws {
    let graph = try OptimizerTests.graph(spokes: 200)
    let work = try OptimizerTests.visited(query, on: graph)
    #expect(work.rowsProduced <= limit, "\(query) \(work.rowsProduced)")
  }

  @Test func a_limit_stops_the_scan() throws {
    let graph = try OptimizerTests.graph(spokes: 5_000)
    let work = try OptimizerTests.visited("MATCH (n) RETURN n LIMIT 1", on: graph)
    #expect(work.rowsProduced <= 2 * 1_024 + 2)
  }
}
