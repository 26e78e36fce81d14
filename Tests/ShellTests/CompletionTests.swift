import Foundation
import GraphModel
import Shell
import Testing
import _ShellSample
import _TestSupport

@Suite struct CompletionTests {
  private let completer: ShellCompleter
  private let session = SampleSession()

  init() {
    session.parameters["from"] = .integer(1)
    completer = ShellCompleter(session: session)
  }

  /// The candidates as `replaced→text (note)`.
  private func complete(_ text: String) -> [String] {
    let result = completer.completions(for: text)
    let typed = String(text.unicodeScalars.suffix(result.replacedScalars))
    return result.candidates.map { candidate in
      "\(typed)→\(candidate.text)" + (candidate.note.isEmpty ? "" : "(\(candidate.note))")
    }
  }

  @Test(arguments: [
    (
      "who mentioned Marr",
      ["Marr→Ilse Marrand (person, 2 mentions)", "Marr→Tomas Marrand (person)"]
    ),
    ("who mentioned Ilse Mar", ["Ilse Mar→Ilse Marrand (person, 2 mentions)"]),
    ("who mentioned зор", ["зор→Павло Зорян (person)"]),
    ("who mentioned zor", ["zor→Павло Зорян (Pavlo Zorian, person)"]),
    ("who mentioned 林", ["林→林美玲 (person)"]),
    ("who mentioned the Gu", ["Gu→Northern Harbour Guild (organization, 2 mentions)"]),
    ("who mentioned \"Ilse M", ["\"Ilse M→\"Ilse Marrand\" (person, 2 mentions)"]),
    ("neighbors of summ", ["summ→`Veil \"Tide\" Summit` (event, 1 mention)"]),
    (".mo", [".mo→.mode ([FORMAT])"]), (".mode js", ["js→json ", "js→jsonl "]),
    (".timer o", ["o→on ", "o→off "]), (".help quest", ["quest→questions "]),
    (".merge Lin into \"Tomas M", ["\"Tomas M→\"Tomas Marrand\" (person)"]),
    (".retype Port Veil as pl", ["pl→place "]), (".set fr", ["fr→from "]),
    (".explain who mentioned Tom", ["Tom→Tomas Marrand (person)"]),
    ("MATCH (p:Per", ["Per→Person(label)"]), ("MATCH (p)-[:SA", ["SA→SAID(relationship)"]),
    ("MATCH (p) RETURN p.na", ["na→name(property)"]),
    ("MATCH (p) WHERE p.id = $fr", ["fr→from(parameter)"]),
    ("MATCH (p) RETURN toU", ["toU→toUpper((Text in capital letters.)"]),
    ("MATCH (p {name: 'Tom", ["'Tom→'Tomas Marrand'(person)"]),
    ("who mentioned qqq", []), (".nonsense x", []),
  ])
  func text_is_completed(text: String, expected: [String]) {
    #expect(complete(text) == expected)
  }

  @Test func question_words_come_from_the_grammar() {
    #expect(complete("neigh").contains("neigh→neighbors "))
    #expect(complete("who ment").contains("ment→mentioned "))
    #expect(complete("path from Ilse Marrand t").first == "t→to ")
    #expect(complete("").contains("→who "))
    #expect(complete("what did \"Ilse Marrand\" s").contains("s→say "))
  }

  @Test func entities_of_one_name_are_completed_by_their_ids() throws {
    let graph = try #require(session.graph as? SampleGraph)
    graph.add(
      ["Entity", "Place"],
      ["id": .string("place:guild"), "name": .string("Northern Harbour Guild")])
    #expect(
      complete("who mentioned north") == [
        "north→organization:northern-harbour-guild (organization, 2 mentions)",
        "north→place:guild (place)",
      ])
  }

  @Test func files_are_completed_with_their_folder() throws {
    let folder = try ScratchFolder()
    let path = folder.url.path
    try "".write(toFile: path + "/notes.hearsay", atomically: true, encoding: .utf8)
    try FileManager.default.createDirectory(
      atPath: path + "/nested", withIntermediateDirectories: true)
    #expect(
      complete(".read \(path)/n") == [
        "\(path)/n→\(path)/nested/", "\(path)/n→\(path)/notes.hearsay ",
      ])
  }

  @Test func line_is_coloured_by_what_is_known() {
    let highlighter = LineHighlighter(session: session)
    func styles(_ text: String) -> [String] {
      let scalars = Array(text.unicodeScalars)
      return highlighter.spans(for: text).map { span in
        String(String.UnicodeScalarView(scalars[span.range])) + ":\(span.style)"
      }
    }
    #expect(
      styles("who mentioned Ilse Marrand in Nowhere today") == [
        "who:keyword", "Ilse Marrand:knownEntity", "in:keyword", "Nowhere:unknownEntity",
      ])
    #expect(styles("who said \"strike\"") == ["who:keyword", "said:keyword", "\"strike\":string"])
    #expect(styles("who is Павло Зорян").last == "Павло Зорян:knownEntity")
    #expect(styles(".mode csv") == [".mode:command"])
    #expect(styles(".bogus") == [".bogus:unknownEntity"])
    #expect(
      styles("MATCH (:Person)-[:SIAD]->() // x") == [
        "MATCH:keyword", "Person:knownEntity", "SIAD:unknownEntity", "// x:dim",
      ])
    #expect(
      styles("MATCH (n {a: 'x'}) RETURN n LIMIT 5") == [
        "MATCH:keyword", "'x':string", "RETURN:keyword", "LIMIT:keyword", "5:number",
      ])
  }
}
