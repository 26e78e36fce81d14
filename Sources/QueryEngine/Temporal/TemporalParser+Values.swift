import GraphModel

extension TemporalParser {
  /// The date that a whole text is.
  static func date(_ text: String) -> DateValue? {
    var parser = TemporalParser(text)
    guard let date = parser.date(), parser.isAtEnd else { return nil }
    return date
  }

  /// The time of day that a whole text is.
  static func localTime(_ text: String) -> LocalTimeValue? {
    var parser = TemporalParser(text)
    guard let time = parser.time(), parser.isAtEnd else { return nil }
    return time
  }

  /// The time of day with its offset that a whole text is; without one, that of `zone`.
  static func time(_ text: String, default zone: TimeZone) -> TimeValue? {
    var parser = TemporalParser(text)
    guard let time = parser.time() else { return nil }
    let offset = parser.isAtEnd ? zone.offset(at: 0) : parser.offset()
    guard let offset, parser.isAtEnd else { return nil }
    return TimeValue(local: time, offsetSeconds: offset)
  }

  /// A date with or without a time of day.
  mutating func localDateTime() -> LocalDateTimeValue? {
    guard let date = date() else { return nil }
    guard skipLetter(UInt8(ascii: "T")) else {
      return LocalDateTimeValue(date: date, time: .midnight)
    }
    return time().map { LocalDateTimeValue(date: date, time: $0) }
  }

  /// The date and time of day that a whole text is.
  static func localDateTime(_ text: String) -> LocalDateTimeValue? {
    var parser = TemporalParser(text)
    guard let moment = parser.localDateTime(), parser.isAtEnd else { return nil }
    return moment
  }

  /// The date and time with its zone that a whole text is; without one, in `zone`.
  static func dateTime(_ text: String, default zone: TimeZone) -> DateTimeValue? {
    var parser = TemporalParser(text)
    guard let local = parser.localDateTime() else { return nil }
    if parser.isAtEnd { return zone.resolve(local) }
    var offset: Int32?
    if parser.next != UInt8(ascii: "[") {
      offset = parser.offset()
      guard let offset else { return nil }
      if parser.isAtEnd { return DateTimeValue(local: local, offsetSeconds: offset) }
    }
    guard let name = parser.zoneName(), parser.isAtEnd, let zone = TimeZone(name) else {
      return nil
    }
    guard let value = zone.resolve(local, preferring: offset) else { return nil }
    return offset == nil || offset == value.offsetSeconds ? value : nil
  }
}
