/// A calendar date (proleptic Gregorian).
public struct DateValue: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  public var daysSinceEpoch: Int64

  /// The date so many days after 1970-01-01.
  public init(daysSinceEpoch: Int64) { self.daysSinceEpoch = daysSinceEpoch }

  public static func < (left: DateValue, right: DateValue) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }
}

/// A time of day without a zone.
public struct LocalTimeValue: Sendable, Hashable, Comparable {
  /// Nanoseconds since midnight, in `0 ..< 86_400_000_000_000`.
  public var nanosecondOfDay: Int64

  /// The time so many nanoseconds after midnight.
  public init(nanosecondOfDay: Int64) { self.nanosecondOfDay = nanosecondOfDay }

  public static func < (left: LocalTimeValue, right: LocalTimeValue) -> Bool {
    left.nanosecondOfDay < right.nanosecondOfDay
  }
}

/// A time of day at an offset from UTC.
public struct TimeValue: Sendable, Hashable {
  public var local: LocalTimeValue
  /// Seconds east of UTC.
  public var offsetSeconds: Int32

  /// Puts a local time at an offset.
  public init(local: LocalTimeValue, offsetSeconds: Int32) {
    self.local = local
    self.offsetSeconds = offsetSeconds
  }
}

/// A date and time of day without a zone.
public struct LocalDateTimeValue: Sendable, Hashable {
  public var date: DateValue
  public var time: LocalTimeValue

  /// Joins a date and a time.
  public init(date: DateValue, time: LocalTimeValue) {
    self.date = date
    self.time = time
  }
}

/// A date and time at an offset from UTC, with the zone's name where it has one.
public struct DateTimeValue: Sendable, Hashable {
  public var local: LocalDateTimeValue
  /// Seconds east of UTC.
  public var offsetSeconds: Int32
  /// A name of the tz database, such as `Europe/Stockholm`.
  public var zone: String?

  /// Puts a local date and time at an offset.
  public init(local: LocalDateTimeValue, offsetSeconds: Int32, zone: String? = nil) {
    self.local = local
    self.offsetSeconds = offsetSeconds
    self.zone = zone
  }
}

/// A span of time in openCypher's four parts, which do not convert into each other.
public struct DurationValue: Sendable, Hashable {
  public var months: Int64
  public var days: Int64
  public var seconds: Int64
  /// Nanoseconds beside the seconds, in `0 ..< 1_000_000_000` (also when `seconds` is negative).
  public var nanoseconds: Int32

  /// Puts the four parts together.
  public init(months: Int64, days: Int64, seconds: Int64, nanoseconds: Int32) {
    self.months = months
    self.days = days
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}
