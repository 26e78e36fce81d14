import Articles
import Foundation
import GraphModel
import GraphStore
import QueryEngine
import Testing
import TextAnalysis
import Workspace
import _TestSupport

/// Words that were wrongly joined inside an article, taken away by a decision.
@Suite struct WordCurationTests {
  private let scratch: ScratchFolder
  private let workspace: Workspace

  private static let first = """
    {"id":"one","date":"2026-03-02","source":"The Sarn Courier","text":"Harbour Minister Tomas Rehn resigned on Friday, his office said.\\nThe minister said the port of Sarn was safe. He told reporters that he would not come back.\\nOda Lindqvar, the mayor of Sarn, said that Rehn had done well."}

    """
  private static let second = """
    {"id":"two","date":"2026-03-09","source":"Halden Herald","text":"“The port needs peace,” Tomas Rehn said in Halden.\\nKarl Ostrow warned that the strike in Port Sarn would go on."}

    """
  private static let rehn = "person:tomas-rehn"
  private static let ostrow = "person:karl-ostrow"

  init() throws {
    scratch = try ScratchFolder()
    workspace = try Self.build(Self.first + Self.second, in: scratch.url.appending(path: "graph"))
  }

  @discardableResult
  private static func build(_ articles: String, in folder: URL) throws -> Workspace {
    let workspace = try Workspace.open(folder.path, model: .fast, create: true)
    _ = try workspace.build(
      [.bytes(Array(articles.utf8), name: "articles.jsonl")], format: .jsonl,
      isCancelled: { false }, progress: { _ in })
    return workspace
  }

