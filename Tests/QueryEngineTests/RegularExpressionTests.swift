import GraphModel
import Testing

@testable import QueryEngine

/// `=~`: what patterns mean, which are refused, and that none takes long.
@Suite struct RegularExpressionTests {
  private static func fits(_ pattern: String, _ text: String) throws -> Bool {
    try RegularExpression(pattern).matchesWhole(text) { () throws(QueryError) in }
  }

  @Test(arguments: [
    ("abc", ["abc"], ["ab", "abcd", "ABC", ""]),
    ("", [""], ["a"]),
    ("a*b+c?", ["b", "aabbc", "bc"], ["ac", "c", "bcc"]),
    ("a.c", ["abc", "a c", "aéc", "a😀c"], ["ac", "a\nc", "abbc"]),
    ("(?s)a.c", ["a\nc"], ["ac"]),
    (".*Kiev.*", ["in Kiev now", "Kiev"], ["in Kie v"]),
    ("(?i)kiev|Москва", ["KIEV", "Kiev", "МОСКВА", "москва"], ["Kie"]),
    ("a(?i)b", ["ab", "aB"], ["Ab"]),
    ("(?i:a)b", ["Ab", "ab"], ["aB"]),
    ("(?i)a(?-i)b", ["Ab"], ["AB"]),
    ("(?i)[a-c]", ["B", "b"], ["d"]),
    ("colou?r|grey", ["color", "colour", "grey"], ["colouur", "gre"]),
    ("(ab|a)(bc|c)", ["abc", "abbc", "ac"], ["ab"]),
    ("a{2}", ["aa"], ["a", "aaa"]),
    ("a{2,}b{0,1}", ["aa", "aaab"], ["ab"]),
    ("(ab){1,2}", ["ab", "abab"], ["", "ababab"]),
    ("(a*)*b", ["b", "aaab"], ["a"]),
    ("(|a)+", ["", "aaa"], ["b"]),
    ("a+?b", ["ab", "aab"], ["b"]),
    ("\\d{4}-\\d\\d", ["2026-01"], ["2026-1", "x026-01"]),
    ("\\w+\\s\\W", ["a_1 !"], ["a1!"]),
    ("[^\\d\\s]+", ["ab"], ["a1", "a b"]),
    ("[a-z&&[^aeiou]]+", ["xyz"], ["axe"]),
    ("[a-c[x-z]]+", ["abxz"], ["d"]),
    ("[]a]+", ["]a"], ["b"]),
    ("[a\\-z]+", ["a-z"], ["b"]),
    ("[a-]+", ["a-"], ["b"]),
    ("\\Qa.c\\E+", ["a.c", "a.cc"], ["abc"]),
    ("\\p{Lu}\\p{Ll}+", ["Żuk", "Ab"], ["ab", "AB"]),
    ("\\p{L}+\\P{L}", ["слово!"], ["слово"]),
    ("\\p{Punct}\\p{IsAlphabetic}", ["!é"], ["é!"]),
    ("\\x41\\u0042\\x{1F600}\\t", ["AB😀\t"], ["AB😀"]),
    ("\\.\\*\\\\", [".*\\"], ["ab"]),
    (".*\\bcat\\b.*", ["a cat sat", "cat"], ["concat", "cats"]),
    (".*\\Bcat", ["concat"], ["a cat"]),
    ("^abc$", ["abc"], ["abcd"]),
    ("(?m)a\n^b$\nc", ["a\nb\nc"], ["abc"]),
    ("(?x) a b # note\n c", ["abc"], ["a b c"]),
    ("(?<year>\\d+)", ["2026"], ["x"]),
    ("(?:ab)+", ["abab"], ["aba"]),
    ("\\R", ["\n", "\r\n"], ["\n\n"]),
  ])
  func pattern_fits_what_it_should(pattern: String, fitting: [String], other: [String]) throws {
    for text in fitting { #expect(try RegularExpressionTests.fits(pattern, text), "\(text)") }
    for text in other { #expect(try !RegularExpressionTests.fits(pattern, text), "\(text)") }
  }

  @Test(arguments: [
    ("(ab", PatternError.malformed(position: 0)), ("ab)", .malformed(position: 2)),
    ("*a", .malformed(position: 0)), ("[ab", .malformed(position: 0)),
    ("a{3,1}", .malformed(position: 1)), ("[z-a]", .malformed(position: 3)),
    ("\\y", .malformed(position: 1)), ("a\\", .malformed(position: 2)),
    ("(?=a)", .needsBacktracking(position: 0)), ("(?<!a)b", .needsBacktracking(position: 0)),
    ("(a)\\1", .needsBacktracking(position: 4)), ("a++", .needsBacktracking(position: 2)),
    ("\\p{Klingon}", .unknownClass("Klingon")), ("a{100000}", .tooLarge),
    ("((a{1000}){1000}){1000}", .tooLarge), ("a{0,1000000000}", .tooLarge),
    (String(repeating: "(", count: 100_000), .tooLarge),
    ("a" + String(repeating: "?", count: 100_000), .tooLarge),
    (String(repeating: "[", count: 100_000), .tooLarge),
  ])
  func pattern_is_refused_with_its_reason(pattern: String, reason: PatternError) {
    let error = #expect(throws: QueryError.self) { try RegularExpression(pattern) }
    #expect(error?.detail == .invalidPattern(pattern: pattern, reason))
    #expect(error?.detail.code == "InvalidArgumentValue")
  }

  /// Patterns that take exponential time where a matcher tries one way after the other.
  @Test(arguments: ["(a+)+b", "(a|a)*b", "(a*)*b", "(.*)*x", "(a|aa)+$b", "a?{50}a{50}b"])
  func steps_grow_with_the_text_only(pattern: String) throws {
    func steps(_ count: Int) throws -> Int {
      var steps = 0
      let text = String(repeating: "a", count: count)
      let expression = try RegularExpression(pattern)
      #expect(try !expression.matchesWhole(text) { () throws(QueryError) in steps += 1 })
      return steps
    }
    #expect(try steps(20_000) <= 2 * (try steps(10_000)) + 2)
  }

  @Test func a_match_can_be_stopped() throws {
    let stop = QueryError(.interrupted, .runtime, .cancelled)
    let text = String(repeating: "a", count: 1_000)
    let expression = try RegularExpression("(a*)*b")
    var steps = 0
    let error = #expect(throws: QueryError.self) {
      try expression.matchesWhole(text) { () throws(QueryError) in
        steps += 1
        if steps == 10 { throw stop }
      }
    }
    #expect(error?.detail == .cancelled && steps == 10)
  }
}
