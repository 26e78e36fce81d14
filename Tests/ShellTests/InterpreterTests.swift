import Foundation
import GraphModel
import Shell
import Testing
import _ShellSample
import _TestSupport

@Suite struct InterpreterTests {
  /// A shell over the sample graph, without colours and times.
  static func interpreter(
    io: CapturingIO, isInteractive: Bool = false
  ) -> (ShellInterpreter, SampleSession) {
    let session = SampleSession()
    let interpreter = ShellInterpreter(
      session: session, io: io, terminal: .current(color: false), isInteractive: isInteractive)
    interpreter.settings.showsTime = false
    interpreter.settings.usesPager = false
    interpreter.settings.width = 70
    interpreter.settings.ascii = false
    return (interpreter, session)
  }

  @Test(arguments: TextCase.all(in: "Cases/Interpreter"))
  func statements_have_their_output_and_notes(example: TextCase) {
    let io = CapturingIO()
    let (interpreter, _) = Self.interpreter(io: io, isInteractive: example["interactive"] == "yes")
    var outcomes: [StatementOutcome] = []
    for statement in StatementSplitter.statements(in: example["input"]) {
      outcomes.append(
        interpreter.run(
          statement.text, place: example["place"].isEmpty ? nil : "f:\(statement.line)"))
    }
    #expect(Self.trimmed(io.data) == example["output"])
    #expect(Self.trimmed(io.notes) == example["notes"])
    if !example["outcomes"].isEmpty {
      #expect(outcomes.map { "\($0)" }.joined(separator: " ") == example["outcomes"])
    }
  }

  private static func trimmed(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
      .trimmingCharacters(in: .newlines)
  }

  @Test func every_command_has_a_page_and_runs_its_examples() {
    for command in CommandCatalog.all {
      let io = CapturingIO()
      let (interpreter, _) = Self.interpreter(io: io)
      #expect(interpreter.run(".help \(command.name)") == .done)
      let page = io.data.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(page.contains(command.summary))
      _ = interpreter.run("who mentioned Marrand")
      for example in command.examples {
        #expect(interpreter.run(example) != .failed, "\(example): \(io.notes)")
      }
    }
  }

  @Test func manual_is_the_one_made_from_the_tables() throws {
    let file = PackageLayout.root.appending(path: "docs/shell.md")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try? FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try HelpText.manual().write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded docs/shell.md; run again without RECORD_SNAPSHOTS")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == HelpText.manual())
  }

  @Test func catalogue_of_commands_is_the_documented_one() {
    let names = CommandCatalog.all.map(\.name).sorted().joined(separator: " ")
    #expect(
      names
        == "build color edit explain export forget graph help history limit merge mode names once "
        + "open output pager params profile quit read rename retype schema set source split stats timer "
        + "undo width")
  }

  @Test func answers_go_to_a_file_once_and_then_to_the_screen() throws {
    let folder = try ScratchFolder()
    let path = folder.url.appending(path: "out.csv").path
    let io = CapturingIO()
    let (interpreter, _) = Self.interpreter(io: io)
    for line in [".mode csv", ".once \(path)", "who mentioned Marrand", "return 1"] {
      #expect(interpreter.run(line) != .failed)
    }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.components(separatedBy: "\r\n").count == 4)
    #expect(io.data == "value\r\n1\r\n")
  }

  @Test func picture_of_an_answer_is_written_and_drawn() throws {
    let folder = try ScratchFolder()
    let path = folder.url.appending(path: "a b.dot").path
    let io = CapturingIO()
    let (interpreter, _) = Self.interpreter(io: io)
    for line in ["who mentioned Marrand", ".graph \"\(path)\" top 2", ".graph"] {
      #expect(interpreter.run(line) != .failed, "\(io.notes)")
    }
    let dot = try String(contentsOfFile: path, encoding: .utf8)
    #expect(dot.contains("label=\"who mentioned Marrand\"") && dot.contains("hidden: "))
    #expect(io.data.contains("Ilse Marrand (person)"))
  }

  @Test func decisions_reach_the_session_as_they_were_typed() {
    let io = CapturingIO()
    let (interpreter, session) = Self.interpreter(io: io)
    for line in [
      "merge \"Lin Meiling\" into Tomas Marrand", ".rename Port Veil to Veil Harbour",
      "retype Port Veil as organization", ".split Ilse Marrand in a:1 as Ilse Young",
      "who mentioned Marrand", ".forget 1", "undo",
    ] {
      #expect(interpreter.run(line) != .failed, "\(line): \(io.notes)")
    }
    #expect(
      session.requests == [
        .merge("Lin Meiling", into: "Tomas Marrand"), .rename("Port Veil", to: "Veil Harbour"),
        .retype("Port Veil", .organization),
        .split("Ilse Marrand", article: "a:1", name: "Ilse Young"), .forget(id: "s:2"), .undo,
      ])
  }

  @Test func words_of_an_article_are_parted_by_themselves_or_by_their_row() {
    let io = CapturingIO()
    let (interpreter, session) = Self.interpreter(io: io)
    #expect(interpreter.run(".split 2 as Ilse Young") == .failed)
    #expect(io.notes.contains("list the words of an article first"), "\(io.notes)")
    for line in [
      ".split Ilse Marrand at \"the chair in charge\" in a:1 as \"Ilse Young\"",
      ".split Ilse Marrand at she in a:1", ".names Marrand in a:1", ".split 2 as Ilse Young",
      ".split 3", ".names Marrand",
    ] {
      #expect(interpreter.run(line) != .failed, "\(line): \(io.notes)")
    }
    #expect(interpreter.run(".split 2 as Ilse Young") == .failed)
    #expect(interpreter.run(".split Ilse Marrand in a:1") == .failed)
    let id = "person:ilse-marrand"
    #expect(
      session.requests == [
        .part("Ilse Marrand", at: "the chair in charge", article: "a:1", name: "Ilse Young"),
        .part("Ilse Marrand", at: "she", article: "a:1", name: nil),
        .part(id, at: "2", article: "a:1", name: "Ilse Young"),
        .part(id, at: "3", article: "a:1", name: nil),
      ])
  }
}
