import GraphModel
import Rendering
import Testing

@Suite struct SparklineTests {
  private func line(_ rows: [[Value]], ascii: Bool = false) -> String? {
    var sparkline = Sparkline()
    for row in rows { sparkline.add(row: row) }
    return sparkline.line(ascii: ascii)
  }

  @Test func short_time_is_shown_by_days_with_the_counts_of_the_rows() {
    let rows: [[Value]] = [
      [.string("2025-09-03"), .integer(3), .integer(0)],
      [.string("2025-09-05"), .integer(4), .integer(4)], [.string("2025-09-06"), .integer(1)],
    ]
    #expect(line(rows) == "2025-09-03 ▄ █▂ 2025-09-06 (at most 8 a day)")
    #expect(line(rows, ascii: true) == "2025-09-03 =_#: 2025-09-06 (at most 8 a day)")
  }

  @Test func long_time_is_shown_by_months() {
    let rows: [[Value]] = [
      [.string("2024-12-31T10:00")], [.date(DateValue(daysSinceEpoch: 20_336))],
      [.string("2025-09")],
    ]
    #expect(line(rows) == "2024-12 ▅        █ 2025-09 (at most 2 a month)")
  }

  @Test func one_day_or_no_date_has_no_bars() {
    #expect(line([[.string("2025-09-05")], [.string("2025-09-05")]]) == nil)
    #expect(line([[.string("x")], [.integer(3)], [.string("2025-99-99")]]) == nil)
  }
}
