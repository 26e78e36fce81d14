import GraphModel
import Testing

@testable import Shell

@Suite struct TextToolsTests {
  @Test func words_of_a_command_keep_quotations_together() {
    #expect(
      CommandArguments.split("a  \"b c\" 'd \\' e' O'Neil \"\"") == [
        "a", "b c", "d ' e", "O'Neil", "",
      ])
  }

  @Test(arguments: [
    ("12", Value.integer(12)), ("-1.5", .float(-1.5)), ("true", .boolean(true)), ("null", .null),
    ("Ilse Marrand", .string("Ilse Marrand")), ("'12'", .string("12")),
    ("infinity", .string("infinity")),
    ("[1, 'a, b', [2]]", .list([.integer(1), .string("a, b"), .list([.integer(2)])])),
    ("[]", .list([])),
  ])
  func parameter_has_the_type_it_looks_like(text: String, value: Value) {
    #expect(ParameterLiteral.value(of: text) == value)
  }

  @Test func caret_stands_under_the_wrong_words() {
    let place = ShellError.Place(text: "MATCH 習近平 RETRUN n", range: 16..<22)
    #expect(
      Caret.lines(for: place, width: 80) == ["  MATCH 習近平 RETRUN n", "               ^^^^^^"])
    let second = ShellError.Place(text: "MATCH (n)\nRETRUN n", range: 10..<16)
    #expect(Caret.lines(for: second, width: 80) == ["  RETRUN n", "  ^^^^^^"])
    let long = ShellError.Place(text: String(repeating: "x ", count: 90) + "bad", range: 180..<183)
    let lines = Caret.lines(for: long, width: 40)
    #expect(
      lines[0].hasSuffix("bad") && lines[1].hasSuffix("^^^") && lines[0].count == lines[1].count)
    for range in [0..<0, 900..<999, 5..<900] {
      let odd = ShellError.Place(text: "short\n", range: range)
      #expect(Caret.lines(for: odd, width: 20).count == 2)
    }
  }

  @Test func near_words_are_found() {
    #expect(Spelling.distance("mode", "mdoe") == 1)
    #expect(Spelling.nearest(to: "exprot", among: ["export", "help", "mode"]) == ["export"])
    #expect(Spelling.nearest(to: "zzz", among: ["export", "help"]) == [])
  }
}
