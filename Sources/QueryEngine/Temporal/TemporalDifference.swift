import GraphModel

/// The distance between two instants, in the units that both have.
///
/// A missing date is taken from the other instant, a missing time is midnight, a missing zone is
/// the other's.
struct TemporalDifference {
  private let start: DateTimeValue
  private let end: DateTimeValue
  /// Whether both have a date, so that months and days can be counted.
  private let haveDates: Bool
  private let zone: TimeZone

  /// Between two values; nil when one is no instant.
  init?(_ start: Value, _ end: Value) {
    guard let first = TemporalParts(start), let second = TemporalParts(end) else { return nil }
    let epoch = DateValue(daysSinceEpoch: 0)
    haveDates = first.date != nil && second.date != nil
    zone = first.zone ?? second.zone ?? .utc
    let otherZone = second.zone ?? zone
    let startLocal = LocalDateTimeValue(
      date: first.date ?? second.date ?? epoch, time: first.time ?? .midnight)
    let endLocal = LocalDateTimeValue(
      date: second.date ?? first.date ?? epoch, time: second.time ?? .midnight)
    guard let startMoment = zone.resolve(startLocal, preferring: first.offset),
      let endMoment = otherZone.resolve(endLocal, preferring: second.offset)
    else { return nil }
    self.start = startMoment
    self.end = endMoment
  }

  /// In months and days as far as whole ones fit, and the rest in seconds.
  func mixed() -> DurationValue? {
    guard haveDates, let endLocal else { return seconds() }
    let months = monthsBetween(start.local, endLocal)
    guard let afterMonths = shifted(start.local, months: months) else { return nil }
    let days = daysBetween(afterMonths, endLocal)
    guard let date = afterMonths.date.adding(days: days),
      let rest = zone.resolve(
        LocalDateTimeValue(date: date, time: afterMonths.time), preferring: start.offsetSeconds)
    else { return nil }
    return duration(months: months, days: days, from: rest.instant, to: end.instant)
  }

  /// In whole months.
  func months() -> DurationValue? {
    guard haveDates, let endLocal else { return duration(months: 0, days: 0) }
    return duration(months: monthsBetween(start.local, endLocal), days: 0)
  }

  /// In whole days.
  func days() -> DurationValue? {
    guard haveDates, let endLocal else { return duration(months: 0, days: 0) }
    return duration(months: 0, days: daysBetween(start.local, endLocal))
  }

  /// In seconds and nanoseconds.
  func seconds() -> DurationValue? {
    duration(months: 0, days: 0, from: start.instant, to: end.instant)
  }

  /// The end as clocks at the start's zone showed it.
  private var endLocal: LocalDateTimeValue? { zone.dateTime(at: end.instant)?.local }

  private func shifted(_ local: LocalDateTimeValue, months: Int64) -> LocalDateTimeValue? {
    local.date.adding(months: months).map { LocalDateTimeValue(date: $0, time: local.time) }
  }

  /// Whole days, towards zero.
  private func daysBetween(_ start: LocalDateTimeValue, _ end: LocalDateTimeValue) -> Int64 {
    let days = end.date.daysSinceEpoch - start.date.daysSinceEpoch
    if days > 0, end.time < start.time { return days - 1 }
    if days < 0, start.time < end.time { return days + 1 }
    return days
  }

  /// Whole months, towards zero.
  private func monthsBetween(_ start: LocalDateTimeValue, _ end: LocalDateTimeValue) -> Int64 {
    let days = daysBetween(start, end)
    let last = DateValue(daysSinceEpoch: start.date.daysSinceEpoch + days).calendarDay
    let first = start.date.calendarDay
    func packed(_ day: CalendarDay) -> Int64 {
      (day.year * 12 + Int64(day.month)) * 32 + Int64(day.day)
    }
    return (packed(last) - packed(first)) / 32
  }

  private func duration(
    months: Int64, days: Int64, from start: ExactSeconds = ExactSeconds(seconds: 0, nanoseconds: 0),
    to end: ExactSeconds = ExactSeconds(seconds: 0, nanoseconds: 0)
  ) -> DurationValue? {
    ExactSeconds(totalNanoseconds: end.totalNanoseconds - start.totalNanoseconds).map {
      DurationValue(
        months: months, days: days, seconds: $0.seconds, nanoseconds: Int32($0.nanoseconds))
    }
  }
}
