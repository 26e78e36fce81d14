import Foundation
import GraphModel
import QueryLanguage
import Testing
import _TestSupport

@testable import QueryEngine

/// The openCypher that English questions become is bound, planned and run without an error.
struct EnglishQueryTests {
  private static let cases = TextCase.all(in: "../QueryLanguageTests/Cases/English")

  @Test(arguments: cases)
  func question_and_its_evidence_run(textCase: TextCase) throws {
    guard case .questions(let questions) = EnglishParser.read(textCase.name) else { return }
    let question = try #require(questions.first)
    var selections: [String: EntitySelection] = [:]
    for slot in question.names.map(\.slot) + question.previous.map(\.slot) {
      selections[slot] = EntitySelection(ids: ["person:ada"], name: "Ada")
    }
    let compiled = question.compiled(
      selections, seenFrom: CivilDate(year: 2026, month: 6, day: 5))
    let result = try run(compiled.cypher)
    var runnable = 0
    for text in compiled.evidence {
      let names = text.matches(of: /\$(\w+)/).map { String($0.1) }
      if names.allSatisfy(result.columns.contains) { runnable += 1 }
      let parameters = names.map { name -> (String, Value) in
        (name, name == "_statements" ? .list([]) : .string("x"))
      }
      _ = try run(text, Dictionary(parameters) { first, _ in first })
    }
    #expect(compiled.evidence.isEmpty || runnable > 0, "no evidence fits the columns")
  }

  private func run(_ cypher: String, _ parameters: [String: Value] = [:]) throws -> QueryResult {
    let graph = AcquaintanceGraph()
    return try PreparedQuery.prepare(
      cypher, on: graph, parameters: parameters, procedures: NewsProcedures.registry
    ).execute(on: graph)
  }
}
