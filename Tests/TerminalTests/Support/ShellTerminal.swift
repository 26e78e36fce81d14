import Foundation
import _TestSupport

/// The real `hearsay` in a real terminal: keys in, screen out.
final class ShellTerminal: Sendable {
  /// How a test wants its terminal; the user's own files are kept out.
  struct Options: Sendable {
    var columns = 80
    var rows = 24
    /// The home folder, with history and init file; a fresh one when nil.
    var home: ScratchFolder?
    var environment: [String: String] = [:]
    var editrc = ""
    var graph = PackageLayout.root.appending(path: "Graph").path
    /// What is typed at the system's prompt in place of `hearsay --graph …`.
    var command: String?
    /// The prompt that shows that it has started; nil when it is not waited for.
    var prompt: String? = "hearsay>"
  }

  private let client: TmuxClient
  let home: ScratchFolder
  private let startLine: String
  private let prompt: String?

  /// Runs `body` in a terminal in which the shell shows its prompt.
  static func run(
    _ options: Options = Options(), _ body: (ShellTerminal) async throws -> Void
  ) async throws {
    await TerminalLimit.shared.enter()
    do {
      let terminal = try await ShellTerminal(options)
      try await terminal.start()
      try await body(terminal)
    } catch {
      await TerminalLimit.shared.leave()
      throw error
    }
    await TerminalLimit.shared.leave()
  }

  private init(_ options: Options) async throws {
    home = try options.home ?? ScratchFolder()
    let path = home.url.path
    try options.editrc.write(toFile: path + "/.editrc", atomically: true, encoding: .utf8)
    var variables = [
      "LC_ALL": "C.UTF-8", "HOME": path, "XDG_STATE_HOME": path, "XDG_CONFIG_HOME": path,
      "PS1": "$ ", "PAGER": "cat", "EDITOR": "true", "NO_COLOR": "", "HEARSAY_GRAPH": "",
      "SWIFT_BACKTRACE": "enable=no", "TERM": "xterm-256color",
      "hearsay": PackageLayout.hearsay.path, "graph": options.graph,
    ]
    variables.merge(options.environment) { $1 }
    let settings = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    prompt = options.prompt
    startLine = options.command ?? "$hearsay --graph \"$graph\""
    client = try await TmuxClient(
      columns: options.columns, rows: options.rows, folder: path,
      program: ["env"] + settings + ["bash", "--norc", "--noprofile", "-i"])
  }

  /// Starts the shell at the system's prompt.
  func start() async throws {
    try await press("clear; \(startLine)", .enter)
    if let prompt { try await wait(forLast: prompt) }
  }

  /// Presses keys.
  func press(_ keys: Key...) async throws { try await client.send(keys.flatMap(\.bytes)) }

  /// Types a line and Enter, then waits until the screen shows a text and a prompt.
  @discardableResult
  func ask(_ line: String, shows text: String) async throws -> [String] {
    try await press(.text(line), .enter)
    return try await wait(for: "“\(text)” and a prompt") { rows in
      rows.contains { $0.contains(text) } && (rows.last == "hearsay>" || rows.last == "$")
    }
  }

  /// Clears the screen of all but an empty prompt, so that no wait sees what was there before.
  func clear() async throws {
    try await press(.control("L"))
    try await wait(for: "an empty screen") { $0 == ["hearsay>"] }
  }

  /// Changes the screen's size.
  func resize(columns: Int, rows: Int = 24) async throws {
    try await client.resize(columns: columns, rows: rows)
  }

  /// Lets tmux itself paste, as its user would.
  func pasteWithTmux(_ text: String) async throws {
    let file = home.url.appending(path: "pasted.txt")
    try text.write(to: file, atomically: true, encoding: .utf8)
    try await client.command("load-buffer '\(file.path)'")
    try await client.command("paste-buffer -p")
  }

  // MARK: - The screen

  /// The rows of the screen without spaces at their ends and without empty rows at its end.
  func screen() async throws -> [String] {
    var rows = try await client.command("capture-pane -p").map {
      String($0.reversed().drop { $0 == " " }.reversed())
    }
    while rows.last == "" { rows.removeLast() }
    return rows
  }

  /// The screen with colours and other attributes as escape sequences, those for the usual colours
  /// left out.
  func screenWithEscapes() async throws -> String {
    try await client.command("capture-pane -p -e").joined(separator: "\n")
      .replacing("\u{1B}[39m", with: "").replacing("\u{1B}[49m", with: "")
  }

  /// The cursor's column and row, from 0.
  func cursor() async throws -> (column: Int, row: Int) {
    let line = try await client.command("display-message -p '#{cursor_x} #{cursor_y}'").first ?? ""
    let numbers = line.split(separator: " ").compactMap { Int($0) }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : (-1, -1)
  }

  /// How often the program's output reached the terminal.
  var outputCount: Int { client.outputCount }

  /// Waits until the screen contains a text.
  ///
  /// - Throws: `NotShown` with the screen as it is after the time that a loaded machine may need.
  @discardableResult
  func wait(for text: String) async throws -> [String] {
    try await wait(for: "“\(text)”") { $0.contains { $0.contains(text) } }
  }

  /// Waits until the last row of the screen is a text.
  @discardableResult
  func wait(forLast text: String) async throws -> [String] {
    try await wait(for: "“\(text)” last") { $0.last == text }
  }

  /// Waits for an empty prompt.
  @discardableResult
  func waitForPrompt() async throws -> [String] { try await wait(forLast: "hearsay>") }

  /// Presses Ctrl-C once and waits until the screen shows a text.
  func interrupt(shows text: String) async throws {
    try await press(.control("C"))
    try await wait(for: text)
  }

  /// Leaves the shell by Ctrl-D, to the system's prompt.
  func leave() async throws {
    try await waitForPrompt()
    try await press(.control("D"))
    try await wait(forLast: "$")
  }

  /// How many rows of the screen are rests of lines that the terminal had to fold.
  func foldedRows() async throws -> Int {
    let rows = try await client.command("capture-pane -p").count
    return rows - (try await client.command("capture-pane -p -J").count)
  }

  /// Waits until the screen is as `isReached` says.
  @discardableResult
  func wait(
    for what: String, until isReached: ([String]) -> Bool
  ) async throws -> [String] {
    let end = ContinuousClock.now + .seconds(30)
    var seen = -1
    var rows: [String] = []
    for round in 0... {
      let outputs = client.outputCount
      // Now and then without output too, for what tmux itself changes.
      if outputs != seen || round.isMultiple(of: 20) {
        seen = outputs
        rows = try await screen()
        if isReached(rows) { return rows }
      }
      if ContinuousClock.now > end { throw NotShown(what: what, screen: rows) }
      try await Task.sleep(for: .milliseconds(5))
    }
    return rows
  }

  /// What was not seen in time.
  struct NotShown: Error, CustomStringConvertible {
    var what: String
    var screen: [String]

    var description: String {
      "the screen does not show \(what):\n" + screen.joined(separator: "\n")
    }
  }
}
