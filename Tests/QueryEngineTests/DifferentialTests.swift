import Foundation
import GraphModel
import GraphStore
import QueryLanguage
import Testing
import _TestSupport

@testable import QueryEngine

/// Generated queries give the same on the store's graph with all optimisations as on the naive
/// graph without any.
@Suite struct DifferentialTests {
  /// How many graphs are made; `HEARSAY_FUZZ_ROUNDS` asks for more.
  static let rounds =
    ProcessInfo.processInfo.environment["HEARSAY_FUZZ_ROUNDS"].flatMap(Int.init) ?? 12

  @Test func generated_queries_agree_with_the_naive_graph() throws {
    for round in 0..<DifferentialTests.rounds {
      var generator = QueryGenerator(seed: UInt64(round))
      let creation = generator.graph()
      let store = KnowledgeGraph()
      let naive = NaiveGraph()
      _ = try PreparedQuery.prepare(creation, on: store).execute(on: store)
      _ = try PreparedQuery.prepare(creation, on: naive).execute(on: naive)
      for _ in 0..<10 {
        let query = generator.query()
        let expected = DifferentialTests.outcome(query, on: naive, isOptimizing: false)
        let actual = DifferentialTests.outcome(query, on: store, isOptimizing: true)
        #expect(actual == expected, "round \(round)\n\(creation)\n\(query)")
      }
    }
  }

  private static func outcome(
    _ query: String, on graph: any QueryableGraph, isOptimizing: Bool
  ) -> [String] {
    do {
      let prepared = try PreparedQuery.prepare(
        try Query(parsing: query), on: graph, isOptimizing: isOptimizing)
      return RowText.lines(try prepared.execute(on: graph))
    } catch let error as QueryError {
      return ["error \(error.detail.code)"]
    } catch {
      return ["error \(error)"]
    }
  }
}
