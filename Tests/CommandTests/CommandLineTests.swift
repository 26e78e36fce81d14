import Foundation
import Testing
import _TestSupport

/// Exit codes, streams and messages of the commands.
@Suite struct CommandLineTests {
  /// A command line and the exit code that it ends with.
  struct Line: Sendable {
    var arguments: [String]
    var code: Int32

    init(_ code: Int32, _ arguments: String...) {
      self.code = code
      self.arguments = arguments
    }
  }

  static let lines = [
    Line(0, "ask", "who mentioned Zelensky"),
    Line(1, "ask", "who mentioned Zelensky before 1999"),
    Line(2, "ask", "who mentioned Nobody Atall"),
    Line(2, "ask", "who frobnicated Zelensky"),
    Line(2, "ask", "MATCH (n RETURN n"),
    Line(2, "ask"), Line(2, "frobnicate"), Line(0, "--version"), Line(0, "--help"),
    Line(0, "questions"), Line(0, "stats"), Line(0, "check"),
  ]

  @Test(arguments: lines)
  func exit_code_says_how_it_went(line: Line) throws {
    let run = try HearsayProgram.run(line.arguments)
    #expect(run.status == line.code, "\(line): \(run.standardOutput) \(run.standardError)")
  }

  @Test func messages_go_to_standard_error_and_data_to_standard_output() throws {
    let run = try HearsayProgram.run(["ask", "who mentioned Nobody Atall"])
    #expect(run.standardOutput.isEmpty)
    #expect(run.standardError.contains("Nobody Atall"))
    let rows = try HearsayProgram.run(["ask", "top speakers", "--format", "jsonl"])
    for line in rows.standardOutput.split(separator: "\n") {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
    #expect(!rows.standardOutput.isEmpty)
  }

  @Test func damaged_line_is_told_by_every_question_until_it_is_set_aside() throws {
    let scratch = try ScratchFolder()
    let graph = scratch.url.appending(path: "graph").path
    try FileManager.default.createDirectory(atPath: graph, withIntermediateDirectories: true)
    try """
    {"type":"hearsay","version":1}
    {"type":"entity","id":"person:ilse-marrand","kind":"person","name":"Ilse Marrand"}
    {"type":"entity","kind":"person"}
    {"type":"entity",

    """.write(toFile: graph + "/graph.jsonl", atomically: true, encoding: .utf8)
    for _ in 1...2 {
      let run = try HearsayProgram.run(["ask", "who is Marrand", "--graph", graph])
      #expect(run.status == 0)
      for message in [
        "graph.jsonl:3: the record lacks \"id\"", "graph.jsonl:4: the line is not JSON: ",
        "hearsay check --repair",
      ] { #expect(run.standardError.contains(message), "\(run.standardError)") }
    }
    let repair = try HearsayProgram.run(["check", "--repair", "--graph", graph])
    #expect(repair.standardError.contains("2 damaged lines moved to \(graph)/damaged.jsonl"))
    let after = try HearsayProgram.run(["ask", "who is Marrand", "--graph", graph])
    #expect(after.status == 0 && after.standardError.isEmpty, "\(after.standardError)")
  }

  @Test func names_command_tells_what_was_taken_for_one_and_how_to_undo_it() throws {
    let scratch = try ScratchFolder()
    let graph = scratch.url.appending(path: "graph").path
    let text = """
      Dock leader resigns after the strike
      Ilse Marrand, head of the Dockers' Union, resigned on Monday. Marrand said she was tired.
      """
    let build = try HearsayProgram.run(
      ["build", "-", "--model", "rules", "--graph", graph], input: text)
    #expect(build.status == 0, "\(build.standardError)")
    let run = try HearsayProgram.run(["--graph", graph], input: ".names marrand\n")
    #expect(run.status == 0, "\(run.standardError)")
    #expect(
      run.standardOutput.hasPrefix("Ilse Marrand (person:ilse-marrand): 2 names in 1 article"))
    for line in [
      "“Marrand” = “Ilse Marrand” — an article uses both for one",
      "“Marrand” = “Ilse Marrand” — a part of the longer name in the same article",
      "“she” — the best-fitting before it",
      "one article means somebody else:  .split Ilse Marrand in a:",
    ] {
      #expect(run.standardOutput.contains(line), "\(run.standardOutput)")
    }
    let nobody = try HearsayProgram.run(["--graph", graph], input: ".names Nobody Atall\n")
    #expect(nobody.standardError.contains("Nobody Atall"))
  }

  @Test(arguments: [
    ("who mentioned Zelensky", true), ("who mentioned Zelensky before 1999", false),
  ])
  func json_lines_never_change_their_shape(question: String, hasRows: Bool) throws {
    let lines = try HearsayProgram.run(["ask", question, "--format", "jsonl"])
    let rows = try lines.standardOutput.split(separator: "\n").map {
      try #require(
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(rows.isEmpty != hasRows)
    for row in rows { #expect(Set(row.keys) == ["speaker", "statements", "latest"]) }
    let whole = try HearsayProgram.run(["ask", question, "--format", "json"])
    let array = try JSONSerialization.jsonObject(with: Data(whole.standardOutput.utf8))
    #expect((array as? [[String: Any]])?.count == rows.count)
    // A script and the shell's standard input write the same bytes.
    let run = try HearsayProgram.run(["run", "--format", "jsonl", "-"], input: question + ";\n")
    #expect(run.standardOutput == lines.standardOutput)
    let shell = try HearsayProgram.run(["--format", "jsonl"], input: question + "\n")
    #expect(shell.standardOutput == lines.standardOutput)
  }

  @Test func script_has_output_files_includes_parameters_and_stops_when_asked() throws {
    let scratch = try ScratchFolder()
    func write(_ text: String, _ name: String) throws {
      try text.write(to: scratch.url.appending(path: name), atomically: true, encoding: .utf8)
    }
    func text(_ name: String) throws -> String {
      try String(contentsOf: scratch.url.appending(path: name), encoding: .utf8)
    }
    try write(
      """
      #!/usr/bin/env -S hearsay run
      .mode csv
      .once \(scratch.url.path)/a.csv
      RETURN $first AS a;
      .read part.hearsay
      bogus;
      RETURN 3 AS c;
      """, "main.hearsay")
    try write(".once \(scratch.url.path)/b.jsonl\n.mode jsonl\nRETURN 2 AS b;\n", "part.hearsay")
    let path = scratch.url.appending(path: "main.hearsay").path
    let run = try HearsayProgram.run(["run", "--param", "first=1", path])
    #expect(run.status == 2 && run.standardError.contains("main.hearsay:6: "))
    #expect(run.standardOutput == "{\"c\":3}\n")
    #expect(try text("a.csv") == "a\r\n1\r\n")
    #expect(try text("b.jsonl") == "{\"b\":2}\n")
    let failing = try HearsayProgram.run(["run", "--fail-fast", "--param", "first=1", path])
    #expect(failing.status == 2 && failing.standardOutput.isEmpty)
  }

  @Test func a_folder_without_a_graph_says_what_to_do() throws {
    let scratch = try ScratchFolder()
    let run = try HearsayProgram.run(["stats", "--graph", scratch.url.path])
    #expect(run.status == 2)
    #expect(run.standardError.contains("hearsay build"))
  }

  @Test func extract_prints_a_line_an_article_with_offsets_in_scalars() throws {
    let text = "“Ґanok” — Mayor Ilva Brask said on Monday that the ferry “will sail”."
    let article = #"{"id":"x1","text":"\#(text)"}"#
    let run = try HearsayProgram.run(["extract", "--input", "jsonl", "-"], input: article + "\n")
    #expect(run.status == 0, "\(run.standardError)")
    let line = try #require(
      try JSONSerialization.jsonObject(with: Data(run.standardOutput.utf8)) as? [String: Any])
    #expect(line["id"] as? String == "x1")
    #expect(line["text"] as? String == text)
    let scalars = Array(text.unicodeScalars)
    let statements = try #require(line["statements"] as? [[String: Any]])
    #expect(!statements.isEmpty)
    for statement in statements {
      let cue = statement["cue"] as? [String: Any]
      if let start = cue?["start"] as? Int, let end = cue?["end"] as? Int {
        #expect(String(String.UnicodeScalarView(scalars[start..<end])) == cue?["text"] as? String)
      }
    }
  }

  @Test func export_is_accepted_by_graphviz_without_a_warning() throws {
    let dot = URL(filePath: "/usr/bin/dot")
    try #require(FileManager.default.fileExists(atPath: dot.path), "graphviz is not installed")
    let run = try HearsayProgram.run(["export", "--format", "dot"])
    #expect(run.status == 0, "\(run.standardError)")
    let drawn = try ProcessRun.run(dot, ["-Tsvg"], input: run.standardOutput)
    #expect(drawn.status == 0)
    #expect(drawn.standardError.isEmpty)
  }
}
