import Foundation
import Testing
import _TestSupport

/// The man pages and what a shell completes are those of the program as it is.
@Suite struct ManualPageTests {
  private static let folder = PackageLayout.root.appending(path: "docs")

  @Test func manual_pages_are_made_from_the_definitions() throws {
    for (name, page) in try ManualPages.all() {
      let file = Self.folder.appending(path: name)
      if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
        try page.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(name); read it and run again without RECORD_SNAPSHOTS")
      }
      #expect(try String(contentsOf: file, encoding: .utf8) == page)
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/groff")))
  func manual_pages_render_without_a_warning() throws {
    for name in ["hearsay.1", "hearsay-shell.7"] {
      let run = try ProcessRun.run(
        URL(filePath: "/usr/bin/groff"),
        ["-man", "-Kutf8", "-Tutf8", "-ww", "-z", Self.folder.appending(path: name).path])
      #expect(run.status == 0 && run.standardError.isEmpty, "\(name): \(run.standardError)")
    }
  }

  @Test(arguments: [
    ("as", "ask"), ("ask --form", "--format"), ("ask --format mark", "markdown"),
    ("export --format graph", "graphml"), ("build --model acc", "accurate"),
    ("stats --graph Gra", "Graph"), ("run queries/01", "queries/01-who-mentioned.hearsay"),
  ])
  func bash_completes_the_command_line(typed: String, completed: String) throws {
    let script = """
      compopt() { :; }
      source <("$HEARSAY_PROGRAM" --generate-completion-script bash)
      COMP_WORDS=(hearsay $1)
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      COMP_LINE="hearsay $1"
      COMP_POINT=${#COMP_LINE}
      _hearsay hearsay "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let run = try ProcessRun.run(
      URL(filePath: "/bin/bash"), ["--norc", "-c", script, "bash", typed],
      folder: PackageLayout.root,
      environment: ["HEARSAY_PROGRAM": PackageLayout.hearsay.path, "SWIFT_BACKTRACE": "enable=no"])
    let lines = run.standardOutput.split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    #expect(lines.contains(completed), "\(lines) \(run.standardError)")
  }

  @Test(arguments: [("zsh", "#compdef hearsay"), ("fish", "complete -c 'hearsay'")])
  func other_shells_get_their_scripts(shell: String, line: String) throws {
    let run = try HearsayProgram.run(["--generate-completion-script", shell])
    #expect(run.status == 0 && run.standardOutput.contains(line))
    #expect(run.standardOutput.contains("markdown"))
  }
}
