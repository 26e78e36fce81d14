import GraphModel

/// The canonical text of temporal values, as openCypher's conformance kit writes it.
enum TemporalText {
  /// The text of a temporal value; nil for other values.
  static func text(_ value: Value) -> String? {
    switch value {
    case .date(let date): text(date)
    case .localTime(let time): text(time)
    case .time(let time): text(time.local) + text(offset: time.offsetSeconds)
    case .localDateTime(let moment): text(moment)
    case .dateTime(let moment):
      text(moment.local) + text(offset: moment.offsetSeconds)
        + (moment.zone.map { "[\($0)]" } ?? "")
    case .duration(let duration): text(duration)
    default: nil
    }
  }

  static func text(_ date: DateValue) -> String {
    let day = date.calendarDay
    let year = padded(abs(day.year), 4)
    let sign = day.year < 0 ? "-" : day.year > 9_999 ? "+" : ""
    return "\(sign)\(year)-\(padded(Int64(day.month), 2))-\(padded(Int64(day.day), 2))"
  }

  static func text(_ time: LocalTimeValue) -> String {
    let minutes = "\(padded(time.hour, 2)):\(padded(time.minute, 2))"
    guard time.second != 0 || time.nanosecond != 0 else { return minutes }
    return "\(minutes):\(padded(time.second, 2))\(fraction(time.nanosecond))"
  }

  private static func text(_ moment: LocalDateTimeValue) -> String {
    "\(text(moment.date))T\(text(moment.time))"
  }

  /// `Z`, `+01:00`, `+00:53:28`.
  static func text(offset: Int32) -> String {
    guard offset != 0 else { return "Z" }
    let distance = Int64(abs(offset))
    let seconds = distance % 60 == 0 ? "" : ":" + padded(distance % 60, 2)
    return (offset < 0 ? "-" : "+") + padded(distance / 3_600, 2) + ":"
      + padded(distance / 60 % 60, 2) + seconds
  }

  private static func text(_ duration: DurationValue) -> String {
    var result = ""
    func append(_ number: Int64, _ unit: String) {
      if number != 0 { result += "\(number)\(unit)" }
    }
    append(duration.months / 12, "Y")
    append(duration.months % 12, "M")
    append(duration.days, "D")
    if duration.seconds != 0 || duration.nanoseconds != 0 {
      result += "T"
      // Seconds and nanoseconds of one sign, towards zero.
      let isShifted = duration.seconds < 0 && duration.nanoseconds > 0
      let seconds = isShifted ? duration.seconds + 1 : duration.seconds
      let nanoseconds =
        isShifted
        ? LocalTimeValue.nanosecondsPerSecond - Int64(duration.nanoseconds)
        : Int64(duration.nanoseconds)
      append(seconds / 3_600, "H")
      append(seconds / 60 % 60, "M")
      if seconds % 60 != 0 || nanoseconds != 0 {
        let sign = isShifted && seconds % 60 == 0 ? "-" : ""
        result += "\(sign)\(seconds % 60)\(fraction(nanoseconds))S"
      }
    }
    return result.isEmpty ? "PT0S" : "P" + result
  }

  private static func fraction(_ nanosecond: Int64) -> String {
    guard nanosecond != 0 else { return "" }
    var digits = padded(nanosecond, 9)
    while digits.hasSuffix("0") { digits.removeLast() }
    return "." + digits
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
