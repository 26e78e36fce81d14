import Foundation
import Testing
import _TestSupport

/// The shell as a person meets it: keys in, screen out.
@Suite(.serialized, .enabled(if: TmuxTerminal.isInstalled, "tmux is not installed"))
struct RealTerminalTests {
  @Test func history_is_kept_across_sessions_but_for_lines_with_a_leading_space() throws {
    let terminal = try TmuxTerminal()
    try terminal.start()
    try terminal.type("return 1", "Enter")
    try terminal.wait(for: "1 row")
    try terminal.type(" return 2", "Enter")
    try terminal.type("C-d")
    try terminal.wait(forLast: "$")
    try terminal.start()
    try terminal.type("Up")
    #expect(try terminal.wait(forLast: "hearsay> return 1").last == "hearsay> return 1")
    try terminal.type("C-c")
    try terminal.type("C-r")
    try terminal.typeText("RET")
    #expect(
      try terminal.wait(forLast: "(search) RET: return 1").last == "(search) RET: return 1")
    try terminal.type("Enter")
    #expect(try terminal.wait(for: "1 row").contains("hearsay> return 1"))
  }

  @Test func cyrillic_and_two_word_names_are_completed() throws {
    let terminal = try TmuxTerminal()
    try terminal.start()
    try terminal.typeText("who mentioned зор")
    try terminal.type("Tab")
    try terminal.wait(forLast: "hearsay> who mentioned Павло Зорян")
    try terminal.type("C-u")
    try terminal.typeText("who mentioned ilse m")
    try terminal.type("Tab")
    #expect(
      try terminal.wait(forLast: "hearsay> who mentioned Ilse Marrand").last
        == "hearsay> who mentioned Ilse Marrand")
    try terminal.type("C-u")
    try terminal.typeText("who mentioned marr")
    try terminal.type("Tab", "Tab")
    #expect(try terminal.wait(for: "Tomas Marrand  (person)").count > 1)
    try terminal.type("BSpace")
    #expect(try terminal.wait(forLast: "hearsay> who mentioned mar").last?.hasSuffix("mar") == true)
  }

  @Test func wide_and_combining_text_is_edited_in_place() throws {
    let terminal = try TmuxTerminal()
    try terminal.start()
    try terminal.typeText("習近平ğe\u{301}x")
    try terminal.type("Left", "BSpace", "BSpace", "Left")
    try terminal.typeText("-")
    #expect(try terminal.wait(forLast: "hearsay> 習近-平x").last == "hearsay> 習近-平x")
    try terminal.type("Home")
    try terminal.typeText("Ж")
    #expect(try terminal.wait(forLast: "hearsay> Ж習近-平x").last == "hearsay> Ж習近-平x")
  }

  @Test func control_c_throws_the_line_away_and_stops_a_query_but_never_leaves() throws {
    let terminal = try TmuxTerminal()
    try terminal.start()
    try terminal.typeText("some line")
    try terminal.type("C-c")
    try terminal.wait(for: "hearsay> some line^C")
    try terminal.type("slow", "Enter")
    Thread.sleep(forTimeInterval: 0.3)
    try terminal.type("C-c")
    try terminal.wait(for: "Stopped.")
    for _ in 0..<5 { try terminal.type("C-c") }
    try terminal.type("return 1", "Enter")
    #expect(try terminal.wait(for: "1 row").contains { $0.contains("1 row") })
  }

  @Test func pasted_lines_are_one_text_until_enter() throws {
    let terminal = try TmuxTerminal()
    try terminal.start()
    try terminal.paste("MATCH (n)\nRETURN n\n")
    let screen = try terminal.wait(for: "… RETURN n")
    #expect(screen.suffix(2) == ["hearsay> MATCH (n)", "      … RETURN n"])
    try terminal.type("Enter")
    try terminal.wait(for: "1 row")
    try terminal.type("Up")
    #expect(try terminal.wait(forLast: "      … RETURN n").last == "      … RETURN n")
  }

  @Test func unfinished_query_goes_on_in_the_next_line() throws {
    let terminal = try TmuxTerminal()
    try terminal.start()
    try terminal.type("MATCH (n)", "Enter")
    try terminal.typeText("RETURN n;")
    #expect(try terminal.wait(for: "… RETURN n;").last == "      … RETURN n;")
    try terminal.type("Enter")
    #expect(try terminal.wait(for: "1 row").contains { $0.contains("Ilse Marrand (person)") })
  }

  @Test func line_survives_resizing() throws {
    let terminal = try TmuxTerminal()
    try terminal.start()
    let text = (1...11).map { "word\($0)" }.joined(separator: " ")
    try terminal.typeText(text)
    for columns in [40, 21, 100, 80] {
      try terminal.resize(columns: columns)
      Thread.sleep(forTimeInterval: 0.2)
      try terminal.type("Left", "Right")
      let shown = try terminal.screen().joined().filter { $0 != " " }
      #expect(shown.hasSuffix("hearsay>" + text.filter { $0 != " " }))
    }
    let screen = try terminal.wait(forLast: "hearsay> " + text)
    #expect(screen.last == "hearsay> " + text)
  }

  @Test func shell_stops_and_comes_back() throws {
    let terminal = try TmuxTerminal()
    try terminal.start()
    try terminal.typeText("return")
    try terminal.type("C-z")
    try terminal.wait(for: "Stopped")
    try terminal.type("fg", "Enter")
    try terminal.wait(forLast: "hearsay> return")
    try terminal.typeText(" 1")
    try terminal.type("Enter")
    let screen = try terminal.wait(for: "1 row")
    #expect(screen.contains { $0.contains("1 row") }, "\(screen)")
  }

  @Test func vi_keys_come_from_editrc() throws {
    let terminal = try TmuxTerminal(editrc: "bind -v\n")
    try terminal.start()
    try terminal.typeText("return 12")
    try terminal.type("Escape")
    Thread.sleep(forTimeInterval: 0.1)
    try terminal.typeText("0cwRETURN")
    #expect(try terminal.wait(forLast: "hearsay> RETURN 12").last == "hearsay> RETURN 12")
    try terminal.type("Enter")
    #expect(try terminal.wait(for: "1 row").contains { $0.contains("1 row") })
  }

  @Test func hint_is_taken_by_right_alone() throws {
    let terminal = try TmuxTerminal()
    try terminal.start()
    try terminal.typeText("return 1")
    try terminal.type("Enter")
    try terminal.wait(for: "1 row")
    try terminal.typeText("ret")
    try terminal.wait(forLast: "hearsay> return 1")
    try terminal.type("Enter")
    try terminal.wait(for: "I do not understand this.")
    try terminal.typeText("ret")
    try terminal.wait(forLast: "hearsay> return 1")
    try terminal.type("Right", "Enter")
    try terminal.wait(forLast: "hearsay>")
    #expect(try terminal.screen().filter { $0.contains("1 row") }.count == 2)
  }

  @Test func newcomer_goes_from_a_question_to_its_evidence_and_a_mended_error() throws {
    let terminal = try TmuxTerminal(columns: 100, rows: 40)
    try terminal.start()
    try terminal.type("who mentioned Marrand", "Enter")
    try terminal.wait(for: "matched 3 spellings of Ilse Marrand")
    try terminal.type("why 2", "Enter")
    try terminal.wait(for: "»“The harbour stays open,”«")
    try terminal.type(".open 1", "Enter")
    try terminal.wait(for: "End.")
    try terminal.type("bogus", "Enter")
    try terminal.wait(for: "Press Enter to run: who mentioned Marrand")
    try terminal.type("Enter")
    try terminal.wait(for: "> who mentioned Marrand")
    try terminal.type(".graph picture.dot", "Enter")
    try terminal.wait(for: "Wrote picture.dot")
    let dot = terminal.state.url.appending(path: "picture.dot")
    #expect(try String(contentsOf: dot, encoding: .utf8).contains("digraph"))
  }

  @Test func colours_show_what_is_known_and_can_be_switched_off() throws {
    let terminal = try TmuxTerminal(environment: ["NO_COLOR": "1"])
    try terminal.start()
    try terminal.typeText("who mentioned Ilse Marrand")
    try terminal.wait(forLast: "hearsay> who mentioned Ilse Marrand")
    #expect(!(try terminal.screenWithEscapes()).contains("\u{1B}[3"))
    let colored = try TmuxTerminal()
    try colored.start()
    try colored.typeText("who mentioned Ilse Marrand in Nowhere x")
    try colored.wait(forLast: "hearsay> who mentioned Ilse Marrand in Nowhere x")
    let text = try colored.screenWithEscapes()
    #expect(text.contains("\u{1B}[32mIlse Marrand") || text.contains("32mIlse Marrand"))
    #expect(text.contains("4mNowhere"))
  }

  @Test func dumb_terminal_gets_lines_without_escape_sequences() throws {
    let terminal = try TmuxTerminal(environment: ["TERM": "dumb"])
    try terminal.start()
    try terminal.type("return 1", "Enter")
    #expect(try terminal.wait(for: "1 row").contains { $0.contains("1 row") })
  }

  @Test func long_answer_goes_through_the_pager_and_a_query_through_the_editor() throws {
    let terminal = try TmuxTerminal(
      environment: [
        "PAGER": "sh -c 'tail -n 1; echo paged'", "EDITOR": "sh -c 'echo \"return 1;\" > $0'",
      ])
    try terminal.start()
    try terminal.type("many", "Enter")
    #expect(try terminal.wait(for: "400 more rows").contains("paged"))
    try terminal.type(".edit", "Enter")
    #expect(try terminal.wait(for: "1 row").contains { $0.hasPrefix("return 1") })
  }

  @Test func init_file_is_run_first() throws {
    let state = try ScratchFolder()
    let folder = state.url.appending(path: "hearsay")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try ".mode jsonl\n".write(
      to: folder.appending(path: "init.hearsay"), atomically: true, encoding: .utf8)
    let terminal = try TmuxTerminal(state: state)
    try terminal.start()
    try terminal.type("return 1", "Enter")
    #expect(try terminal.wait(for: "{\"value\":1}").contains("{\"value\":1}"))
  }
}
