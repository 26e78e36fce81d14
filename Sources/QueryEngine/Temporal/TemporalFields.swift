import GraphModel

/// The components of temporal values, `value.year` and its kin.
enum TemporalFields {
  /// A component; null for a name that the type does not have.
  static func value(of key: String, in value: Value) -> Value {
    if case .duration(let duration) = value { return component(key, of: duration) }
    guard let parts = TemporalParts(value) else { return .null }
    if let date = parts.date, let field = component(key, of: date) { return field }
    if let time = parts.time, let field = component(key, of: time) { return field }
    if let offset = parts.offset {
      switch key {
      case "timezone":
        return .string(parts.zone?.name ?? TemporalText.text(offset: offset))
      case "offset": return .string(TemporalText.text(offset: offset))
      case "offsetMinutes": return .integer(Int64(offset / 60))
      case "offsetSeconds": return .integer(Int64(offset))
      default: break
      }
    }
    guard case .dateTime(let moment) = value else { return .null }
    switch key {
    case "epochSeconds": return .integer(moment.instant.seconds)
    case "epochMillis":
      return .integer(
        moment.instant.seconds &* 1_000 &+ moment.instant.nanoseconds / 1_000_000)
    default: return .null
    }
  }

  private static func component(_ key: String, of date: DateValue) -> Value? {
    switch key {
    case "year": .integer(date.calendarDay.year)
    case "quarter": .integer(Int64(date.quarter))
    case "month": .integer(Int64(date.calendarDay.month))
    case "week": .integer(Int64(date.weekAndYear.week))
    case "weekYear": .integer(date.weekAndYear.year)
    case "day": .integer(Int64(date.calendarDay.day))
    case "ordinalDay": .integer(Int64(date.ordinalDay))
    case "weekDay", "dayOfWeek": .integer(Int64(date.dayOfWeek))
    case "dayOfQuarter": .integer(Int64(date.dayOfQuarter))
    default: nil
    }
  }

  private static func component(_ key: String, of time: LocalTimeValue) -> Value? {
    switch key {
    case "hour": .integer(time.hour)
    case "minute": .integer(time.minute)
    case "second": .integer(time.second)
    case "millisecond": .integer(time.nanosecond / 1_000_000)
    case "microsecond": .integer(time.nanosecond / 1_000)
    case "nanosecond": .integer(time.nanosecond)
    default: nil
    }
  }

  private static func component(_ key: String, of duration: DurationValue) -> Value {
    let seconds = duration.seconds
    let nanoseconds = Int64(duration.nanoseconds)
    switch key {
    case "years": return .integer(duration.months / 12)
    case "quarters": return .integer(duration.months / 3)
    case "months": return .integer(duration.months)
    case "weeks": return .integer(duration.days / 7)
    case "days": return .integer(duration.days)
    case "hours": return .integer(seconds / 3_600)
    case "minutes": return .integer(seconds / 60)
    case "seconds": return .integer(seconds)
    case "milliseconds": return .integer(seconds &* 1_000 &+ nanoseconds / 1_000_000)
    case "microseconds": return .integer(seconds &* 1_000_000 &+ nanoseconds / 1_000)
    case "nanoseconds": return .integer(seconds &* 1_000_000_000 &+ nanoseconds)
    case "quartersOfYear": return .integer(duration.months % 12 / 3)
    case "monthsOfQuarter": return .integer(duration.months % 3)
    case "monthsOfYear": return .integer(duration.months % 12)
    case "daysOfWeek": return .integer(duration.days % 7)
    case "minutesOfHour": return .integer(seconds / 60 % 60)
    case "secondsOfMinute": return .integer(seconds % 60)
    case "millisecondsOfSecond": return .integer(nanoseconds / 1_000_000)
    case "microsecondsOfSecond": return .integer(nanoseconds / 1_000)
    case "nanosecondsOfSecond": return .integer(nanoseconds)
    default: return .null
    }
  }
}
