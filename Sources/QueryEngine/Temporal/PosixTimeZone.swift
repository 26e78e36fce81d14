import GraphModel

/// The rule after a TZif file's last transition, such as `CET-1CEST,M3.5.0,M10.5.0/3` (POSIX `TZ`
/// with the extensions of RFC 8536).
struct PosixTimeZone: Sendable {
  /// A day of the year at which clocks change, and the second of that day.
  private struct Change {
    enum Day {
      /// 1 to 365, without February 29.
      case julian(Int64)
      /// 0 to 365.
      case ordinal(Int64)
      case weekday(month: Int64, week: Int64, day: Int64)
    }

    var day: Day
    var second: Int64 = 7_200
  }

  private var standard: Int32
  private var summer: (offset: Int32, start: Change, end: Change)?

  /// Parses a rule; nil when it is none.
  init?(_ text: String) {
    var scanner = Scanner(bytes: Array(text.utf8))
    guard scanner.skipName(), let offset = scanner.offset() else { return nil }
    standard = -offset
    guard !scanner.isAtEnd else { return }
    guard scanner.skipName() else { return nil }
    let summerOffset =
      scanner.next == UInt8(ascii: ",") ? standard + 3_600 : scanner.offset().map(-)
    guard let summerOffset, let start = scanner.change(), let end = scanner.change() else {
      return nil
    }
    summer = (summerOffset, start, end)
  }

  /// The offset in force at a point of time.
  func offset(at second: Int64) -> Int32 {
    guard let summer else { return standard }
    let localDay = DateValue(daysSinceEpoch: PosixTimeZone.days(second + Int64(standard)))
    let year = localDay.calendarDay.year
    let start = PosixTimeZone.second(of: summer.start, in: year) - Int64(standard)
    let end = PosixTimeZone.second(of: summer.end, in: year) - Int64(summer.offset)
    let isSummer =
      start < end ? start <= second && second < end : !(end <= second && second < start)
    return isSummer ? summer.offset : standard
  }

  private static func days(_ second: Int64) -> Int64 {
    second >= 0 ? second / 86_400 : (second - 86_399) / 86_400
  }

  private static func second(of change: Change, in year: Int64) -> Int64 {
    let newYear = DateValue(year: year, ordinalDay: 1)?.daysSinceEpoch ?? 0
    let day: Int64
    switch change.day {
    case .julian(let number):
      day = newYear + number - 1 + (DateValue.isLeap(year) && number >= 60 ? 1 : 0)
    case .ordinal(let number): day = newYear + number
    case .weekday(let month, let week, let weekday):
      let first = DateValue(year: year, month: month, day: 1)
      let firstWeekday = Int64(first?.dayOfWeek ?? 1) % 7
      var offset = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
      let length = Int64(DateValue.length(ofMonth: Int(month), in: year))
      while offset >= length { offset -= 7 }
      day = (first?.daysSinceEpoch ?? 0) + offset
    }
    return day * 86_400 + change.second
  }

  /// Reads a rule's parts from left to right.
  private struct Scanner {
    var bytes: [UInt8]
    var position = 0

    var isAtEnd: Bool { position >= bytes.count }
    var next: UInt8? { isAtEnd ? nil : bytes[position] }

    mutating func skip(_ byte: UInt8) -> Bool {
      guard next == byte else { return false }
      position += 1
      return true
    }

    /// `CET` or `<+03>`.
    mutating func skipName() -> Bool {
      let start = position
      if skip(UInt8(ascii: "<")) {
        while let byte = next, byte != UInt8(ascii: ">") { position += 1 }
        return skip(UInt8(ascii: ">"))
      }
      while let byte = next, (byte | 0x20) &- 0x61 < 26 { position += 1 }
      return position > start
    }

    mutating func number() -> Int64? {
      let start = position
      var result: Int64 = 0
      while let byte = next, byte &- 0x30 < 10, position - start < 6 {
        result = result * 10 + Int64(byte &- 0x30)
        position += 1
      }
      return position > start ? result : nil
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    mutating func time() -> Int64? {
      let isNegative = skip(UInt8(ascii: "-"))
      if !isNegative { _ = skip(UInt8(ascii: "+")) }
      guard var result = number().map({ $0 * 3_600 }) else { return nil }
      var unit: Int64 = 60
      while unit > 0, skip(UInt8(ascii: ":")) {
        guard let part = number() else { return nil }
        result += part * unit
        unit /= 60
      }
      return isNegative ? -result : result
    }

    mutating func offset() -> Int32? { time().map { Int32(truncatingIfNeeded: $0) } }

    /// `,M3.5.0/2`, `,J60`, `,59`.
    mutating func change() -> Change? {
      guard skip(UInt8(ascii: ",")) else { return nil }
      var change: Change
      if skip(UInt8(ascii: "M")) {
        guard let month = number(), skip(UInt8(ascii: ".")), let week = number(),
          skip(UInt8(ascii: ".")), let day = number(), (1...12).contains(month),
          (1...5).contains(week), (0...6).contains(day)
        else { return nil }
        change = Change(day: .weekday(month: month, week: week, day: day))
      } else if skip(UInt8(ascii: "J")) {
        guard let day = number() else { return nil }
        change = Change(day: .julian(day))
      } else {
        guard let day = number() else { return nil }
        change = Change(day: .ordinal(day))
      }
      if skip(UInt8(ascii: "/")) {
        guard let second = time() else { return nil }
        change.second = second
      }
      return change
    }
  }
}
