import Articles
import Foundation
import GraphModel
import QueryEngine
import Testing
import TextAnalysis
import Workspace
import _TestSupport

/// Building, asking, evidence and curation through the library's facade.
@Suite struct WorkspaceTests {
  private let scratch: ScratchFolder
  private let workspace: Workspace

  private static let articles = """
    {"id":"one","date":"2026-03-02","source":"The Sarn Courier","text":"Ilse Marrand, chair of the Dockers’ Union, said on Monday that Anton Velke had broken his promise.\\nVelke denied the charge."}
    {"id":"two","date":"2026-03-09","source":"Halden Herald","text":"“The port needs peace,” Anton Velke said in Halden.\\nIlse Marrand warned that the strike in Port Sarn would go on."}

    """

  init() throws {
    scratch = try ScratchFolder()
    workspace = try Workspace.open(scratch.url.path, model: .fast, create: true)
    _ = try workspace.build(
      [.bytes(Array(Self.articles.utf8), name: "articles.jsonl")], format: .jsonl,
      isCancelled: { false }, progress: { _ in })
  }

  private func rows(_ question: String) throws -> [[Value]] {
    var session = workspace.session()
    return try session.ask(question).result.rows
  }

  private func file() throws -> String {
    try String(contentsOf: scratch.url.appending(path: "graph.jsonl"), encoding: .utf8)
  }

  @Test func question_finds_speakers_by_any_part_of_a_name() throws {
    #expect(try rows("who mentioned velke").first?.first == .string("Ilse Marrand"))
  }

  @Test func evidence_shows_the_sentence_with_the_words_marked() throws {
    var session = workspace.session()
    _ = try session.ask("what did Marrand say in March 2026")
    let all = try (1...2).flatMap { try session.evidence(ofRow: $0) }
    let sentences = all.map { evidence in
      let scalars = Array(evidence.sentence.unicodeScalars)
      return String(String.UnicodeScalarView(scalars[evidence.marked]))
    }
    #expect(sentences.contains { $0.contains("Anton Velke had broken his promise") })
    #expect(Set(all.compactMap(\.article?.source)) == ["The Sarn Courier", "Halden Herald"])
  }

  @Test func merges_tell_names_words_and_rules() throws {
    let merges = try workspace.merges(of: "person:ilse-marrand")
    #expect(merges.name == "Ilse Marrand")
    #expect(merges.articles.count == 2)
    #expect(merges.names.map(\.rule) == [.sameName])
    let velke = try workspace.merges(of: "person:anton-velke", in: merges.articles[0])
    let all = try workspace.merges(of: "person:anton-velke")
    #expect(velke.mentions.count < all.mentions.count || velke.mentions == all.mentions)
    let surname = try #require(all.mentions.first { $0.words == "Velke" })
    #expect(surname.rule == .namePart)
    #expect(surname.target == "Anton Velke")
    #expect(surname.paragraph == 2)
    #expect(surname.targetParagraph == 1)
    #expect(all.mentions.allSatisfy { $0.rule != .notRecorded })
    #expect(throws: WorkspaceError.self) { try workspace.merges(of: "person:nobody") }
  }

  @Test func merges_know_the_users_decisions() throws {
    _ = try workspace.curate(.merge(from: "person:ilse-marrand", into: "person:anton-velke"))
    let merges = try workspace.merges(of: "person:anton-velke")
    let decided = try #require(merges.names.first { $0.rule == .decision })
    #expect(decided.name == "Ilse Marrand")
    #expect(decided.decision == "c:1")
  }

  @Test func previous_answer_can_be_pointed_to() throws {
    var session = workspace.session()
    _ = try session.ask("who mentioned velke")
    let answer = try session.ask("what did $1 say")
    #expect(answer.result.rows.allSatisfy { $0.first == .string("Ilse Marrand") })
    #expect(throws: QuestionError.self) { try session.ask("who is $99") }
  }

