import Testing

@testable import TextAnalysis

/// Date expressions on their text cases, and the calendar under them.
struct DateAnnotatorTests {
  let analyzer = TextAnalyzer(model: .rules)

  @Test(arguments: CaseFile.lines("dates"))
  func dates_are_found_and_resolved_where_marked(marked: String) {
    let plain = marked.replacing(#/\[([^\]=]*)=[^\]]*\]/#) { $0.output.1 }
    let text = analyzer.analyze(plain, context: TextContext(date: "2025-09-05"))
    var result = ""
    var offset = 0
    for date in text.dates {
      result += text[offset..<date.range.lowerBound]
      result += "[\(text[date.range])=\(date.resolved ?? "?")]"
      offset = date.range.upperBound
    }
    #expect(result + text[offset..<text.utf8.count] == marked)
  }

  @Test func without_an_article_date_only_absolute_dates_are_resolved() {
    let text = analyzer.analyze("On Friday and on May 2, 2020.")
    #expect(text.dates.map(\.resolved) == [nil, "2020-05-02"])
  }

  @Test func days_and_dates_convert_both_ways() {
    for days in stride(from: -200_000, to: 200_000, by: 977) {
      #expect(CivilDate(daysSinceEpoch: days).daysSinceEpoch == days)
    }
    #expect(CivilDate(iso: "2025-09-05T10:00:00Z")?.weekday == 4)
    #expect(CivilDate(iso: "2025-02-29") == nil)
  }
}
