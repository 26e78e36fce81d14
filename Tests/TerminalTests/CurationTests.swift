import Foundation
import Testing
import _TestSupport

/// Every decision in a real terminal, with what it changed on the screen, taken back again; see
/// CHECKLIST.md.
@Suite(.enabled(if: TmuxClient.isInstalled, "tmux is not installed"))
struct CurationTests {
  /// A graph that is read from articles, and one that was imported without any.
  enum Source: CaseIterable {
    case built
    case imported
  }

  private func run(
    on source: Source, _ body: (ShellTerminal) async throws -> Void
  ) async throws {
    let graph: ScratchFolder
    switch source {
    case .imported: graph = try HarbourGraph.copy()
    case .built:
      graph = try ScratchFolder()
      try FileManager.default.copyItem(
        at: PackageLayout.root.appending(path: "Graph/graph.jsonl"),
        to: graph.url.appending(path: "graph.jsonl"))
    }
    var options = ShellTerminal.Options(columns: 120, rows: 45)
    options.graph = graph.url.path
    try await ShellTerminal.run(options, body)
  }

  /// Types a decision on an empty screen; gives the lines before and after it.
  private func decide(
    _ line: String, in terminal: ShellTerminal
  ) async throws -> (before: [String], after: [String]) {
    try await terminal.clear()
    let rows = try await terminal.ask(line, shows: "after   ")
    #expect(rows.contains("`.undo` takes it back") == (line != "undo"))
    return (
      rows.filter { $0.hasPrefix("before  ") }.map { String($0.dropFirst(8)) },
      rows.filter { $0.hasPrefix("after   ") }.map { String($0.dropFirst(8)) }
    )
  }

  /// Decides, compares with what is expected of the lines, and takes it back: then all is as before.
  private func check(
    _ line: String, in terminal: ShellTerminal, before: String, after: String
  ) async throws {
    let decided = try await decide(line, in: terminal)
    #expect(decided.before.contains { $0.contains(before) }, "\(line): \(decided)")
    #expect(decided.after.contains { $0.contains(after) }, "\(line): \(decided)")
    #expect(!decided.after.contains { $0.contains(before) }, "\(line): \(decided)")
    let undone = try await decide("undo", in: terminal)
    // The same entities, perhaps with the one that the decision made, which is gone.
    for old in decided.before { #expect(undone.after.contains(old), "undo of \(line): \(undone)") }
    for old in decided.after { #expect(undone.before.contains(old), "undo of \(line): \(undone)") }
  }

  @Test(arguments: Source.allCases)
  func each_decision_is_shown_before_and_after_and_taken_back(source: Source) async throws {
    try await run(on: source) { terminal in
      let isBuilt = source == .built
      let name = isBuilt ? "Jovan Destrak" : "Ilse Marrand"
      let other = isBuilt ? "Anton Velke" : "Tomas Marrand"
      let place = isBuilt ? "Port Sarn" : "Port Veil"
      try await check(
        "merge \(other) into \(name)", in: terminal, before: ": \(other) (person)",
        after: "not in the graph")
      try await check(
        "rename \(name) to Somebody Else", in: terminal, before: ": \(name) (person)",
        after: ": Somebody Else (person)")
      try await check(
        "retype \(place) as organization", in: terminal, before: "\(place) (place)",
        after: "\(place) (organization)")
      try await terminal.clear()
      let rows = try await terminal.ask("statements by \(name)", shows: "│ 1 │")
      let count = rows.count { $0.hasPrefix("│ ") }
      try await check(
        "forget 1", in: terminal, before: ": “", after: ": not in the graph")
      try await terminal.clear()
      let again = try await terminal.ask("statements by \(name)", shows: "│ 1 │")
      #expect(again.count { $0.hasPrefix("│ ") } == count)
      try await terminal.clear()
      try await terminal.ask("why 1", shows: "·")
      try await terminal.clear()
      try await terminal.ask("undo", shows: "no decision to undo")
    }
  }

  @Test func article_of_an_imported_graph_is_split_off() async throws {
    try await run(on: .imported) { terminal in
      try await check(
        "split Ilse Marrand in a:veil-1 as Ilse the Elder", in: terminal,
        before: "Ilse Marrand (person), 2 statements", after: "Ilse the Elder (person), 1 statement"
      )
      try await terminal.ask(
        "split Ilse Marrand in a:none as X", shows: "nothing with the id a:none")
      try await terminal.ask("split Ilse Marrand", shows: "Say it like this")
    }
  }

  @Test func article_and_words_of_a_built_graph_are_split_off() async throws {
    try await run(on: .built) { terminal in
      let names = try await terminal.ask(".names Jovan Destrak", shows: "word by word")
      let line = try #require(names.first { $0.contains("“Destrak” = ") })
      let article = try #require(
        names.joined().firstMatch(of: /“Destrak” × \d+ = [^·]*· *(a:[0-9a-f]{16})/)
      ).1
      #expect(line.contains("an article uses both for one"))
      try await check(
        "split Jovan Destrak in \(article) as Peter Destrak", in: terminal,
        before: "Jovan Destrak (person), 5", after: ": Peter Destrak (person)")
      // A word of one article, by its row.
      try await terminal.clear()
      let words = try await terminal.ask(
        ".names Jovan Destrak in \(article)", shows: "words in \(article)")
      let listed = try #require(
        words.joined(separator: "\n").firstMatch(of: /(?m)^ *(\d+) +“Destrak” \(paragraph/)
      ).1
      try await check(
        "split \(listed) as Peter Destrak", in: terminal,
        before: "“Destrak” in \(article): Jovan Destrak",
        after: "“Destrak” in \(article): Peter Destrak")
    }
  }

  @Test(arguments: Source.allCases)
  func decision_outlives_the_shell_and_is_taken_back_in_the_next(source: Source) async throws {
    try await run(on: source) { terminal in
      let name = source == .built ? "Port Sarn" : "Port Veil"
      _ = try await decide("rename \(name) to Old Harbour", in: terminal)
      try await terminal.leave()
      try await terminal.start()
      try await terminal.ask("who mentioned Old Harbour", shows: "statements mention Old Harbour")
      let undone = try await decide("undo", in: terminal)
      #expect(undone.after.contains { $0.contains(": \(name) (place)") })
      try await terminal.clear()
      try await terminal.ask("who is \(name)", shows: "│ \(name)")
    }
  }
}