  private static func file(_ folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: "graph.jsonl"), encoding: .utf8)
  }

  private func file() throws -> String { try Self.file(scratch.url.appending(path: "graph")) }

  @discardableResult
  private static func part(
    _ words: String, of entity: String = rehn, _ meaning: WordMeaning, in workspace: Workspace
  ) throws -> CurationOutcome {
    let place = try workspace.words(words, meaning: entity, in: "one")
    return try workspace.curate(
      .part(entity: entity, article: "one", words: place.range, into: meaning))
  }

  private func said(by entity: String) throws -> Set<String> {
    var session = workspace.session()
    let answer = try session.ask(
      "MATCH (e:Entity {id: \"\(entity)\"})-[:SAID]->(s) RETURN s.text AS text")
    return Set(
      answer.result.rows.compactMap { if case .string(let text) = $0[0] { text } else { nil } })
  }

  @Test func words_and_what_hangs_on_them_get_another_speaker() throws {
    let before = try said(by: Self.rehn)
    #expect(before.contains("the port of Sarn was safe"))
    let outcome = try Self.part("the minister", .entity(id: Self.ostrow), in: workspace)
    #expect(outcome.before.first == "“The minister” in one: Tomas Rehn")
    #expect(outcome.after.first == "“The minister” in one: Karl Ostrow")
    let moved: Set = ["the port of Sarn was safe", "that he would not come back"]
    #expect(try said(by: Self.rehn) == before.subtracting(moved))
    #expect(try said(by: Self.ostrow).isSuperset(of: moved))
    #expect(try workspace.words("2", meaning: Self.ostrow, in: "one").target == "The minister")
  }

  @Test func decision_is_told_by_names_and_by_evidence() throws {
    try Self.part("the minister", .entity(id: Self.ostrow), in: workspace)
    let left = try workspace.merges(of: Self.rehn)
    #expect(left.parted.map(\.words) == ["The minister"])
    #expect(left.parted.map(\.name) == ["Karl Ostrow"])
    let right = try workspace.merges(of: Self.ostrow, in: "one")
    #expect(right.mentions.first?.rule == .decision)
    #expect(right.mentions.first?.decision == "c:1")
    #expect(right.names.contains { $0.decision == "c:1" && $0.name == "The minister" })
    var session = workspace.session()
    _ = try session.ask("MATCH (s:Statement) WHERE s.text STARTS WITH 'the port' RETURN s")
    let evidence = try session.evidence(ofRow: 1)
    #expect(evidence.first?.parted.first?.decision == "c:1")
  }

  @Test func decision_survives_a_rebuild_and_undo_restores() throws {
    let before = try file()
    try Self.part("the minister", .new(name: "Max Velden"), in: workspace)
    let decided = try file()
    #expect(decided.contains("person:max-velden"))
    try workspace.compact()
    #expect(try file() == decided)
    _ = try Self.build(Self.second, in: scratch.url.appending(path: "graph"))
    #expect(try file() == decided)
    let outcome = try workspace.curate(.undo)
    #expect(outcome.after.first == "“The minister” in one: Tomas Rehn")
    let left = try file().split(separator: "\n").filter { !$0.contains(#""type":"curation""#) }
    #expect(left == before.split(separator: "\n"))
  }

  @Test func nobody_named_leaves_the_statement_without_a_speaker() throws {
    try Self.part("the minister", .nobody, in: workspace)
    var session = workspace.session()
    let answer = try session.ask(
      "MATCH (s:Statement {text: 'the port of Sarn was safe'}) WHERE NOT ()-[:SAID]->(s) "
        + "RETURN s.speakerText")
    #expect(answer.result.rows == [[.string("The minister")]])
    #expect(try workspace.merges(of: Self.rehn).parted.map(\.name) == [nil])
  }

  @Test func name_that_is_nobody_known_becomes_somebody_of_that_name() throws {
    try Self.part("Rehn", .nobody, in: workspace)
    #expect(try workspace.merges(of: "person:rehn").articles == ["one"])
    #expect(
      try workspace.merges(of: Self.rehn, in: "one").mentions.allSatisfy { $0.words != "Rehn" })
  }

  @Test func an_entitys_own_alias_makes_a_namesake() throws {
    #expect(
      try workspace.meaning(of: "Rehn", partedFrom: Self.rehn) == .new(name: "Rehn"))
    #expect(
      try workspace.meaning(of: "karl ostrow", partedFrom: Self.rehn) == .entity(id: Self.ostrow))
    #expect(
      try workspace.meaning(of: Self.ostrow, partedFrom: Self.rehn) == .entity(id: Self.ostrow))
    #expect(
      try workspace.meaning(of: "Ostrow the Elder", partedFrom: Self.rehn)
        == .new(name: "Ostrow the Elder"))
  }

  @Test func halves_that_are_merged_keep_the_decision_either_way_round() throws {
    func path(_ name: String) -> URL { scratch.url.appending(path: name) }
    try Self.part("the minister", .new(name: "Max Velden"), in: workspace)
    try Self.part("his", .nobody, in: try Self.build(Self.first, in: path("odd")))
    try Self.part(
      "the minister", .new(name: "Max Velden"), in: try Self.build(Self.first, in: path("first")))
    try Self.build(Self.second, in: path("second"))
    for (order, target) in [(["first", "second"], "ab"), (["second", "first"], "ba")] {
      _ = try Workspace.merge(order.map { path($0).path }, into: path(target).path)
      #expect(try Self.file(path(target)) == file(), "\(order)")
    }
    // One article under different decisions in two graphs.
    _ = try Workspace.merge([path("first").path, path("odd").path], into: path("x").path)
    _ = try Workspace.merge([path("odd").path, path("first").path], into: path("y").path)
    #expect(try Self.file(path("x")) == Self.file(path("y")))
    let both = try Workspace.open(path("x").path).merges(of: Self.rehn).parted
    #expect(Set(both.map(\.words)) == ["The minister", "his"])
  }

  @Test func decision_that_was_saved_before_a_kill_holds() throws {
    let folder = scratch.url.appending(path: "killed")
    let killed = try Self.build(Self.first, in: folder)
    try Self.part("the minister", .new(name: "Max Velden"), in: killed)
    let decided = try Self.file(folder)
    let line = try #require(
      decided.split(separator: "\n").first { $0.contains(#""decision":"part""#) })
    #expect(line.contains("\"words\":\"The minister\""))
    _ = try killed.curate(.undo)
    // What a kill leaves after the decision was appended and before the graph was written.
    let again = scratch.url.appending(path: "again")
    try Self.build(Self.first, in: again)
    let words = try #require(
      try Workspace.open(folder.path).merges(of: Self.rehn, in: "one")
        .mentions.first { $0.words == "The minister" })
    var parted = PartedWords(
      entity: Self.rehn, article: "one", start: words.range.lowerBound,
      end: words.range.upperBound, text: "The minister")
    parted.into = "person:max-velden"
    parted.name = "Max Velden"
    do {
      let store = try GraphDirectory.open(again.path, for: .writing)
      try store.append(group: [.curation(CurationRecord(id: "c:1", decision: .part(parted)))])
    }
    let opened = try Workspace.open(again.path, model: .fast)
    #expect(try opened.merges(of: "person:max-velden").articles == ["one"])
    #expect(opened.graph.node(withID: "person:max-velden", labeled: "Entity") != nil)
    try opened.compact()
    #expect(try Self.file(again) == decided)
  }

  @Test func words_that_are_not_there_or_not_clear_are_errors() throws {
    func message(_ words: String, _ entity: String = Self.rehn, _ article: String = "one") -> String
    {
      let error = #expect(throws: WorkspaceError.self) {
        try workspace.words(words, meaning: entity, in: article)
      }
      return error?.message ?? ""
    }
    #expect(message("the baker").contains("those that do are “Tomas Rehn”"))
    #expect(
      message("he").hasPrefix("“he” means Tomas Rehn at 2 places of one; give one by its row"))
    #expect(message("he", Self.rehn, "three").contains("nothing with the id three"))
    #expect(message("he", Self.ostrow).contains("one has no words that mean Karl Ostrow"))
    #expect(message("he", "person:nobody").contains("nothing with the id person:nobody"))
    #expect(throws: WorkspaceError.self) {
      try Self.part("the minister", .entity(id: Self.rehn), in: workspace)
    }
    #expect(throws: WorkspaceError.self) {
      try Self.part("the minister", .entity(id: "person:nobody"), in: workspace)
    }
  }

  @Test func imported_article_without_mentions_is_a_clear_error() throws {
    let folder = scratch.url.appending(path: "imported")
    let file = scratch.url.appending(path: "records.jsonl")
    try """
    {"type":"article","id":"a:9","text":"Tomas Rehn left. He said no."}
    {"type":"entity","id":"person:tomas-rehn","kind":"person","name":"Tomas Rehn"}
    {"type":"statement","id":"s:9","speaker":"person:tomas-rehn","text":"no","article":"a:9"}

    """.write(to: file, atomically: true, encoding: .utf8)
    #expect(try Workspace.importRecords(from: [file.path], into: folder.path).isEmpty)
    let imported = try Workspace.open(folder.path)
    let error = #expect(throws: WorkspaceError.self) {
      try imported.words("He", meaning: Self.rehn, in: "a:9")
    }
    #expect(error?.message.contains("built from their text first") == true)
  }

  @Test func graph_that_was_exported_with_its_mentions_takes_decisions() throws {
    let folder = scratch.url.appending(path: "taken")
    let source = scratch.url.appending(path: "graph/graph.jsonl").path
    #expect(try Workspace.importRecords(from: [source], into: folder.path).isEmpty)
    let imported = try Workspace.open(folder.path, model: .fast)
    try Self.part("the minister", .entity(id: Self.ostrow), in: imported)
    try Self.part("the minister", .entity(id: Self.ostrow), in: workspace)
    #expect(try Self.file(folder) == file())
  }
}
