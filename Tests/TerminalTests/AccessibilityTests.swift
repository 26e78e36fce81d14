import Foundation
import Testing
import _TestSupport

/// The shell without colours, without a moving cursor, on a narrow screen and over a slow line.
@Suite(.enabled(if: TmuxClient.isInstalled, "tmux is not installed"))
struct AccessibilityTests {
  @Test func without_colours_known_ambiguous_and_unknown_names_differ() async throws {
    var options = ShellTerminal.Options()
    options.graph = try HarbourGraph.path
    options.environment["NO_COLOR"] = "1"
    try await ShellTerminal.run(options) { terminal in
      try await terminal.press("who mentioned Ilse Marrand and Marrand and Nobody x")
      try await terminal.wait(for: "and Nobody x")
      let screen = try await terminal.screenWithEscapes()
      #expect(screen.contains("\u{1B}[1mIlse Marrand\u{1B}"))
      #expect(screen.contains("\u{1B}[1;4mMarrand\u{1B}"))
      #expect(screen.contains("\u{1B}[4mNobody\u{1B}"))
      try await terminal.press(.control("U"))
      try await terminal.ask("who mentioned Ilse Marrand", shows: "│ 2 │")
      try await terminal.ask("why 1", shows: "»")
      let colours = try await terminal.screenWithEscapes().firstMatch(of: /\u{1B}\[[34][0-7]/)
      #expect(colours == nil)
      // Hints are dim, and taken by Right, as with colours.
      try await terminal.press(.control("L"), "who ment")
      try await terminal.wait(forLast: "hearsay> who mentioned Ilse Marrand")
    }
  }

  @Test func dumb_terminal_gets_lines_without_escape_sequences() async throws {
    var options = ShellTerminal.Options()
    options.environment["TERM"] = "dumb"
    try await ShellTerminal.run(options) { terminal in
      try await terminal.ask("return 42", shows: "│ 1 │ 42")
      try await terminal.waitForPrompt()
      try await terminal.press("half a line", .control("C"))
      try await terminal.waitForPrompt()
      try await terminal.press("MATCH (p:Person)", .enter)
      try await terminal.press("RETURN count(p) AS people", .enter)
      try await terminal.wait(for: "│ people │")
      try await terminal.press(
        "MATCH (a), (b), (c), (d) WHERE a.id = b.id + c.id + d.id RETURN count(*)", .enter)
      try await terminal.wait(for: "Ctrl-C stops it.")
      try await terminal.interrupt(shows: "Stopped.")
      try await terminal.ask("who mentioned zelenski", shows: "was taken for Volodymyr Zelensky")
      #expect(try await !terminal.screenWithEscapes().contains("\u{1B}"))
      try await terminal.leave()
    }
  }

  @Test(arguments: [20, 40, 60])
  func narrow_screen_shows_everything_within_its_width(columns: Int) async throws {
    var options = ShellTerminal.Options(columns: columns, rows: 60)
    options.environment["NO_COLOR"] = "1"
    try await ShellTerminal.run(options) { terminal in
      for line in ["who mentioned zelensky", "why 1", ".graph", "timeline of Putin", ".help"] {
        try await terminal.press(.control("L"), .text(line), .enter)
        let screen = try await terminal.wait(for: "the answer to \(line)") {
          $0.count > 2 && $0.last == "hearsay>"
        }
        #expect(try await terminal.foldedRows() == 0, "\(line): \(screen)")
      }
    }
  }

  @Test func wide_answer_becomes_vertical() async throws {
    try await ShellTerminal.run { terminal in
      let columns = (1...12).map { "'value number \($0)' AS column\($0)" }.joined(separator: ", ")
      try await terminal.ask("RETURN \(columns)", shows: "column12 │ value number 12")
      try await terminal.ask("RETURN '習近平' AS 名, 'x' AS y", shows: "│ 1 │ 習近平 │ x │")
    }
  }

  @Test func one_refresh_is_one_write() async throws {
    try await ShellTerminal.run { terminal in
      try await terminal.ask("return 42", shows: "│ 1 │ 42")
      try await terminal.waitForPrompt()
      let before = terminal.outputCount
      let text = "who mentioned Putin or RET"
      for end in text.indices {
        try await terminal.press(.text(String(text[end])))
        // A space at the end of a row cannot be seen, but its output can.
        try await terminal.wait(for: "the letter") { _ in
          terminal.outputCount > before + text.distance(from: text.startIndex, to: end)
        }
      }
      #expect(terminal.outputCount - before == text.count)
    }
  }
}
