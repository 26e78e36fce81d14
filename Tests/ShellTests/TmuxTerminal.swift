import Foundation
import Rendering
import _TestSupport

/// A real terminal for one program: keys in, screen out.
final class TmuxTerminal {
  /// Whether tmux can be run.
  static let isInstalled =
    (try? ChildProcess.run(["tmux", "-V"], input: []))?.status == 0

  private let socket = "hearsay-\(UUID().uuidString.prefix(8))"
  let state: ScratchFolder

  /// Starts a shell that runs the program.
  ///
  /// - Throws: when tmux does not start.
  init(
    columns: Int = 80, rows: Int = 24, state: ScratchFolder? = nil,
    environment: [String: String] = [:], editrc: String = ""
  ) throws {
    self.state = try state ?? ScratchFolder()
    let home = self.state.url.path
    try editrc.write(toFile: home + "/.editrc", atomically: true, encoding: .utf8)
    var variables = [
      "LC_ALL": "C.UTF-8", "HOME": home, "XDG_STATE_HOME": home, "XDG_CONFIG_HOME": home,
      "PS1": "$ ", "PAGER": "cat", "EDITOR": "true", "NO_COLOR": "",
    ]
    variables.merge(environment) { $1 }
    let settings = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    // The server outlives the command, so it must not hold the pipes that the command writes to.
    let start = try ChildProcess.run(
      ["env"] + Self.environment
        + ["sh", "-c", "exec \"$@\" >/dev/null 2>&1", "sh", "tmux"] + Self.options(socket)
        + ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", home, "env"] + settings
        + ["bash", "--norc", "--noprofile", "-i"], input: [])
    if start.status != 0 { throw TmuxError(message: "tmux does not start") }
  }

  deinit { _ = try? run(["kill-server"]) }

  /// The program that the tests are about.
  static let program = PackageLayout.executable("hearsay-shell-demo").path

  /// Starts the program and waits for its prompt.
  func start(_ arguments: String = "") throws {
    try type("clear; \(Self.program) \(arguments)", "Enter")
    try wait(for: "hearsay>")
  }

  /// Presses keys by tmux's names, or types text.
  func type(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Types text without a look at tmux's names for keys.
  func typeText(_ text: String) throws {
    // A final semicolon would end tmux's own command.
    let escaped = text.hasSuffix(";") ? text.dropLast() + "\\;" : text
    try tmux(["send-keys", "-l", escaped])
  }

  /// Sends raw bytes.
  func send(_ bytes: [UInt8]) throws {
    for start in stride(from: 0, to: bytes.count, by: 200) {
      let piece = bytes[start..<min(bytes.count, start + 200)]
      try tmux(["send-keys", "-H"] + piece.map { String($0, radix: 16) })
    }
  }

  /// Pastes text as a terminal with bracketed paste does.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", text])
    try tmux(["paste-buffer", "-p"])
  }

  func resize(columns: Int, rows: Int = 24) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The rows of the screen that are not empty.
  func screen() throws -> [String] {
    try tmux(["capture-pane", "-p"]).split(separator: "\n").map {
      String($0.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }

  /// The screen with its colours as escape sequences.
  func screenWithEscapes() throws -> String { try tmux(["capture-pane", "-p", "-e"]) }

  /// Waits until the screen contains a text.
  ///
  /// - Returns: the screen, with or without the text after ten seconds.
  /// - Throws: when tmux fails.
  @discardableResult
  func wait(for text: String) throws -> [String] {
    try wait { $0.contains { $0.contains(text) } }
  }

  /// Waits until the last row of the screen is a text.
  ///
  /// - Returns: the screen, with or without the text after ten seconds.
  /// - Throws: when tmux fails.
  @discardableResult
  func wait(forLast text: String) throws -> [String] { try wait { $0.last == text } }

  private func wait(until isReached: ([String]) -> Bool) throws -> [String] {
    let end = Date().addingTimeInterval(10)
    while true {
      let screen = try screen()
      if isReached(screen) || Date() > end { return screen }
      Thread.sleep(forTimeInterval: 0.03)
    }
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let result = try run(arguments)
    if result.status != 0 {
      throw TmuxError(message: String(decoding: result.errors, as: UTF8.self))
    }
    return String(decoding: result.output, as: UTF8.self)
  }

  private func run(_ arguments: [String]) throws -> ChildProcess.Run {
    try ChildProcess.run(
      ["env"] + Self.environment + ["tmux"] + Self.options(socket) + arguments, input: [])
  }

  private static let environment = ["LC_ALL=C.UTF-8", "TERM=xterm-256color"]

  private static func options(_ socket: String) -> [String] {
    ["-u", "-L", socket, "-f", "/dev/null"]
  }
}

/// What tmux had against a command.
struct TmuxError: Error {
  var message: String
}
