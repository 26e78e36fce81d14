import GraphModel

/// A year, month and day of the proleptic Gregorian calendar.
struct CalendarDay: Hashable {
  var year: Int64
  var month: Int
  var day: Int
}

/// Calendar arithmetic; days from and to civil dates after Howard Hinnant, "chrono-Compatible
/// Low-Level Date Algorithms".
extension DateValue {
  /// The years that a date may have, as in ISO 8601 with nine digits.
  static let years: ClosedRange<Int64> = -999_999_999...999_999_999

  /// The date of a year, month and day; nil when there is no such day.
  init?(year: Int64, month: Int64, day: Int64) {
    guard DateValue.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Int64(DateValue.length(ofMonth: Int(month), in: year))
    else { return nil }
    self.init(daysSinceEpoch: DateValue.days(year: year, month: month, day: day))
  }

  /// The day so many days after the start of a year; nil when the year has ended before.
  init?(year: Int64, ordinalDay: Int64) {
    guard DateValue.years.contains(year), ordinalDay >= 1,
      ordinalDay <= (DateValue.isLeap(year) ? 366 : 365)
    else { return nil }
    self.init(
      daysSinceEpoch: DateValue.days(year: year, month: 1, day: 1) + ordinalDay - 1)
  }

  /// A day of an ISO 8601 week, Monday being 1; nil when the year has no such week.
  init?(weekYear: Int64, week: Int64, dayOfWeek: Int64) {
    guard DateValue.years.contains(weekYear), (1...53).contains(week),
      (1...7).contains(dayOfWeek)
    else { return nil }
    let fourth = DateValue(daysSinceEpoch: DateValue.days(year: weekYear, month: 1, day: 4))
    let monday = fourth.daysSinceEpoch - Int64(fourth.dayOfWeek - 1)
    self.init(daysSinceEpoch: monday + (week - 1) * 7 + dayOfWeek - 1)
    if week == 53, weekAndYear.week != 53 { return nil }
  }

  /// A day of a quarter; nil when the quarter has ended before.
  init?(year: Int64, quarter: Int64, dayOfQuarter: Int64) {
    guard (1...4).contains(quarter), dayOfQuarter >= 1,
      let start = DateValue(year: year, month: quarter * 3 - 2, day: 1)
    else { return nil }
    self.init(daysSinceEpoch: start.daysSinceEpoch + dayOfQuarter - 1)
    if calendarDay.year != year || Int64(self.quarter) != quarter { return nil }
  }

  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The year, month and day.
  var calendarDay: CalendarDay {
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    let month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
    return CalendarDay(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: day)
  }

  /// Monday is 1, Sunday 7.
  var dayOfWeek: Int {
    let shifted = (daysSinceEpoch + 3) % 7
    return Int(shifted < 0 ? shifted + 7 : shifted) + 1
  }

  /// The day's number within its year, from 1.
  var ordinalDay: Int {
    Int(daysSinceEpoch - DateValue.days(year: calendarDay.year, month: 1, day: 1)) + 1
  }

  /// The quarter of the year, from 1.
  var quarter: Int { (calendarDay.month + 2) / 3 }

  /// The day's number within its quarter, from 1.
  var dayOfQuarter: Int {
    let start = DateValue.days(
      year: calendarDay.year, month: Int64(quarter * 3 - 2), day: 1)
    return Int(daysSinceEpoch - start) + 1
  }

  /// The ISO 8601 week and the year that it belongs to.
  var weekAndYear: (week: Int, year: Int64) {
    let thursday = DateValue(daysSinceEpoch: daysSinceEpoch - Int64(dayOfWeek) + 4)
    return ((thursday.ordinalDay - 1) / 7 + 1, thursday.calendarDay.year)
  }

  static func isLeap(_ year: Int64) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func length(ofMonth month: Int, in year: Int64) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The same day so many months later, or the last of that month; nil beyond the calendar.
  func adding(months: Int64) -> DateValue? {
    let start = calendarDay
    let (total, overflow) = (start.year * 12 + Int64(start.month) - 1)
      .addingReportingOverflow(months)
    if overflow { return nil }
    let year = total >= 0 ? total / 12 : (total - 11) / 12
    let month = total - year * 12 + 1
    let length = Int64(DateValue.length(ofMonth: Int(month), in: year))
    return DateValue(year: year, month: month, day: min(Int64(start.day), length))
  }

  /// The date so many days later; nil beyond the calendar.
  func adding(days: Int64) -> DateValue? {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    // A year more than the calendar has keeps the conversion below from overflowing.
    guard !overflow, abs(sum) < 366 * 1_000_000_000 else { return nil }
    let result = DateValue(daysSinceEpoch: sum)
    return DateValue.years.contains(result.calendarDay.year) ? result : nil
  }
}
