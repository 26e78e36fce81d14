import Foundation
import Testing
import _TestSupport

/// The shell under keys that nobody would press.
///
/// `HEARSAY_KEYS` asks for that many sequences.
@Suite(.enabled(if: TmuxClient.isInstalled, "tmux is not installed"))
struct RandomKeysTests {
  private static let count =
    ProcessInfo.processInfo.environment["HEARSAY_KEYS"].flatMap { Int($0) } ?? 60
  /// Every terminal takes its share of the sequences, with a seed of its own.
  private static let terminals = 3

  /// Keys but for Ctrl-D and Ctrl-Z, which leave or stop the shell as they should; a stop is tried
  /// between sequences.
  private static let keys: [[UInt8]] =
    [
      "a", "return 1;\r", "return 2\r\u{3}", "who ", "Put", "Зор", "習", "e\u{301}", "\"", "(",
      ".he", "MATCH (n", "'", ";",
      "\u{200B}",
    ]
    .map { Array($0.utf8) }
    + [
      "[A", "[B", "[C", "[D", "OA", "[1;5D", "[1;5C", "[3~", "[H", "[F", "[99;9z", "\r", "b", "f",
      "d", "\u{7F}", "[200~x\u{0}\u{1B}[31m\ny\u{1B}[201~", "[200~RETURN 1,\n2\u{1B}[201~",
      "[200~\u{1}\u{4}\u{1A}\u{7F}\t\r\u{1B}[201~",
    ].map { [0x1B] + Array($0.utf8) }
    + [
      [0xD0], [0xB7], [0xFF], [0xE7, 0xBF], [0xF0, 0x9F], [0x1B], [0x1B, 0x5B], [0x9B], [0x80],
      [
        0x1B, 0x5B, 0x32, 0x30, 0x30, 0x7E, 0xFF, 0xFE, 0x00, 0xC3, 0x1B, 0x5B, 0x32, 0x30, 0x31,
        0x7E,
      ],
    ]
    + [
      0x09, 0x09, 0x12, 0x07, 0x03, 0x0D, 0x7F, 0x08, 0x01, 0x05, 0x0B, 0x15, 0x17, 0x19, 0x14,
      0x0C,
      0x1C, 0x1F, 0x0A, 0x02, 0x06, 0x10, 0x0E, 0x11, 0x13, 0x16, 0x18,
    ].map { [$0] }

  @Test(arguments: 0..<terminals)
  func screen_is_right_after_any_keys(terminal number: Int) async throws {
    var options = ShellTerminal.Options(columns: 60, rows: 16)
    options.environment["PAGER"] = "cat"
    try await ShellTerminal.run(options) { terminal in
      var random = SplitMix64(seed: UInt64(10_000 + number))
      for round in 0..<max(1, Self.count / Self.terminals) {
        if round % 20 == 4 {
          try await terminal.resize(
            columns: Int.random(in: 20...90, using: &random),
            rows: Int.random(in: 5...24, using: &random))
        }
        let sequence = (0..<Int.random(in: 1...14, using: &random)).flatMap { _ in
          Self.keys.randomElement(using: &random) ?? []
        }
        try await terminal.press(.bytes(sequence))
        // tmux tells a program of its new size only after a quarter of a second.
        if round % 20 == 4 { try await Task.sleep(for: .milliseconds(300)) }
        try await check(terminal, "\(number).\(round): \(sequence)")
        if round % 20 == 14 { try await stopAndGoOn(terminal) }
      }
      try await terminal.press(.control("C"))
      try await terminal.resize(columns: 80, rows: 24)
      try await terminal.ask("return 40 + 2", shows: "│     42 │")
    }
  }

  /// Ctrl-Z and `fg`, after which the line stands there again.
  private func stopAndGoOn(_ terminal: ShellTerminal) async throws {
    let line = try await terminal.screen().last ?? ""
    try await terminal.press(.control("Z"))
    // The stop key waits for the end of an unfinished sequence like any other.
    try await terminal.wait(for: "the system's prompt") { $0.last == "$" }
    try await terminal.press("fg", .enter)
    try await terminal.wait(for: "“\(line)” again") { $0.last == line }
  }

  /// What is on the screen must be what a fresh drawing shows.
  private func check(_ terminal: ShellTerminal, _ context: String) async throws {
    // Out of a paste or search; a mark at the end of the line shows when all keys have been read.
    let mark = "#\(UInt32.random(in: 0...999_999))#"
    try await terminal.press(
      .bytes(Array("\u{1B}[201~".utf8)), .control("G"), .control("E"), .text(mark))
    // What is typed while something runs is echoed as it is, which is not yet the shell's drawing.
    try await terminal.wait(for: "\(mark) after \(context)") { rows in
      let text = rows.joined()
      guard let found = text.ranges(of: mark).last else { return false }
      return !text[..<found.lowerBound].hasSuffix("^E")
    }
    // tmux may have taken only the beginning of what was written.
    try await Task.sleep(for: .milliseconds(5))
    let before = try await terminal.screen()
    let cursor = try await terminal.cursor()
    // Late news of what was drawn before must not pass for the fresh drawing.
    var outputs = -1
    while outputs != terminal.outputCount {
      outputs = terminal.outputCount
      try await Task.sleep(for: .milliseconds(10))
    }
    try await terminal.press(.control("L"))
    let end = ContinuousClock.now + .seconds(20)
    while true {
      let rows = try await terminal.screen()
      let drawn = try await terminal.cursor()
      // The cursor is moved last.
      let wanted = (column: cursor.column, row: cursor.row - before.count + rows.count)
      if terminal.outputCount > outputs, rows.joined().contains(mark), drawn == wanted,
        before.suffix(rows.count) == rows[...]
      {
        return
      }
      if ContinuousClock.now > end {
        throw ShellTerminal.NotShown(
          what: "a fresh drawing of \(before), \(cursor), but \(drawn), after \(context)",
          screen: rows)
      }
      try await Task.sleep(for: .milliseconds(3))
    }
  }
}
