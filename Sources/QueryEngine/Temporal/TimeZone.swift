import GraphModel

/// A fixed offset from UTC, or a zone of the tz database.
enum TimeZone {
  case offset(Int32)
  case named(String, TimeZoneRules)

  static let utc = TimeZone.offset(0)
  /// The largest distance from UTC that an offset may have, in seconds.
  static let offsetLimit: Int32 = 18 * 3_600

  /// The zone of a text such as `Z`, `+01:00` or `Europe/Stockholm`; nil when there is none.
  init?(_ text: String) {
    var parser = TemporalParser(text)
    if let offset = parser.offset() {
      guard parser.isAtEnd else { return nil }
      self = .offset(offset)
    } else if let rules = TimeZoneDatabase.system.rules(named: text) {
      self = .named(text, rules)
    } else {
      return nil
    }
  }

  /// The zone of a value that was made before.
  init(of value: DateTimeValue) {
    if let name = value.zone, let rules = TimeZoneDatabase.system.rules(named: name) {
      self = .named(name, rules)
    } else {
      self = .offset(value.offsetSeconds)
    }
  }

  var name: String? {
    if case .named(let name, _) = self { name } else { nil }
  }

  /// The offset at a point of time.
  func offset(at second: Int64) -> Int32 {
    switch self {
    case .offset(let offset): offset
    case .named(_, let rules): rules.offset(at: second)
    }
  }

  /// The moment when this zone's clocks showed `local`: the earlier one where clocks were set
  /// back, and where they skipped it, as much later as they skipped; nil beyond the calendar.
  func resolve(_ local: LocalDateTimeValue, preferring preferred: Int32? = nil) -> DateTimeValue? {
    guard case .named(let name, let rules) = self else {
      return DateTimeValue(local: local, offsetSeconds: offset(at: 0))
    }
    let (before, after, valid) = rules.offsets(atLocal: local.utc.seconds)
    if let first = valid.first {
      let offset = preferred.flatMap { valid.contains($0) ? $0 : nil } ?? first
      return DateTimeValue(local: local, offsetSeconds: offset, zone: name)
    }
    let skipped = Int128(after - before) * Int128(LocalTimeValue.nanosecondsPerSecond)
    return local.adding(skipped).map {
      DateTimeValue(local: $0, offsetSeconds: after, zone: name)
    }
  }

  /// What this zone's clocks showed at a point of time; nil beyond the calendar.
  func dateTime(at instant: ExactSeconds) -> DateTimeValue? {
    guard ExactSeconds.calendar.contains(instant.seconds) else { return nil }
    let offset = offset(at: instant.seconds)
    let local = ExactSeconds(
      seconds: instant.seconds + Int64(offset), nanoseconds: instant.nanoseconds)
    return LocalDateTimeValue(utc: local).map {
      DateTimeValue(local: $0, offsetSeconds: offset, zone: name)
    }
  }
}
