import Rendering
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Зеленський", 10), ("習近平", 6), ("e\u{301}", 1), ("ğ", 1), ("한국", 4),
    ("👩‍👩‍👧", 2), ("🇺🇦", 2), ("❤️", 2), ("❤", 1), ("ｱ", 1), ("Ａ", 2), ("a\u{200B}b", 2), ("นี้", 1),
  ])
  func width_counts_columns(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test func wrapping_keeps_every_character_and_the_width() {
    let text = "Ілзе Марранд said 林美玲林美玲 wanted an extraordinarilylongword e\u{301}nd"
    for width in 2...40 {
      let lines = TerminalText.wrapped(text, to: width)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
      let kept = lines.joined().filter { $0 != " " }
      #expect(kept == text.filter { $0 != " " })
    }
  }

  @Test func cut_text_says_so() {
    #expect(TerminalText.truncated("Harbour", to: 4) == "Har…")
    #expect(TerminalText.truncated("林美玲", to: 4) == "林…")
    #expect(TerminalText.truncated("abcd", to: 4) == "abcd")
    #expect(TerminalText.wrapped("a b c d", to: 1, limit: 2) == ["a", "…"])
  }
}
