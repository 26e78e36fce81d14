import GraphModel
import QueryEngine
import Testing
import _TestSupport

/// Runs the text cases: a graph, a query on it, and its rows or its error.
@Suite struct QueryCaseTests {
  @Test(arguments: TextCase.all(in: "Cases"))
  func query_gives_what_the_case_says(_ entry: TextCase) throws {
    if entry.skip != nil { return }
    let graph = NaiveGraph()
    for statement in entry["graph"].split(separator: "\n") {
      let query = try PreparedQuery.prepare(String(statement), on: graph)
      _ = try query.execute(on: graph)
    }
    let (answer, effects) = QueryCaseTests.answer(to: entry["query"], on: graph)
    #expect(answer == entry["expected"])
    if !entry["effects"].isEmpty { #expect(effects == entry["effects"]) }
  }

  /// The header and rows as lines, or the error's classification; and what changed.
  private static func answer(
    to text: String, on graph: NaiveGraph
  ) -> (answer: String, effects: String) {
    do {
      let query = try PreparedQuery.prepare(text, on: graph)
      let result = try query.execute(on: graph)
      let lines = [result.columns.joined(separator: " | ")] + RowText.lines(result)
      return (
        lines.joined(separator: "\n"), QueryCaseTests.text(result.sideEffects)
      )
    } catch {
      return ("error \(error.kind.rawValue) \(error.phase.rawValue) \(error.detail.code)", "")
    }
  }

  private static func text(_ effects: SideEffects) -> String {
    [
      ("+nodes", effects.nodesCreated), ("-nodes", effects.nodesDeleted),
      ("+relationships", effects.relationshipsCreated),
      ("-relationships", effects.relationshipsDeleted), ("+labels", effects.labelsAdded),
      ("-labels", effects.labelsRemoved), ("+properties", effects.propertiesSet),
      ("-properties", effects.propertiesRemoved),
    ].filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
