import GraphModel
import Rendering
import Testing

@Suite struct TemporalTextTests {
  private static let noon = LocalTimeValue(nanosecondOfDay: 43_200_000_000_000)
  private static let day = DateValue(daysSinceEpoch: 20_336)
  private static let stockholm = DateTimeValue(
    local: LocalDateTimeValue(date: day, time: noon), offsetSeconds: 7200, zone: "Europe/Stockholm")

  private static func duration(
    _ months: Int64, _ days: Int64, _ seconds: Int64, _ nanoseconds: Int32
  ) -> Value {
    .duration(
      DurationValue(months: months, days: days, seconds: seconds, nanoseconds: nanoseconds))
  }

  private static let cases: [(Value, String)] = [
    (.date(day), "2025-09-05"), (.date(DateValue(daysSinceEpoch: -1)), "1969-12-31"),
    (.date(DateValue(daysSinceEpoch: 11_016)), "2000-02-29"), (.localTime(noon), "12:00"),
    (.localTime(LocalTimeValue(nanosecondOfDay: 1_500_000_000)), "00:00:01.5"),
    (.time(TimeValue(local: noon, offsetSeconds: -12_600)), "12:00-03:30"),
    (.localDateTime(LocalDateTimeValue(date: day, time: noon)), "2025-09-05T12:00"),
    (.dateTime(stockholm), "2025-09-05T12:00+02:00[Europe/Stockholm]"),
    (duration(14, 3, 3661, 0), "P1Y2M3DT1H1M1S"), (duration(0, 0, 0, 0), "PT0S"),
    (duration(0, 0, -1, 300_000_000), "PT-0.7S"), (duration(0, -1, -2, 0), "P-1DT-2S"),
  ]

  @Test(arguments: cases.indices)
  func temporal_value_has_its_canonical_text(index: Int) {
    #expect(TemporalText.text(of: Self.cases[index].0) == Self.cases[index].1)
  }
}
