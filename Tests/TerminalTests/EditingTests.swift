import Foundation
import Testing
import _TestSupport

/// Line editing, with the pitfalls that the design lists; see CHECKLIST.md.
@Suite(.enabled(if: TmuxClient.isInstalled, "tmux is not installed"))
struct EditingTests {
  @Test func history_is_shared_by_sessions_but_for_lines_with_a_leading_space() async throws {
    let home = try ScratchFolder()
    var options = ShellTerminal.Options()
    options.home = home
    try await ShellTerminal.run(options) { terminal in
      try await terminal.ask("return 41", shows: "│ 1 │ 41")
      try await terminal.ask(" return 42", shows: "│ 1 │ 42")
      // Another session at the same time loses nothing and takes nothing away.
      try await ShellTerminal.run(options) { other in
        try await other.ask("return 43", shows: "│ 1 │ 43")
      }
      try await terminal.ask("return 44", shows: "│ 1 │ 44")
      try await terminal.leave()
      try await terminal.start()
      for line in ["return 44", "return 43", "return 41"] {
        try await terminal.press(.up)
        try await terminal.wait(forLast: "hearsay> " + line)
      }
    }
    options.command = "$hearsay --graph \"$graph\" --no-history"
    try await ShellTerminal.run(options) { terminal in
      try await terminal.ask("return 45", shows: "│ 1 │ 45")
    }
    let file = home.url.appending(path: "hearsay/history.jsonl")
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(!kept.contains("return 42") && !kept.contains("return 45"))
  }

  @Test func search_finds_lines_in_any_script() async throws {
    try await ShellTerminal.run { terminal in
      try await terminal.ask("return 'Зеленський' as n", shows: "│ 1 │ Зеленський")
      try await terminal.ask("return 'other' as n", shows: "│ 1 │ other")
      try await terminal.press(.control("R"), "ЗЕЛЕН")
      try await terminal.wait(forLast: "(search) ЗЕЛЕН: return 'Зеленський' as n")
      try await terminal.press(.control("L"), .enter)
      try await terminal.wait(for: "│ 1 │ Зеленський")
    }
  }

  @Test func wide_and_combining_text_is_edited_in_place() async throws {
    try await ShellTerminal.run { terminal in
      try await terminal.press("習近平ğe\u{301}x", .left, .backspace, .backspace, .left, "-")
      try await terminal.wait(forLast: "hearsay> 習近-平x")
      try await terminal.press(.home, "Ж")
      try await terminal.wait(forLast: "hearsay> Ж習近-平x")
      #expect(try await terminal.cursor().column == 10)
    }
  }

  @Test func plain_locale_still_takes_every_letter() async throws {
    var options = ShellTerminal.Options()
    options.environment = ["LC_ALL": "C", "LANG": ""]
    try await ShellTerminal.run(options) { terminal in
      try await terminal.press("習ğЖ x", .control("A"), "é")
      try await terminal.wait(forLast: "hearsay> é習ğЖ x")
    }
  }

  @Test func pasted_lines_are_one_text_until_enter() async throws {
    try await ShellTerminal.run { terminal in
      try await terminal.pasteWithTmux("RETURN 40 +\n2\n")
      let screen = try await terminal.wait(forLast: "      … 2")
      #expect(screen.suffix(2) == ["hearsay> RETURN 40 +", "      … 2"])
      try await terminal.press(.enter)
      try await terminal.wait(for: "│ 1 │")
      try await terminal.press(.control("L"), .up)
      try await terminal.wait(forLast: "      … 2")
    }
  }

  @Test func unfinished_query_goes_on_in_the_next_line() async throws {
    try await ShellTerminal.run { terminal in
      try await terminal.press("MATCH (p:Person {name: 'Xi Jinping'})", .enter, "RETURN p.id;")
      try await terminal.wait(forLast: "      … RETURN p.id;")
      try await terminal.press(.up, .home)
      try await terminal.wait(for: "the cursor in the first line") { _ in true }
      try await terminal.press(.end, .enter)
      try await terminal.press(.enter)
      try await terminal.wait(for: "person:xi-jinping")
      try await terminal.press("who is", .altEnter, "Merz", .enter)
      try await terminal.wait(for: "person:friedrich-merz")
    }
  }

  @Test func line_survives_resizing() async throws {
    try await ShellTerminal.run { terminal in
      let text = (1...11).map { "word\($0)" }.joined(separator: " ")
      try await terminal.press(.text(text))
      for columns in [40, 21, 100, 80] {
        try await terminal.resize(columns: columns)
        try await terminal.wait(for: "the line folded to \(columns) columns") { screen in
          let shown = screen.joined().filter { $0 != " " }
          return shown.hasSuffix("hearsay>" + text.filter { $0 != " " })
            && screen.allSatisfy { $0.count <= columns }
        }
      }
      try await terminal.press(.left, .right)
      try await terminal.wait(forLast: "hearsay> " + text)
    }
  }

