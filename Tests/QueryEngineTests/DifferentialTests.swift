import Foundation
import GraphModel
import GraphStore
import QueryLanguage
import Testing
import _TestSupport

@testable import QueryEngine

/// Generated queries give the same on the engine, over the store's graph and with all
/// optimisations, as by `ReferenceInterpreter`, which tries everything and shares nothing with it.
@Suite struct DifferentialTests {
  /// How many queries are made; `HEARSAY_FUZZ` asks for more, `HEARSAY_FUZZ_SEED` for others.
  static let count = setting("HEARSAY_FUZZ") ?? 600
  static let seed = setting("HEARSAY_FUZZ_SEED") ?? 0

  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init)
  }

  /// Queries on one graph: a few that read, then one that changes it, again and again.
  private static let queriesPerGraph = 20

  @Test func generated_queries_agree_with_the_reference() throws {
    var unanswered = 0
    var operators: [String: Int] = [:]
    for round in 0..<(DifferentialTests.count / DifferentialTests.queriesPerGraph) {
      var generator = QueryGenerator(seed: UInt64(DifferentialTests.seed + round))
      var history = [generator.graph()]
      let store = KnowledgeGraph()
      let naive = NaiveGraph()
      _ = try PreparedQuery.prepare(history[0], on: store).execute(on: store)
      _ = try ReferenceInterpreter(graph: naive).run(try Query(parsing: history[0]))
      for index in 0..<DifferentialTests.queriesPerGraph {
        let isUpdate = index % 5 == 4
        let query = isUpdate ? generator.update() : generator.query()
        if isUpdate { naive.beginTransaction() }
        let expected = DifferentialTests.reference(query, on: naive)
        if isUpdate {
          if expected?.first == "error" || expected == nil {
            naive.rollbackTransaction()
          } else {
            try naive.commitTransaction()
          }
        }
        guard let expected else {
          unanswered += 1
          // Whatever the engine does now would set the graphs apart.
          if isUpdate { break }
          continue
        }
        let actual = DifferentialTests.outcome(query, on: store)
        if !isUpdate {
          for name in DifferentialTests.operators(of: query, on: store) {
            operators[name, default: 0] += 1
          }
        }
        #expect(
          actual == expected,
          "seed \(DifferentialTests.seed + round)\n\(history.joined(separator: ";\n"))\n\(query)")
        guard isUpdate else { continue }
        history.append(query)
        let states = (DifferentialTests.content(of: store), DifferentialTests.content(of: naive))
        #expect(states.0 == states.1, "\(history.joined(separator: ";\n"))")
        if states.0 != states.1 { break }
      }
    }
    // What rules put in place of plainer steps must be tried, not only be there.
    for name in ["CountNeighbors", "JoinGroups", "CountFromStore", "Top", "Reach"] {
      #expect(
        operators[name, default: 0] * 1000 >= DifferentialTests.count, "\(name): \(operators)")
    }
    // What the reference does not know must stay rare.
    #expect(unanswered * 20 <= DifferentialTests.count, "\(unanswered) queries were not compared")
  }

  /// The rows by the reference; nil where it does not know the language.
  static func reference(_ query: String, on graph: NaiveGraph) -> [String]? {
    do {
      let interpreter = ReferenceInterpreter(graph: graph)
      let (columns, rows) = try interpreter.run(try Query(parsing: query))
      return RowText.lines(
        QueryResult(columns: columns, rows: columns.isEmpty ? [] : rows, graph: graph))
    } catch ReferenceFailure.divisionByZero {
      return ["error"]
    } catch {
      return nil
    }
  }

  /// The operators of a query's plan.
  private static func operators(of query: String, on graph: any QueryableGraph) -> Set<String> {
    func names(_ plan: PlanDescription?) -> Set<String> {
      guard let plan else { return [] }
      return plan.inputs.reduce(into: [plan.name]) { $0.formUnion(names($1)) }
    }
    let explained = try? PreparedQuery.prepare("EXPLAIN " + query, on: graph).execute(on: graph)
    return names(explained?.plan)
  }

  static func outcome(_ query: String, on graph: any QueryableGraph) -> [String] {
    do {
      let prepared = try PreparedQuery.prepare(query, on: graph)
      let lines = RowText.lines(try prepared.execute(on: graph))
      if !prepared.isWriting {
        // Operators are kept from one execution to the next.
        let again = RowText.lines(try prepared.execute(on: graph))
        if again != lines { return ["other rows the second time"] + again }
      }
      return lines
    } catch {
      return error.detail.code == "DivisionByZero" || error.kind == .arithmeticError
        ? ["error"] : ["error \(error.detail.code)"]
    }
  }

  /// All nodes and relationships as text.
  private static func content(of graph: any QueryableGraph) -> [String] {
    let nodes = graph.nodes().map { [Value.node(NodeID(rawValue: $0))] }
    let relationships = graph.relationships(ofType: nil).map { raw in
      let id = RelationshipID(rawValue: raw)
      return [
        Value.node(graph.start(of: id)), .relationship(id), .node(graph.end(of: id)),
      ]
    }
    return RowText.lines(QueryResult(columns: [], rows: nodes + relationships, graph: graph))
  }
}
