import Articles
import Foundation
import GraphModel
import Testing
import TextAnalysis
import Workspace
import _TestSupport

/// Articles that the user forgot leave the graph, and come back when that is taken back.
@Suite struct ForgottenArticleTests {
  private static let one = """
    {"id":"one","date":"2026-03-02","source":"The Sarn Courier","text":"Harbour Minister Tomas Rehn resigned on Friday.\\n“The port of Sarn is safe,” Rehn said. He told reporters that he would not come back to Sarn."}

    """
  private static let two = """
    {"id":"two","date":"2026-03-09","source":"Halden Herald","text":"“The port needs peace,” Tomas Rehn said in Halden.\\nKarl Ostrow warned that the strike in Sarn would go on."}

    """
  /// A reprint of the first with a small edit.
  private static let reprint = """
    {"id":"three","date":"2026-03-04","source":"Halden Herald","text":"Harbour Minister Tomas Rehn resigned on Friday.\\n“The port of Sarn is safe,” Rehn said. He told reporters that he would not come back to Sarn again."}

    """

  private let scratch: ScratchFolder
  private var folder: URL { scratch.url.appending(path: "graph") }

  init() throws { scratch = try ScratchFolder() }

  @discardableResult
  private func build(_ articles: String, in folder: URL? = nil) throws -> Workspace {
    let workspace = try Workspace.open((folder ?? self.folder).path, model: .fast, create: true)
    _ = try workspace.build(
      [.bytes(Array(articles.utf8), name: "articles.jsonl")], format: .jsonl,
      isCancelled: { false }, progress: { _ in })
    return workspace
  }

  private func lines(in folder: URL? = nil) throws -> [Substring] {
    let path = (folder ?? self.folder).appending(path: "graph.jsonl")
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
      .filter { !$0.contains(#""type":"curation""#) }
  }

  @Test(arguments: [one + two, one + two + reprint])
  func undo_brings_a_forgotten_article_back(articles: String) throws {
    let workspace = try build(articles)
    let before = try lines()
    _ = try workspace.curate(.forget(id: "one"))
    #expect(try !lines().contains { $0.contains(#""id":"one""#) })
    _ = try workspace.curate(.undo)
    #expect(try lines() == before)
  }

  @Test func undo_works_after_other_sessions_and_other_decisions() throws {
    let before: [Substring]
    do {
      let workspace = try build(Self.one + Self.two)
      before = try lines()
      _ = try workspace.curate(.forget(id: "one"))
      _ = try workspace.curate(.rename(entity: "person:tomas-rehn", name: "Tomas Rehn-Ode"))
    }
    for _ in 0..<2 {
      let workspace = try Workspace.open(folder.path, model: .fast, create: false)
      _ = try workspace.curate(.undo)
      try workspace.compact()
    }
    #expect(try lines() == before)
  }

  @Test func building_again_does_not_bring_it_back() throws {
    let workspace = try build(Self.one + Self.two + Self.reprint)
    _ = try workspace.curate(.forget(id: "one"))
    let forgotten = try lines()
    try build(Self.one + Self.two + Self.reprint)
    #expect(try lines() == forgotten)
    // What is left is what the other articles alone give.
    let others = scratch.url.appending(path: "others")
    try build(Self.two + Self.reprint, in: others)
    #expect(try lines(in: others) == forgotten)
    try build(Self.one)
    _ = try Workspace.open(folder.path, model: .fast, create: false).curate(.undo)
    let all = scratch.url.appending(path: "all")
    try build(Self.one + Self.two + Self.reprint, in: all)
    #expect(try lines() == lines(in: all))
  }
}
