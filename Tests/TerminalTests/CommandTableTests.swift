import Foundation
import Testing
import _TestSupport

/// What other shells have, row by row of the table in the design; see CHECKLIST.md.
@Suite(.enabled(if: TmuxClient.isInstalled, "tmux is not installed"))
struct CommandTableTests {
  @Test func help_history_search_version_and_standard_input() async throws {
    try await ShellTerminal.run { terminal in
      try await terminal.ask(".help", shows: ".help questions shows all kinds of questions")
      try await terminal.ask("return 41 + 1", shows: "42")
      try await terminal.press(.up)
      try await terminal.wait(forLast: "hearsay> return 41 + 1")
      try await terminal.press(.control("C"), .control("R"), "41 +")
      try await terminal.wait(forLast: "(search) 41 +: return 41 + 1")
      try await terminal.press(.control("G"))
      try await terminal.waitForPrompt()
      try await terminal.leave()
      try await terminal.ask("$hearsay --version", shows: "hearsay 0.")
      try await terminal.ask(
        "echo 'return 6 * 7 AS n' | $hearsay --graph \"$graph\" --format csv; echo code $?",
        shows: "code 0")
      #expect(try await terminal.screen().suffix(4).dropLast() == ["n", "42", "code 0"])
    }
  }

  @Test(arguments: [
    ("table", "│ 1 │ 42 │"), ("json", "  {\"n\":42}"), ("jsonl", "{\"n\":42}"), ("csv", "42"),
    ("tsv", "42"), ("markdown", "| 42 |"), ("line", "n = 42"),
  ])
  func rows_are_written_in_every_mode(mode: String, shown: String) async throws {
    try await ShellTerminal.run { terminal in
      try await terminal.press(.text(".mode \(mode)"), .enter)
      try await terminal.ask("return 42 as n", shows: shown)
    }
  }

  @Test func time_and_statistics_are_shown() async throws {
    try await ShellTerminal.run { terminal in
      try await terminal.ask("return 1", shows: "1 row · ")
      #expect(try await terminal.wait(for: " ms").contains { $0.hasPrefix("1 row · ") })
      try await terminal.press(.control("L"), ".timer off", .enter, "return 2", .enter)
      try await terminal.wait(for: "an untimed row") { $0.contains("1 row") }
      try await terminal.ask(".stats", shows: "articles")
      try await terminal.ask(".schema", shows: "confidence")
    }
  }

  @Test func answers_go_to_files_and_scripts_are_read() async throws {
    try await ShellTerminal.run { terminal in
      let home = terminal.home.url
      try await terminal.press(".mode csv", .enter)
      try await terminal.press(".once first.csv", .enter)
      try await terminal.ask("return 1 as n", shows: "Wrote first.csv")
      try await terminal.press(".output all.csv", .enter, "return 2 as n", .enter)
      try await terminal.press("return 3 as n", .enter, ".output", .enter)
      try "return 40 + 4 as n;\n.mode line\nreturn 5 as five;\n".write(
        to: home.appending(path: "script.hearsay"), atomically: true, encoding: .utf8)
      try await terminal.ask(".read script.hearsay", shows: "five = 5")
      #expect(try await terminal.screen().contains("44"))
      func text(_ name: String) throws -> String {
        try String(contentsOf: home.appending(path: name), encoding: .utf8)
      }
      #expect(try text("first.csv") == "n\r\n1\r\n")
      #expect(try text("all.csv") == "n\r\n2\r\nn\r\n3\r\n")
    }
  }

  @Test func long_query_is_written_in_the_external_editor() async throws {
    var options = ShellTerminal.Options()
    options.environment["EDITOR"] = "./editor"
    try await ShellTerminal.run(options) { terminal in
      let editor = terminal.home.url.appending(path: "editor")
      try "#!/bin/sh\ncp \"$1\" edited\necho 'return 40 + 7;' > \"$1\"\n".write(
        to: editor, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: editor.path)
      try await terminal.ask("return 12", shows: "│ 1 │ 12")
      try await terminal.ask(".editor", shows: "│     47 │")
      let edited = try String(
        contentsOf: terminal.home.url.appending(path: "edited"), encoding: .utf8)
      #expect(edited.hasPrefix("return 12"))
    }
  }

  @Test func init_file_is_run_first_unless_it_is_left_out() async throws {
    let home = try ScratchFolder()
    let folder = home.url.appending(path: "hearsay")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try ".mode jsonl\n.set answer 42\n".write(
      to: folder.appending(path: "init.hearsay"), atomically: true, encoding: .utf8)
    var options = ShellTerminal.Options()
    options.home = home
    try await ShellTerminal.run(options) { terminal in
      try await terminal.ask("return $answer as n", shows: "{\"n\":42}")
    }
    options.command = "$hearsay --graph \"$graph\" --no-init"
    try await ShellTerminal.run(options) { terminal in
      try await terminal.ask("return $answer as n", shows: "answer")
      #expect(try await !terminal.screen().contains { $0.contains("{\"n\":42}") })
    }
  }

