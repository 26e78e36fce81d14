import Foundation
import Testing
import _TestSupport

/// What no other shell has, point by point of the design; see CHECKLIST.md.
@Suite(.enabled(if: TmuxClient.isInstalled, "tmux is not installed"))
struct AheadTests {
  private func harbour(_ body: (ShellTerminal) async throws -> Void) async throws {
    var options = ShellTerminal.Options(columns: 90, rows: 40)
    options.graph = try HarbourGraph.path
    try await ShellTerminal.run(options, body)
  }

  @Test func point_1_entities_are_completed_by_any_word_in_any_script() async throws {
    try await harbour { terminal in
      for (typed, completed) in [
        ("who mentioned зор", "who mentioned Павло Зорян"),
        ("who mentioned ZOR", "who mentioned Павло Зорян"),
        ("who mentioned ilse m", "who mentioned Ilse Marrand"),
        ("who mentioned meil", "who mentioned 林美玲"),
        ("who mentioned docks", "who mentioned \"Harbour and Docks Union\""),
      ] {
        try await terminal.press(.text(typed), .tab)
        try await terminal.wait(forLast: "hearsay> " + completed)
        try await terminal.press(.control("U"))
        try await terminal.waitForPrompt()
      }
      // The most mentioned comes first, with kind and mentions.
      try await terminal.press("who mentioned marr", .tab, .tab)
      let rows = try await terminal.wait(for: "Tomas Marrand")
      let listed = try #require(rows.last { $0.contains("Ilse Marrand") })
      #expect(listed.contains("person, 2 mentions"))
      #expect(
        rows.joined().firstRange(of: "Ilse Marrand  (").map(\.lowerBound) ?? "".endIndex
          < rows.joined().firstRange(of: "Tomas Marrand  (").map(\.lowerBound) ?? "".startIndex)
    }
  }

  @Test func point_2_spellings_are_one_and_can_be_parted() async throws {
    try await harbour { terminal in
      try await terminal.ask("who mentioned Pavlo Zorian", shows: "matched 3 spellings of Павло")
      try await terminal.wait(for: ".split")
      try await terminal.ask(
        "who mentioned zorjan", shows: "Did you mean")
    }
  }

  @Test func point_3_every_row_has_its_evidence() async throws {
    try await harbour { terminal in
      try await terminal.ask("who mentioned Павло Зорян", shows: "│ 1 │")
      try await terminal.ask("why 1", shows: "»Zorian was right«")
      let screen = try await terminal.screen()
      #expect(screen.contains { $0.hasPrefix("Northern Post · 2026-04-20 · Summit opens") })
      try await terminal.ask(".open 1", shows: "waited long enough.")
      try await terminal.ask("why 7", shows: "there is no row 7")
      #expect(try await terminal.screen().contains { $0.contains("»Zorian was right«") })
    }
  }

  @Test func point_4_questions_follow_up() async throws {
    try await harbour { terminal in
      try await terminal.ask("who mentioned Ilse Marrand", shows: "│ 2 │")
      try await terminal.ask("who is $2", shows: "2 of the previous answer")
      try await terminal.clear()
      try await terminal.ask("who mentioned Ilse Marrand", shows: "│ 2 │")
      try await terminal.clear()
      try await terminal.ask("what did they say", shows: "Port Veil had waited long enough")
      try await terminal.press(.control("L"), ".limit 1", .enter)
      try await terminal.ask("who mentioned Ilse Marrand", shows: "1 more row; type `more`")
      try await terminal.ask("more", shows: "│ 2 │")
    }
  }

  @Test func point_5_a_dim_line_says_how_a_question_was_understood() async throws {
    try await harbour { terminal in
      try await terminal.ask(
        "please tell me who talked about port veil?", shows: "speakers whose statements mention")
      let screen = try await terminal.screenWithEscapes()
      #expect(screen.contains("\u{1B}[2mspeakers whose statements mention Port Veil"))
      // The same as openCypher, to be copied into a script.
      try await terminal.clear()
      try await terminal.ask(".explain who talked about port veil", shows: "RETURN")
    }
  }

  @Test func point_6_errors_mend_themselves() async throws {
    try await harbour { terminal in
      try await terminal.ask("who mentioned Marrand", shows: "Press Enter to run")
      let screen = try await terminal.screen()
      #expect(screen.contains { $0.contains("Ilse Marrand (person, 2 mentions)") })
      try await terminal.press(.enter)
      try await terminal.wait(for: "speakers whose statements mention Ilse Marrand")
      try await terminal.clear()
      try await terminal.ask(
        "MATCH (p:Persn) RETRUN p.name", shows: "^")
      // Words of questions are put right like names; a name stays what was typed.
      try await terminal.clear()
      let misspelt = try await terminal.ask(
        "who mentiond Ilse Marrand in setember", shows: "Press Enter to run")
      #expect(
        misspelt.contains("Did you mean: who mentioned Ilse Marrand in september"), "\(misspelt)")
      #expect(misspelt.contains("      ^^^^^^^^"))
      try await terminal.press(.enter)
      try await terminal.wait(for: "statements mention Ilse Marrand")
      // A line that means nothing offers nothing to Enter.
      try await terminal.clear()
      try await terminal.ask("flurble", shows: "neither a question")
      #expect(try await !terminal.screen().contains { $0.contains("Press Enter") })
    }
  }

  @Test func point_7_names_are_marked_before_enter_and_hints_wait_for_right() async throws {
    try await harbour { terminal in
      try await terminal.press("who mentioned Ilse Marrand and Marrand and Nobody x")
      try await terminal.wait(for: "and Nobody x")
      let screen = try await terminal.screenWithEscapes()
      #expect(screen.contains("\u{1B}[1m\u{1B}[32mIlse Marrand\u{1B}"))
      #expect(screen.contains("\u{1B}[1;4m\u{1B}[33mMarrand\u{1B}"))
      #expect(screen.contains("\u{1B}[4mNobody\u{1B}"))
      try await terminal.press(.control("U"))
      try await terminal.ask("return 40 + 2", shows: "42")
      try await terminal.press(.control("L"), "retu")
      try await terminal.wait(forLast: "hearsay> return 40 + 2")
      try await terminal.press(.enter)
      try await terminal.wait(for: "neither a question")
      try await terminal.press(.control("L"), "return ", .right, .enter)
      try await terminal.wait(for: "│ 1 │     42 │")
    }
  }

  @Test func point_8_empty_answer_explains_itself() async throws {
    try await harbour { terminal in
      try await terminal.ask(
        "who mentioned Ilse Marrand before 1999", shows: "Without “before 1999” there are 2 rows.")
      try await terminal.press(.enter)
      try await terminal.wait(for: "│ 2 │")
      try await terminal.ask("who met Tomas Marrand", shows: "You can ask: what did")
    }
  }

  @Test func point_9_answers_are_drawn() async throws {
    try await harbour { terminal in
      try await terminal.ask("who mentioned Ilse Marrand", shows: "│ 2 │")
      try await terminal.ask(".graph", shows: "─ ")
      #expect(try await terminal.screen().contains { $0.contains("← mentioned ×2 林美玲 (person)") })
      try await terminal.ask(".graph picture.dot top 2", shows: "lighter node")
      let dot = try String(
        contentsOf: terminal.home.url.appending(path: "picture.dot"), encoding: .utf8)
      #expect(dot.hasPrefix("digraph") && dot.contains("hidden: "))
      try await terminal.ask("timeline of Ilse Marrand", shows: "at most")
      #expect(try await terminal.screen().contains { $0.contains("█") })
    }
  }

  @Test func point_10_scripts_are_first_class() async throws {
    try await harbour { terminal in
      let script = """
        #!/usr/bin/env -S ./hearsay-here run --format jsonl
        MATCH (p:Person {name: $name})-[:SAID]->(s) RETURN s.date AS date ORDER BY date;
        """
      let home = terminal.home.url
      try script.write(
        to: home.appending(path: "dates.hearsay"), atomically: true, encoding: .utf8)
      try "#!/bin/sh\nexec \"$hearsay\" \"$@\" --graph \"$graph\" --param name='Ilse Marrand'\n"
        .write(to: home.appending(path: "hearsay-here"), atomically: true, encoding: .utf8)
      for file in ["dates.hearsay", "hearsay-here"] {
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o755], ofItemAtPath: home.appending(path: file).path)
      }
      try await terminal.leave()
      try await terminal.press("clear; export hearsay graph; ./dates.hearsay; echo code $?", .enter)
      let rows = try await terminal.wait(for: "code 0") { $0.contains("code 0") }
      #expect(
        rows.contains("{\"date\":\"2026-01-12\"}") && rows.contains("{\"date\":\"2026-04-20\"}"))
      try await terminal.press(
        "clear; cat dates.hearsay | ./hearsay-here run --format jsonl -; echo piped $?", .enter)
      let piped = try await terminal.wait(for: "piped 0") { $0.contains("piped 0") }
      #expect(piped.dropFirst().first == rows.dropFirst().first)
      // Ctrl-C keeps what was found, and says so by the exit code.
      try await terminal.press(
        "clear; ./hearsay-here ask --format csv 'UNWIND [1, 2] AS n RETURN n UNION ALL MATCH (a), (b), (c), ",
        "(d), (e), (f), (g) WHERE a.id = b.id + g.id RETURN 3 AS n' | head -3; echo code ${PIPESTATUS[0]}",
        .enter)
      try await Task.sleep(for: .milliseconds(700))
      try await terminal.press(.control("C"))
      let kept = try await terminal.wait(for: "code 130") { $0.contains("code 130") }
      #expect(kept.contains("1") && kept.contains("2"))
    }
  }
}
