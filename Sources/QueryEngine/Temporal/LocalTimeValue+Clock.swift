import GraphModel

extension LocalTimeValue {
  static let nanosecondsPerSecond: Int64 = 1_000_000_000
  static let nanosecondsPerDay: Int64 = 86_400 * nanosecondsPerSecond
  static let midnight = LocalTimeValue(nanosecondOfDay: 0)

  /// A time of day; nil when a part is out of its range.
  init?(hour: Int64, minute: Int64, second: Int64, nanosecond: Int64) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
      (0..<LocalTimeValue.nanosecondsPerSecond).contains(nanosecond)
    else { return nil }
    let seconds = (hour * 60 + minute) * 60 + second
    self.init(nanosecondOfDay: seconds * LocalTimeValue.nanosecondsPerSecond + nanosecond)
  }

  var secondOfDay: Int64 { nanosecondOfDay / LocalTimeValue.nanosecondsPerSecond }
  var hour: Int64 { secondOfDay / 3_600 }
  var minute: Int64 { secondOfDay / 60 % 60 }
  var second: Int64 { secondOfDay % 60 }
  var nanosecond: Int64 { nanosecondOfDay % LocalTimeValue.nanosecondsPerSecond }
}

/// A point of time, or the distance between two: seconds and nanoseconds `0 ..< 1_000_000_000`.
struct ExactSeconds: Hashable {
  /// Seconds since 1970 beyond which no calendar day lies.
  static let calendar: Range<Int64> = -(1 << 55)..<(1 << 55)

  var seconds: Int64
  var nanoseconds: Int64

  init(seconds: Int64, nanoseconds: Int64) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// From a number of nanoseconds; nil when the seconds do not fit.
  init?(totalNanoseconds total: Int128) {
    let perSecond = Int128(LocalTimeValue.nanosecondsPerSecond)
    var (quotient, remainder) = total.quotientAndRemainder(dividingBy: perSecond)
    if remainder < 0 {
      quotient -= 1
      remainder += perSecond
    }
    guard let seconds = Int64(exactly: quotient) else { return nil }
    self.init(seconds: seconds, nanoseconds: Int64(remainder))
  }

  var totalNanoseconds: Int128 {
    Int128(seconds) * Int128(LocalTimeValue.nanosecondsPerSecond) + Int128(nanoseconds)
  }
}

extension LocalDateTimeValue {
  /// The point of time when clocks at UTC showed this.
  var utc: ExactSeconds {
    ExactSeconds(
      seconds: date.daysSinceEpoch * 86_400 + time.secondOfDay, nanoseconds: time.nanosecond)
  }

  /// What clocks at UTC showed at a point of time; nil beyond the calendar.
  init?(utc: ExactSeconds) {
    var days = utc.seconds / 86_400
    if utc.seconds % 86_400 < 0 { days -= 1 }
    guard let date = DateValue(daysSinceEpoch: 0).adding(days: days) else { return nil }
    let second = utc.seconds - days * 86_400
    self.init(
      date: date,
      time: LocalTimeValue(
        nanosecondOfDay: second * LocalTimeValue.nanosecondsPerSecond + utc.nanoseconds))
  }

  /// The same clock so many seconds and nanoseconds later; nil beyond the calendar.
  func adding(_ nanoseconds: Int128) -> LocalDateTimeValue? {
    ExactSeconds(totalNanoseconds: utc.totalNanoseconds + nanoseconds)
      .flatMap { LocalDateTimeValue(utc: $0) }
  }
}

extension DateTimeValue {
  /// The point of time.
  var instant: ExactSeconds {
    var result = local.utc
    result.seconds -= Int64(offsetSeconds)
    return result
  }
}
