import GraphModel
import Testing

@Suite struct CivilDateTests {
  @Test func every_day_of_a_thousand_years_follows_the_day_before() {
    var date = CivilDate(year: 1600, month: 1, day: 1)
    for days in date.daysSinceEpoch..<(date.daysSinceEpoch + 365_243) {
      #expect(CivilDate(daysSinceEpoch: days) == date)
      #expect(date.daysSinceEpoch == days)
      date.day += 1
      if !date.isValid { date = CivilDate(year: date.year, month: date.month + 1, day: 1) }
      if !date.isValid { date = CivilDate(year: date.year + 1, month: 1, day: 1) }
    }
  }

  @Test func epoch_was_a_thursday() {
    #expect(CivilDate(year: 1970, month: 1, day: 1).weekday == 4)
    #expect(CivilDate(year: 1969, month: 12, day: 31).weekday == 3)
  }

  @Test(arguments: ["2025-02-29", "2025-13-01", "2025-9-05", "25-09-05", "2025/09/05", ""])
  func text_that_is_no_date_is_refused(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test func iso_text_reads_back() {
    #expect(CivilDate(iso: "0099-03-07T12:00")?.iso == "0099-03-07")
  }
}
