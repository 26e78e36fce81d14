import Foundation
import Shell
import Testing
import _TestSupport

@Suite struct ScriptTests {
  @Test(arguments: TextCase.all(in: "Cases/Splitting"))
  func script_is_cut_into_statements(example: TextCase) {
    for ending in ["\n", "\r\n"] {
      let text = example["input"].replacingOccurrences(of: "\n", with: ending)
      let lines = StatementSplitter.statements(in: text).map {
        "\($0.line): " + $0.text.replacingOccurrences(of: "\n", with: "⏎")
      }
      #expect(lines.joined(separator: "\n") == example["expected"])
    }
  }

  @Test func splitting_loses_no_word_of_any_text() {
    var random = SplitMix64(seed: 7)
    let pieces = ["a", "b'c", "\"", "'", ";", "\n", " ", "\\", "é", ".x", "`"]
    for _ in 0..<500 {
      let text = (0..<20).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let kept = StatementSplitter.statements(in: text).map(\.text).joined()
      let letters: (String) -> String = { $0.filter { $0.isLetter || $0 == "\\" } }
      #expect(letters(kept) == letters(text))
    }
  }

  private func run(_ script: String, stops: Bool = false) throws -> (
    ScriptRunner.ExitStatus, CapturingIO
  ) {
    let folder = try ScratchFolder()
    let io = CapturingIO()
    let (interpreter, _) = InterpreterTests.interpreter(io: io)
    let path = folder.url.appending(path: "main.hearsay").path
    try script.write(toFile: path, atomically: true, encoding: .utf8)
    try "return 7;".write(
      to: folder.url.appending(path: "part.hearsay"), atomically: true, encoding: .utf8)
    var runner = ScriptRunner(interpreter, stopsAtFailure: stops)
    runner.run(file: path)
    return (runner.status, io)
  }

  @Test(arguments: [
    ("return 1;", ScriptRunner.ExitStatus.found), ("who mentioned Veil since x;", .nothing),
    ("return 1; who mentioned Veil since x;", .found), ("bogus; return 1;", .failed),
    (".mode csv", .found), ("", .found),
  ])
  func exit_status_says_what_was_found(script: String, status: ScriptRunner.ExitStatus) throws {
    #expect(try run(script).0 == status)
  }

  @Test func first_error_ends_the_script_only_when_asked() throws {
    let script = ".mode csv\nbogus;\nreturn 1;\n"
    #expect(try run(script).1.data == "value\r\n1\r\n")
    let (status, io) = try run(script, stops: true)
    #expect(status == .failed && io.data == "")
    #expect(io.notes.contains("main.hearsay:2: I do not understand this."))
  }

  @Test func included_script_is_found_beside_the_including_one_and_loops_are_refused() throws {
    let (status, io) = try run(".mode csv\n.read part.hearsay\n")
    #expect(status == .found)
    #expect(io.data == "value\r\n1\r\n")
    let (again, notes) = try run(".read main.hearsay\n")
    #expect(again == .failed && notes.notes.contains("cannot read itself"))
  }

  @Test(arguments: [
    ("who mentioned Putin", true), ("what did Putin's aide say", true), ("who said \"a", false),
    ("MATCH (n)", false), ("MATCH (n) RETURN n", true), ("MATCH (n) RETURN n,", false),
    ("MATCH (n {name: 'x'", false), ("MATCH (n) WHERE", false), ("MATCH (n);", true),
    ("MATCH (n)\n", true), ("CREATE (n)", true), ("MATCH (p:Person) RETRUN p", true),
    ("MATCH (n) RETURN n +", false), (".mode csv", true), ("", true),
    ("return 'x'", true), ("RETURN [ ]", true), ("return '", false), ("return [1,", false),
    ("WITH 1 AS x RETURN x AS", false),
  ])
  func enter_ends_what_is_complete(text: String, isComplete: Bool) {
    #expect(InputCompleteness.isComplete(text) == isComplete)
  }
}
