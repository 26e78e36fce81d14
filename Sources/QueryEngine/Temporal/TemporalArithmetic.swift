import GraphModel

/// Sums, differences and multiples with durations.
enum TemporalArithmetic {
  /// `left operation right` for `+`, `-`, `*` and `/`; nil when the types do not go together.
  ///
  /// - Throws: `QueryError` when the result is beyond what the types hold.
  static func apply(
    _ operation: String, _ left: Value, _ right: Value
  ) throws(QueryError) -> Value? {
    switch (operation, left, right) {
    case ("+", .duration(let left), .duration(let right)):
      return .duration(try sum(left, right, sign: 1))
    case ("-", .duration(let left), .duration(let right)):
      return .duration(try sum(left, right, sign: -1))
    case ("+", _, .duration(let duration)): return try shifted(left, by: duration, sign: 1)
    case ("-", _, .duration(let duration)): return try shifted(left, by: duration, sign: -1)
    case ("+", .duration(let duration), _): return try shifted(right, by: duration, sign: 1)
    case ("*", .duration(let duration), _): return try product(duration, right)
    case ("*", _, .duration(let duration)): return try product(duration, left)
    case ("/", .duration(let duration), _): return try quotient(duration, right)
    default: return nil
    }
  }

  // MARK: - Durations

  private static func sum(
    _ left: DurationValue, _ right: DurationValue, sign: Int64
  ) throws(QueryError) -> DurationValue {
    var builder = DurationBuilder()
    for (duration, sign) in [(left, Int64(1)), (right, sign)] {
      builder.add(duration, times: sign)
    }
    return try checked(builder.value(), sign < 0 ? "-" : "+")
  }

  private static func product(
    _ duration: DurationValue, _ factor: Value
  ) throws(QueryError) -> Value? {
    var builder = DurationBuilder()
    switch factor {
    case .integer(let factor): builder.add(duration, times: factor)
    case .float(let factor): builder.add(duration) { $0 * factor }
    default: return nil
    }
    return .duration(try checked(builder.value(), "*"))
  }

  private static func quotient(
    _ duration: DurationValue, _ divisor: Value
  ) throws(QueryError) -> Value? {
    guard let divisor = divisor.asDouble else { return nil }
    if divisor == 0 { throw .arithmetic(.divisionByZero) }
    var builder = DurationBuilder()
    builder.add(duration) { $0 / divisor }
    return .duration(try checked(builder.value(), "/"))
  }

  static func checked<Result>(
    _ result: Result?, _ operation: String
  ) throws(QueryError) -> Result {
    guard let result else { throw .arithmetic(.integerOverflow(operation: operation)) }
    return result
  }

  // MARK: - Instants

  private static func shifted(
    _ instant: Value, by duration: DurationValue, sign: Int64
  ) throws(QueryError) -> Value? {
    let operation = sign < 0 ? "-" : "+"
    switch instant {
    case .date(let date):
      let days = duration.days &+ secondsTowardsZero(duration) / 86_400
      let result = date.adding(months: sign &* duration.months)?.adding(days: sign &* days)
      return .date(try checked(result, operation))
    case .localTime(let time):
      return .localTime(shifted(time, by: duration, sign: sign))
    case .time(let time):
      let local = shifted(time.local, by: duration, sign: sign)
      return .time(TimeValue(local: local, offsetSeconds: time.offsetSeconds))
    case .localDateTime(let moment):
      let days = shiftedDays(moment, by: duration, sign: sign)
      return .localDateTime(
        try checked(days?.adding(nanoseconds(duration, sign: sign)), operation))
    case .dateTime(let moment):
      let zone = TimeZone(of: moment)
      let days = shiftedDays(moment.local, by: duration, sign: sign)
        .flatMap { zone.resolve($0, preferring: moment.offsetSeconds) }
      let result = days.flatMap { days in
        ExactSeconds(
          totalNanoseconds: days.instant.totalNanoseconds + nanoseconds(duration, sign: sign))
      }.flatMap { zone.dateTime(at: $0) }
      return .dateTime(try checked(result, operation))
    default: return nil
    }
  }

  private static func shiftedDays(
    _ moment: LocalDateTimeValue, by duration: DurationValue, sign: Int64
  ) -> LocalDateTimeValue? {
    moment.date.adding(months: sign &* duration.months)?.adding(days: sign &* duration.days)
      .map { LocalDateTimeValue(date: $0, time: moment.time) }
  }

  private static func shifted(
    _ time: LocalTimeValue, by duration: DurationValue, sign: Int64
  ) -> LocalTimeValue {
    let perDay = Int128(LocalTimeValue.nanosecondsPerDay)
    let total = (Int128(time.nanosecondOfDay) + nanoseconds(duration, sign: sign)) % perDay
    return LocalTimeValue(nanosecondOfDay: Int64(total < 0 ? total + perDay : total))
  }

  private static func nanoseconds(_ duration: DurationValue, sign: Int64) -> Int128 {
    let seconds = ExactSeconds(
      seconds: duration.seconds, nanoseconds: Int64(duration.nanoseconds))
    return seconds.totalNanoseconds * Int128(sign)
  }

  /// The seconds without their fraction, towards zero.
  private static func secondsTowardsZero(_ duration: DurationValue) -> Int64 {
    duration.seconds < 0 && duration.nanoseconds > 0 ? duration.seconds + 1 : duration.seconds
  }
}

extension DurationBuilder {
  /// Adds a whole multiple of a duration.
  mutating func add(_ duration: DurationValue, times factor: Int64) {
    for (part, unit) in parts(of: duration) {
      let (product, overflow) = part.multipliedReportingOverflow(by: factor)
      if overflow { add(Double.infinity, unit) } else { add(product, unit) }
    }
  }

  /// Adds a duration whose parts are changed.
  mutating func add(_ duration: DurationValue, changed change: (Double) -> Double) {
    for (part, unit) in parts(of: duration) { add(change(Double(part)), unit) }
  }

  private func parts(of duration: DurationValue) -> [(Int64, Unit)] {
    [
      (duration.months, .months), (duration.days, .days), (duration.seconds, .seconds),
      (Int64(duration.nanoseconds), .nanoseconds),
    ]
  }
}
