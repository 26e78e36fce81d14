import Foundation
import GraphModel
import QueryLanguage
import Testing
import _TestSupport

/// Every case of `Cases/English` is a question (its name) and what it becomes.
@Suite struct EnglishQuestionTests {
  private static let today = CivilDate(year: 2026, month: 6, day: 5)

  @Test(arguments: TextCase.all(in: "Cases/English"))
  func question_becomes_the_expected_cypher(_ textCase: TextCase) {
    let reading = Self.reading(of: textCase.name, family: textCase["family"])
    #expect(reading == textCase["expected"], "\(textCase.name)")
  }

  @Test(arguments: TextCase.all(in: "Cases/English"))
  func compiled_questions_and_their_evidence_are_cypher(_ textCase: TextCase) throws {
    guard case .questions(let questions) = EnglishParser.read(textCase.name) else { return }
    for question in questions {
      let compiled = Self.compiled(question)
      for cypher in [compiled.cypher] + compiled.evidence {
        #expect(throws: Never.self, "\(cypher)") { try Query(parsing: cypher) }
      }
    }
  }

  @Test(arguments: TextCase.all(in: "Cases/Paraphrases"))
  func paraphrases_become_the_same_cypher(_ textCase: TextCase) {
    let expected = Self.cypher(of: textCase.name)
    #expect(expected != nil)
    for line in textCase["same"].split(separator: "\n").map(String.init) {
      #expect(Self.cypher(of: line) == expected, "\(line)")
    }
  }

  private static func cypher(of question: String) -> String? {
    guard case .questions(let questions) = EnglishParser.read(question) else { return nil }
    return questions.first.map { compiled($0).cypher }
  }

  @Test func every_example_of_help_is_a_question_of_its_family() {
    for family in QuestionGrammar.families {
      for example in family.examples {
        guard case .questions(let questions) = EnglishParser.read(example) else {
          Issue.record("not understood: \(example)")
          continue
        }
        let families = questions.map(\.family)
        if family.title == "about a subject" {
          // A subject is looked for only when no entity has the name.
          #expect(families.contains(family.title), "\(example)")
        } else {
          #expect(families.first == family.title, "\(example)")
        }
      }
    }
  }

  @Test func names_keep_their_quotes_and_keywords_inside_quotes_are_names() {
    guard
      case .questions(let questions) = EnglishParser.read(
        "what did \"The Who\" say about \"Bank of about\"")
    else { return #expect(Bool(false)) }
    #expect(questions.first?.names.map(\.words) == ["The Who", "Bank of about"])
  }

  @Test(arguments: [
    ("MATCH (n) RETURN n", true), ("match (n) return n", true),
    ("optional match (n) return n", true),
    ("who matched", false), ("optional extras", false), ("RETURN 1", true),
    ("timeline of X", false),
  ])
  func cypher_is_told_from_english(line: String, expected: Bool) {
    #expect(EnglishParser.isCypher(line) == expected)
  }

  @Test func long_lines_and_hostile_text_end_quickly_in_no_question() {
    let lines = [
      String(repeating: "who mentioned ", count: 5000), String(repeating: "\"", count: 9999),
      "from between to and in of " + String(repeating: "and ", count: 50),
      String(repeating: "common neighbors of a and ", count: 14),
    ]
    for line in lines {
      if case .followUp = EnglishParser.read(line) {
        Issue.record("a follow-up: \(line.prefix(40))")
      }
    }
  }

  @Test func follow_ups_are_read() {
    for (line, expected) in [
      ("why 3", FollowUp.why(3)), ("Why?", .why(1)), ("why $2", .why(2)), ("more", .more),
    ] {
      guard case .followUp(let followUp) = EnglishParser.read(line) else {
        Issue.record("no follow-up: \(line)")
        continue
      }
      #expect(followUp == expected)
    }
  }

  /// The interpretation and openCypher of a question whose names are all known: of its best reading,
  /// or of the best one of a family.
  private static func reading(of question: String, family: String) -> String {
    switch EnglishParser.read(question) {
    case .followUp(let followUp): return "follow-up \(followUp)"
    case .name(let question, otherwise: let hint):
      let compiled = compiled(question)
      return """
        a name: \(compiled.interpretation)
        \(compiled.cypher)
        otherwise understood: \(hint.understood)
        """
    case .notUnderstood(let hint):
      return """
        not understood
        understood: \(hint.understood)
        unexpected: \(hint.unexpected ?? "-")
        nearest: \(hint.suggestions.joined(separator: " | "))
        """
    case .questions(let questions):
      let best = family.isEmpty ? questions.first : questions.first { $0.family == family }
      guard let best else { return "" }
      let compiled = compiled(best)
      return compiled.interpretation + "\n" + compiled.cypher
    }
  }

  private static func compiled(_ question: EnglishQuestion) -> CompiledQuestion {
    var selections: [String: EntitySelection] = [:]
    for (slot, words) in question.names {
      let slug = words.lowercased().replacing(" ", with: "-")
      selections[slot] = EntitySelection(ids: ["entity:\(slug)"], name: words)
    }
    for (slot, _) in question.previous {
      selections[slot] = EntitySelection(ids: ["s:1", "s:2"], name: "the previous answer")
    }
    return question.compiled(selections, seenFrom: today)
  }

  /// Writes the expectations anew from the questions in the files; they are then read by a person.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil))
  func record() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Cases/English")
    for (file, cases) in Dictionary(grouping: TextCase.all(in: "Cases/English"), by: \.file) {
      let text = cases.map { textCase in
        let family = textCase["family"]
        return "== \(textCase.name)\n" + (family.isEmpty ? "" : "-- family\n\(family)\n")
          + "-- expected\n\(Self.reading(of: textCase.name, family: family))\n"
      }
      try text.joined(separator: "\n").write(
        to: folder.appending(path: file), atomically: true, encoding: .utf8)
    }
    Issue.record("recorded; read the difference and run again without RECORD_SNAPSHOTS")
  }
}
