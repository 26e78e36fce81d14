import Foundation
import Testing
import _TestSupport

/// The shell under keys that nobody would press; `HEARSAY_RANDOM_KEYS` asks for more of them.
@Suite(.serialized, .enabled(if: TmuxTerminal.isInstalled, "tmux is not installed"))
struct RandomKeysTests {
  /// Keys but for Ctrl-D and Ctrl-Z, which leave or stop the shell as they should.
  private static func bytes(_ random: inout SplitMix64) -> [UInt8] {
    let keys: [[UInt8]] = [
      Array("a".utf8), Array("who ".utf8), Array("Зор".utf8), Array("習".utf8), [0xD0], [0xB7],
      [0xFF], [0x1B], Array("\u{1B}[A".utf8), Array("\u{1B}[B".utf8), Array("\u{1B}[C".utf8),
      Array("\u{1B}[D".utf8), Array("\u{1B}[1;5D".utf8), Array("\u{1B}[3~".utf8),
      Array("\u{1B}[99;9z".utf8), Array("\u{1B}\r".utf8), [0x09], [0x12], [0x07], [0x03], [0x0D],
      [0x7F], [0x01], [0x05], [0x0B], [0x15], [0x17], [0x19], [0x14], [0x0C], [0x1C], [0x1F],
      Array("\u{1B}[200~x\u{0}\u{1B}[31m\ny\u{1B}[201~".utf8), Array("\u{1B}b".utf8),
      Array("\u{1B}f".utf8), Array("e\u{301}".utf8), Array("\"".utf8), Array("(".utf8),
    ]
    return (0..<30).flatMap { _ in keys.randomElement(using: &random) ?? [] }
  }

  @Test func shell_answers_after_any_keys() throws {
    let count = ProcessInfo.processInfo.environment["HEARSAY_RANDOM_KEYS"].flatMap { Int($0) } ?? 12
    let terminal = try TmuxTerminal(columns: 60, rows: 20)
    try terminal.start()
    var random = SplitMix64(seed: 10_000)
    for round in 0..<count {
      try terminal.send(Self.bytes(&random))
      if round % 4 == 3 {
        try terminal.resize(columns: Int.random(in: 20...90, using: &random), rows: 20)
      }
      // Out of any paste, search or half-typed line, then a question whose answer is known.
      try terminal.send(Array("\u{1B}[201~".utf8) + [0x07])
      // One that comes while a question runs is for the question, so it may take several.
      for _ in 0..<20 {
        try terminal.send([0x03])
        Thread.sleep(forTimeInterval: 0.1)
        if try terminal.screen().last == "hearsay>" { break }
      }
      try terminal.send(Array(".limit \(round + 1)\r.limit\r".utf8))
      let screen = try terminal.wait(for: "limit: \(round + 1)")
      try #require(
        screen.contains("limit: \(round + 1)"), "round \(round): \(screen.suffix(5))")
      try terminal.wait(forLast: "hearsay>")
    }
  }
}
