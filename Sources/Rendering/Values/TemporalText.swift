package import GraphModel

/// Temporal values in openCypher's canonical text.
package enum TemporalText {
  /// The text of a temporal value; nil for a value of another type.
  package static func text(of value: Value) -> String? {
    switch value {
    case .date(let date): text(of: date)
    case .localTime(let time): text(of: time)
    case .time(let time): text(of: time.local) + offset(time.offsetSeconds)
    case .localDateTime(let moment): text(of: moment)
    case .dateTime(let moment):
      text(of: moment.local) + offset(moment.offsetSeconds)
        + (moment.zone.map { "[\($0)]" } ?? "")
    case .duration(let duration): text(of: duration)
    default: nil
    }
  }

  /// `2025-09-05`; years beyond four digits get a sign.
  static func text(of date: DateValue) -> String {
    let (year, month, day) = civil(date.daysSinceEpoch)
    let digits = padded(year.magnitude, 4)
    let sign = year < 0 ? "-" : year > 9999 ? "+" : ""
    return "\(sign)\(digits)-\(padded(UInt64(month), 2))-\(padded(UInt64(day), 2))"
  }

  /// `12:30` or with seconds and a fraction as far as they are there.
  static func text(of time: LocalTimeValue) -> String {
    let seconds = UInt64(clamping: time.nanosecondOfDay / 1_000_000_000)
    let nanoseconds = UInt64(clamping: time.nanosecondOfDay % 1_000_000_000)
    var result = padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2)
    if seconds % 60 != 0 || nanoseconds != 0 {
      result += ":" + padded(seconds % 60, 2) + fraction(nanoseconds)
    }
    return result
  }

  static func text(of moment: LocalDateTimeValue) -> String {
    text(of: moment.date) + "T" + text(of: moment.time)
  }

  /// `P1Y2M3DT4H5M6.7S`, zero parts left out, `PT0S` for nothing.
  static func text(of duration: DurationValue) -> String {
    var result = "P"
    func add(_ number: Int64, _ unit: String) {
      if number != 0 { result += "\(number)\(unit)" }
    }
    add(duration.months / 12, "Y")
    add(duration.months % 12, "M")
    add(duration.days, "D")
    // One sign for seconds and fraction: -1 s + 0.3 s is written -0.7.
    let isNegative = duration.seconds < 0 && duration.nanoseconds > 0
    let seconds = isNegative ? duration.seconds + 1 : duration.seconds
    let nanoseconds = isNegative ? 1_000_000_000 - duration.nanoseconds : duration.nanoseconds
    if duration.seconds != 0 || duration.nanoseconds != 0 {
      result += "T"
      add(seconds / 3600, "H")
      add(seconds / 60 % 60, "M")
      let rest = seconds % 60
      if rest != 0 || nanoseconds != 0 {
        let sign = isNegative && rest == 0 ? "-" : ""
        result += "\(sign)\(rest)" + fraction(UInt64(clamping: nanoseconds)) + "S"
      }
    }
    return result == "P" ? "PT0S" : result
  }

  /// `Z`, `+02:00` or with seconds.
  private static func offset(_ seconds: Int32) -> String {
    if seconds == 0 { return "Z" }
    let size = UInt64(seconds.magnitude)
    let rest = size % 60 == 0 ? "" : ":" + padded(size % 60, 2)
    return (seconds < 0 ? "-" : "+") + padded(size / 3600, 2) + ":" + padded(size / 60 % 60, 2)
      + rest
  }

  private static func fraction(_ nanoseconds: UInt64) -> String {
    if nanoseconds == 0 { return "" }
    var digits = padded(nanoseconds, 9)
    while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
    return "." + digits
  }

  private static func padded(_ number: UInt64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// Year, month and day of a day number (Hinnant, "chrono-compatible low-level date algorithms").
  static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = min(max(days, -1_000_000_000_000), 1_000_000_000_000) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day number of a date, from the same source.
  static func daysSinceEpoch(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
