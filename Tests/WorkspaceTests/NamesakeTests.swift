import Articles
import Foundation
import QueryEngine
import Testing
import TextAnalysis
import Workspace
import _TestSupport

/// Two people of one name are told apart to the asker.
@Suite struct NamesakeTests {
  private static let articles = """
    {"id":"p1","date":"2026-03-02","source":"Courier","text":"Sarn mayor Ilse Marrand said on Monday that the port was safe. Marrand, the mayor of Sarn, met Oda Lindqvar."}
    {"id":"p2","date":"2026-03-03","source":"Herald","text":"The surgeon Ilse Marrand said that he had lost a patient. The surgeon said that he was sorry."}

    """

  @Test func namesakes_are_never_chosen_between_silently() throws {
    let scratch = try ScratchFolder()
    let workspace = try Workspace.open(scratch.url.path, model: .fast, create: true)
    _ = try workspace.build(
      [.bytes(Array(Self.articles.utf8), name: "articles.jsonl")], format: .jsonl,
      isCancelled: { false }, progress: { _ in })
    _ = try workspace.curate(
      .split(entity: "person:ilse-marrand", articles: ["p2"], name: "Ilse Marrand"))
    let ids = ["person:ilse-marrand", "person:ilse-marrand-2"]
    for question in ["who is Ilse Marrand", "who is Marrand", "what did Marrand say"] {
      var session = workspace.session()
      let error = #expect(throws: QuestionError.self) { try session.ask(question) }
      guard case .ambiguousName(_, let choices)? = error else {
        Issue.record("\(question): \(String(describing: error))")
        continue
      }
      #expect(Set(choices.map(\.id)) == Set(ids), "\(question)")
      #expect(choices.contains { $0.note == "mayor (Sarn)" }, "\(choices)")
      #expect(error?.message.contains("mayor (Sarn)) person:ilse-marrand") == true)
    }
    for id in ids {
      var session = workspace.session()
      #expect(try session.ask("who is \(id)").result.rows.count == 1)
    }
  }
}