  @Test func line_is_coloured_while_it_is_typed() async throws {
    try await ShellTerminal.run { terminal in
      try await terminal.press("who mentioned Vladimir Putin in Nowhere x")
      try await terminal.wait(forLast: "hearsay> who mentioned Vladimir Putin in Nowhere x")
      let screen = try await terminal.screenWithEscapes()
      #expect(screen.contains("\u{1B}[34mwho"))
      #expect(screen.contains("\u{1B}[1m\u{1B}[32mVladimir Putin"))
      #expect(screen.contains("\u{1B}[4mNowhere"))
      try await terminal.press(.control("U"), "MATCH (p:Person) RETURN 'x', 5")
      try await terminal.wait(forLast: "hearsay> MATCH (p:Person) RETURN 'x', 5")
      let cypher = try await terminal.screenWithEscapes()
      #expect(cypher.contains("\u{1B}[34mMATCH") && cypher.contains("\u{1B}[35m'x'"))
      #expect(cypher.contains("\u{1B}[36m5"))
    }
  }

  @Test func error_has_a_caret_and_says_what_may_be_meant() async throws {
    try await ShellTerminal.run { terminal in
      try await terminal.press("MATCH (p:Person) RETURN p.name ORDER name", .enter)
      let screen = try await terminal.wait(for: " ^")
      let line = try #require(
        screen.lastIndex { $0 == "  MATCH (p:Person) RETURN p.name ORDER name" })
      #expect(screen[line + 1].hasPrefix("                            "))
      // In the line where it is, and Enter mends it.
      try await terminal.clear()
      try await terminal.press("MATCH (p:Person)", .enter, "RETRUN p.id LIMIT 1;", .enter)
      let lines = try await terminal.wait(for: "Did you mean RETURN?")
      let wrong = try #require(lines.lastIndex { $0 == "  RETRUN p.id LIMIT 1" })
      #expect(lines[wrong + 1] == "  ^^^^^^")
      try await terminal.press(.enter)
      try await terminal.wait(for: "│ 1 │ person:")
      try await terminal.clear()
      try await terminal.ask("MTCH (p:Person) RETURN p", shows: "Did you mean MATCH?")
      try await terminal.ask(".mdoe csv", shows: "did you mean .mode?")
      try await terminal.ask("who mentioned Zelenskj Volodimir", shows: "Volodymyr Zelensky")
    }
  }

  @Test func long_answer_goes_through_the_pager() async throws {
    var options = ShellTerminal.Options()
    options.environment["PAGER"] = "sh -c 'tail -n 1; echo paged'"
    try await ShellTerminal.run(options) { terminal in
      try await terminal.ask("UNWIND range(1, 500) AS n RETURN n", shows: "400 more rows")
      #expect(try await terminal.screen().contains("paged"))
      try await terminal.press(.control("L"), ".pager off", .enter, "return 3", .enter)
      try await terminal.wait(for: "│ 1 │ 3")
      #expect(try await !terminal.screen().contains("paged"))
    }
  }

  @Test func building_shows_its_progress_and_can_be_stopped() async throws {
    let graph = try HarbourGraph.copy()
    var options = ShellTerminal.Options()
    options.graph = graph.url.path
    try await ShellTerminal.run(options) { terminal in
      // Each article has sentences of its own, so that none is a repeat of another.
      let articles = (1...2000).map { number in
        let words = (1...3).map { "Dock\(number * 7 + $0) was quiet, Ilse Marrand said." }
        return "{\"id\":\"n\(number)\",\"text\":\"\(words.joined(separator: " "))\"}\n"
      }
      try articles.joined().write(
        to: terminal.home.url.appending(path: "news.jsonl"), atomically: true, encoding: .utf8)
      try await terminal.press(".build news.jsonl", .enter)
      try await terminal.wait(for: " a second")
      try await terminal.interrupt(shows: "stopped before the end")
      try await terminal.ask("return 42", shows: "│ 1 │ 42")
    }
  }

  @Test func control_c_cancels_the_query_and_never_leaves() async throws {
    try await ShellTerminal.run { terminal in
      try await terminal.press("some line", .control("C"))
      try await terminal.wait(for: "hearsay> some line^C")
      try await terminal.press(.text(Self.endless), .enter)
      try await terminal.wait(for: "1 s · Ctrl-C stops it")
      try await terminal.interrupt(shows: "Stopped.")
      let screen = try await terminal.waitForPrompt()
      #expect(!screen.contains { $0.contains("stops it") })
      for _ in 0..<5 { try await terminal.press(.control("C")) }
      try await terminal.ask("return 42", shows: "│ 1 │ 42")
    }
  }

  /// A query that ends only when it is stopped.
  private static let endless =
    "MATCH (a), (b), (c), (d) WHERE a.id = b.id + c.id + d.id RETURN count(*)"

  /// `HEARSAY_INTERRUPTS` asks for that many rounds.
  @Test func control_c_is_acted_upon_however_early_it_comes() async throws {
    let rounds =
      ProcessInfo.processInfo.environment["HEARSAY_INTERRUPTS"].flatMap { Int($0) } ?? 12
    try await ShellTerminal.run { terminal in
      for round in 0..<rounds {
        if round.isMultiple(of: 2) {
          // In one piece: the terminal is still in its editing mode.
          try await terminal.press(.text(Self.endless), .enter, .control("C"))
        } else {
          // Anywhere between the end of editing and the first row.
          try await terminal.press(.text(Self.endless), .enter)
          try await Task.sleep(for: .microseconds(round * 137 % 4000))
          try await terminal.press(.control("C"))
        }
        try await terminal.wait(for: "the end of round \(round)") {
          $0.contains("Stopped.") && $0.last == "hearsay>"
        }
        try await terminal.clear()
      }
    }
  }

  @Test func control_c_between_the_statements_of_a_script_ends_it() async throws {
    try await ShellTerminal.run { terminal in
      let statements = (1...20_000).map { "RETURN \($0) AS n;\n" }.joined()
      try (".mode jsonl\n.pager off\n" + statements).write(
        to: terminal.home.url.appending(path: "long.hearsay"), atomically: true, encoding: .utf8)
      try await terminal.press(".read long.hearsay", .enter)
      try await terminal.wait(for: "{\"n\":")
      try await terminal.press(.control("C"))
      try await terminal.press(".mode table", .enter)
      try await terminal.ask("return 'over' AS x", shows: "│ over │")
      #expect(try await !terminal.screen().contains { $0.contains(":20000}") })
    }
  }

  @Test func parameters_explain_and_profile() async throws {
    try await ShellTerminal.run { terminal in
      try await terminal.press(".set who \"Vladimir Putin\"", .enter)
      try await terminal.ask(".params", shows: "│ who  │ Vladimir Putin")
      try await terminal.ask(
        "MATCH (p:Person {name: $who}) RETURN p.id", shows: "person:vladimir-putin")
      try await terminal.clear()
      try await terminal.ask(".explain who mentioned Zelensky", shows: "(expected ")
      #expect(try await terminal.screen().contains { $0.contains("MATCH") })
      try await terminal.clear()
      try await terminal.ask(".profile who mentioned Zelensky", shows: "visited")
      #expect(try await terminal.screen().contains { $0.contains(", got ") })
    }
  }

  @Test func schema_and_data_values_are_completed() async throws {
    try await ShellTerminal.run { terminal in
      try await terminal.press("MATCH (p:Per", .tab)
      try await terminal.wait(forLast: "hearsay> MATCH (p:Person")
      try await terminal.press(")-[:SA", .tab)
      try await terminal.wait(forLast: "hearsay> MATCH (p:Person)-[:SAID")
      try await terminal.press(.control("U"), "MATCH (p {name: 'Vladimir P", .tab)
      try await terminal.wait(forLast: "hearsay> MATCH (p {name: 'Vladimir Putin'")
      try await terminal.press(.control("U"), ".mode mark", .tab)
      try await terminal.wait(forLast: "hearsay> .mode markdown")
      try await terminal.press(.control("U"), "path fr", .tab)
      try await terminal.wait(for: "hearsay> path from")
    }
  }

  @Test func folders_are_those_of_xdg() async throws {
    let home = try ScratchFolder()
    var options = ShellTerminal.Options()
    options.home = home
    options.environment["XDG_STATE_HOME"] = home.url.path + "/state"
    try await ShellTerminal.run(options) { terminal in
      try await terminal.ask("return 42", shows: "│ 1 │ 42")
      let file = home.url.appending(path: "state/hearsay/history.jsonl")
      #expect(try String(contentsOf: file, encoding: .utf8).contains("\"return 42\""))
    }
  }

  @Test func error_has_an_exit_code() async throws {
    try await ShellTerminal.run { terminal in
      try await terminal.leave()
      for (line, code) in [
        ("ask 'return 1'", 0), ("ask 'who mentioned Zelensky before 1999'", 1),
        ("ask 'MATCH ('", 2),
      ] {
        try await terminal.press(.text("$hearsay \(line) --graph \"$graph\"; echo code $?"), .enter)
        try await terminal.wait(for: "code \(code)") { $0.contains("code \(code)") }
      }
    }
  }
}
