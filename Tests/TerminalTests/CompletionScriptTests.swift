import Foundation
import Testing
import _TestSupport

/// What the system's shells complete of the command line, each in the real shell; one that is not
/// installed is skipped.
struct CompletionScriptTests {
  /// A shell, how it starts without the user's own files, and how it takes the script.
  struct SystemShell: Sendable, CustomTestStringConvertible {
    var name: String
    var arguments: [String]
    var setup: String

    var testDescription: String { name }
    var path: String? {
      ["/usr/bin/", "/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + name }
        .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
  }

  static let bash = SystemShell(
    name: "bash", arguments: ["--norc", "--noprofile", "-i"],
    setup: "PS1='% '; source <(hearsay --generate-completion-script bash)")
  static let zsh = SystemShell(
    name: "zsh", arguments: ["-f", "-i"],
    setup: "PS1='%% '; fpath=(~ $fpath); hearsay --generate-completion-script zsh > ~/_hearsay; "
      + "autoload -Uz compinit; compinit -u -D")
  static let fish = SystemShell(
    name: "fish", arguments: ["--no-config", "--private", "--interactive"],
    setup: "function fish_prompt; echo '% '; end; "
      + "hearsay --generate-completion-script fish | source")

  /// A home whose `bin` holds the program under its own name.
  private func home() throws -> ScratchFolder {
    let home = try ScratchFolder()
    try FileManager.default.createSymbolicLink(
      at: home.url.appending(path: "hearsay"), withDestinationURL: PackageLayout.hearsay)
    return home
  }

  @Test(arguments: [bash, zsh, fish])
  func script_is_free_of_syntax_errors(shell: SystemShell) throws {
    try skip(unless: shell)
    let home = try home()
    let script = try ProcessRun.run(
      PackageLayout.hearsay, ["--generate-completion-script", shell.name])
    let file = home.url.appending(path: "script")
    try script.standardOutput.write(to: file, atomically: true, encoding: .utf8)
    let run = try ProcessRun.run(URL(filePath: shell.path ?? ""), ["-n", file.path])
    #expect(run.status == 0 && run.standardError.isEmpty, "\(run.standardError)")
  }

  @Test(
    .enabled(if: TmuxClient.isInstalled, "tmux is not installed"), arguments: [bash, zsh, fish])
  func tab_completes_commands_options_values_and_files(shell: SystemShell) async throws {
    try skip(unless: shell)
    let home = try home()
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    var options = ShellTerminal.Options(columns: 100)
    options.home = home
    options.environment = ["PATH": home.url.path + ":" + path, "TERM": "xterm-256color"]
    options.command =
      "cd '\(PackageLayout.root.path)'; exec \(shell.path ?? "") "
      + shell.arguments.joined(separator: " ")
    options.prompt = nil
    try await ShellTerminal.run(options) { terminal in
      try await terminal.press(.text(shell.setup + "; clear"), .enter)
      try await terminal.wait(forLast: "%")
      for (typed, completed) in [
        ("hearsay as", "hearsay ask"), ("hearsay ask --form", "hearsay ask --format"),
        ("hearsay ask --format mark", "hearsay ask --format markdown"),
        ("hearsay run queries/01", "hearsay run queries/01-who-mentioned.hearsay"),
      ] {
        try await terminal.press(.text(typed))
        try await terminal.wait(for: typed)
        try await terminal.press(.tab)
        try await terminal.wait(for: "“\(completed)”") { rows in
          // zsh lists what may follow with its description before it inserts it.
          let word = completed.split(separator: " ").last.map { "\($0)  -- " } ?? ""
          return rows.contains { $0.hasPrefix("% " + completed) || $0.hasPrefix(word) }
        }
        try await terminal.press(.control("U"))
        try await terminal.wait(for: "an empty line") { $0.last == "%" || $0.contains("%") }
      }
    }
  }

  /// Says in the report that a shell is missing.
  private func skip(unless shell: SystemShell) throws {
    if shell.path == nil { try Test.cancel("\(shell.name) is not installed") }
  }
}