  @Test func shell_stops_and_comes_back_with_its_line() async throws {
    try await ShellTerminal.run { terminal in
      try await terminal.press("return 4", .control("Z"))
      try await terminal.wait(for: "Stopped")
      try await terminal.press("fg", .enter)
      try await terminal.wait(forLast: "hearsay> return 4")
      try await terminal.press("2", .enter)
      try await terminal.wait(for: "│ 1 │ 42")
    }
  }

  @Test func vi_keys_come_from_editrc() async throws {
    var options = ShellTerminal.Options()
    options.editrc = "bind -v\n"
    try await ShellTerminal.run(options) { terminal in
      try await terminal.press("return 42", .escape)
      // A lone Escape waits a moment for the rest of a sequence.
      try await Task.sleep(for: .milliseconds(150))
      try await terminal.press("0cwRETURN")
      try await terminal.wait(forLast: "hearsay> RETURN 42")
      try await terminal.press(.tab, .enter)
      try await terminal.wait(for: "│ 1 │ 42")
    }
  }

  @Test func emacs_keys_work_as_in_emacs() async throws {
    try await ShellTerminal.run { terminal in
      try await terminal.press("return 2 as n", .control("A"), .bytes(Array("\u{1B}d".utf8)))
      try await terminal.wait(forLast: "hearsay>  2 as n")
      try await terminal.press(.control("Y"), .control("E"), .control("W"), "answer")
      try await terminal.wait(forLast: "hearsay> return 2 as answer")
      try await terminal.press(.control("A"), .control("K"))
      try await terminal.waitForPrompt()
      try await terminal.press(.control("Y"))
      try await terminal.wait(forLast: "hearsay> return 2 as answer")
    }
  }

  @Test func keys_typed_ahead_are_not_lost() async throws {
    try await ShellTerminal.run { terminal in
      try await terminal.press(
        "UNWIND range(1, 200000) AS n RETURN count(n)", .enter, "return 42", .enter, "retu")
      try await terminal.wait(for: "│ 1 │ 42")
      try await terminal.wait(for: "what was typed ahead") {
        $0.last?.hasPrefix("hearsay> retu") ?? false
      }
    }
  }

  @Test func keys_typed_while_a_query_runs_do_what_they_do_at_the_prompt() async throws {
    let fifo = "slow.hearsay"
    try await ShellTerminal.run { terminal in
      let path = terminal.home.url.appending(path: fifo).path
      #expect(mkfifo(path, 0o600) == 0)
      // A script that does not come yet keeps the shell busy for as long as the test wants.
      try await terminal.press(.text(".read " + fifo), .enter)
      let writer = open(path, O_WRONLY)
      #expect(writer >= 0)
      try await terminal.press(
        "returm", .backspace, .bytes(Array("n 'а\u{301}б' AS x".utf8)), .control("A"),
        .control("K"), .control("Y"), .left, .left, .left, .left, .left, .enter)
      try await terminal.press("who is vladimir put", .tab, .enter)
      try await terminal.press("retu", .up, .down, .control("R"), "42", .control("G"), "x")
      #expect(write(writer, "RETURN 4 AS n;", 14) == 14)
      close(writer)
      try await terminal.wait(for: "│ а\u{301}б │")
      try await terminal.wait(for: "what the articles say of Vladimir Putin")
      let screen = try await terminal.wait(forLast: "hearsay> retux")
      // Nothing was echoed as it was typed.
      #expect(!screen.contains { $0.contains("returm") || $0.contains("^") })
    }
  }

  @Test func stopped_query_shows_the_rows_that_it_had_found() async throws {
    try await ShellTerminal.run { terminal in
      let line =
        "UNWIND [1, 2] AS n RETURN n UNION ALL "
        + "MATCH (a), (b), (c), (d) WHERE a.id = b.id + c.id + d.id RETURN 3 AS n"
      try await terminal.press(.text(line), .enter)
      try await terminal.wait(for: "Ctrl-C stops it")
      try await terminal.interrupt(shows: "stopped: there may be more")
      #expect(try await terminal.screen().contains { $0.hasPrefix("│ 2 │ 2") })
      try await terminal.ask("return 42", shows: "│ 1 │ 42")
    }
  }

  @Test func control_c_in_the_pager_is_for_the_pager() async throws {
    var options = ShellTerminal.Options()
    options.environment["PAGER"] = "sh -c 'cat > /dev/null; echo waiting; sleep 60'"
    try await ShellTerminal.run(options) { terminal in
      try await terminal.press("UNWIND range(1, 50) AS n RETURN n", .enter)
      try await terminal.wait(for: "waiting")
      try await terminal.interrupt(shows: "50 rows")
      try await terminal.clear()
      try await terminal.ask("return 42", shows: "│ 1 │ 42")
    }
  }
}