  @Test func unknown_name_is_an_error_with_what_is_near() throws {
    let error = #expect(throws: QuestionError.self) {
      var session = workspace.session()
      _ = try session.ask("who mentioned Morrind")
    }
    guard case .unknownName(_, let nearest)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(nearest.contains { $0.name == "Ilse Marrand" })
  }

  @Test func subject_that_no_entity_is_called_is_looked_for_in_what_was_said() throws {
    var session = workspace.session()
    let answer = try session.ask("who talked about strikes")
    #expect(answer.result.rows.first?.first == .string("Ilse Marrand"))
    #expect(answer.interpretation?.contains("no entity has that name") == true)
    #expect(try rows("what did Velke say about peace").count == 1)
    #expect(try rows("what did Marrand say about peace").isEmpty)
    #expect(try rows("how many statements mention strike") == [[.integer(1)]])
    #expect(throws: QuestionError.self) { try rows("who talked about blackmail") }
  }

  @Test func claim_is_found_by_its_words() throws {
    #expect(
      try rows("who said that the port will need peace").first?.first == .string("Anton Velke"))
    #expect(try rows("who said that the port will need war").isEmpty)
    #expect(try rows("who warned").first?.first == .string("Ilse Marrand"))
  }

  @Test func empty_answer_says_what_there_is_and_offers_the_nearest_question() throws {
    var session = workspace.session()
    let answer = try session.ask("who mentioned both Velke and Marrand")
    let reason = session.reasonForNothing(answer)
    #expect(reason.contains("Anton Velke makes"))
    #expect(reason.hasSuffix("You can ask: who mentioned \"Anton Velke\" or \"Ilse Marrand\""))
    let dated = session.reasonForNothing(try session.ask("who mentioned Velke in 1999"))
    #expect(dated.hasPrefix("Nothing in that time. Without it there is 1 row"))
  }

  @Test func merge_is_kept_through_a_rebuild_and_can_be_undone() throws {
    var session = workspace.session()
    let marrand = try session.entityID(named: "Marrand")
    let velke = try session.entityID(named: "Velke")
    let before = try file()
    let outcome = try workspace.curate(.merge(from: velke, into: marrand))
    #expect(outcome.before.count == 2)
    #expect(outcome.after.last?.contains("Ilse Marrand") == true)
    try workspace.compact()
    session = workspace.session()
    #expect(try session.entityID(named: "Velke") == marrand)
    _ = try workspace.curate(.undo)
    session = workspace.session()
    #expect(try session.entityID(named: "Velke") == velke)
    let curated = try file().split(separator: "\n").filter { !$0.contains(#""type":"curation""#) }
    #expect(curated == before.split(separator: "\n"))
  }

  @Test func renamed_entity_is_found_by_both_names() throws {
    var session = workspace.session()
    let id = try session.entityID(named: "Marrand")
    _ = try workspace.curate(.rename(entity: id, name: "Ilse Marrand-Okoye"))
    session = workspace.session()
    #expect(try session.entityID(named: "Ilse Marrand-Okoye") == id)
    #expect(try session.entityID(named: "Ilse Marrand") == id)
  }

  @Test func forgotten_statement_stays_away_until_that_is_undone() throws {
    let question = "MATCH (s:Statement) RETURN s.id ORDER BY s.id"
    let all = try rows(question)
    guard case .string(let id)? = all.first?.first else {
      Issue.record("no statement")
      return
    }
    _ = try workspace.curate(.forget(id: id))
    #expect(try rows(question) == Array(all.dropFirst()))
    try workspace.compact()
    #expect(try rows(question) == Array(all.dropFirst()))
    _ = try workspace.curate(.undo)
    #expect(try rows(question) == all)
  }

  @Test func decisions_about_nothing_are_errors() throws {
    #expect(throws: WorkspaceError.self) {
      try workspace.curate(.rename(entity: "person:nobody", name: "Somebody"))
    }
    #expect(throws: WorkspaceError.self) { try workspace.curate(.undo) }
  }
}
