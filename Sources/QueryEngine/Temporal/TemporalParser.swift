import GraphModel

/// Reads dates, times, offsets and zones in the forms of ISO 8601 that openCypher names.
struct TemporalParser {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// A letter in either case.
  mutating func skipLetter(_ upper: UInt8) -> Bool { skip(upper) || skip(upper | 0x20) }

  /// The number of digits from here.
  var digitCount: Int {
    var end = position
    while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
    return end - position
  }

  /// A number of exactly so many digits.
  mutating func number(digits: Int) -> Int64? {
    guard digits > 0, digits <= 18, digitCount >= digits else { return nil }
    var result: Int64 = 0
    for byte in bytes[position..<(position + digits)] { result = result * 10 + Int64(byte &- 0x30) }
    position += digits
    return result
  }

  // MARK: - Dates

  /// `2015-07-21`, `20150721`, `2015-07`, `201507`, `2015-W30-2`, `2015W302`, `2015-Q2-60`,
  /// `2015-202`, `2015202`, `2015`; a year with a sign has up to nine digits.
  mutating func date() -> DateValue? {
    let isNegative = skip(UInt8(ascii: "-"))
    let isSigned = isNegative || skip(UInt8(ascii: "+"))
    let count = digitCount
    if !isSigned, count > 4 { return compactDate(digits: count) }
    guard count <= 9, isSigned || count == 4, var year = number(digits: count) else { return nil }
    if isNegative { year = -year }
    let isSeparated = skip(UInt8(ascii: "-"))
    if skipLetter(UInt8(ascii: "W")) { return week(of: year, isSeparated: isSeparated) }
    if skipLetter(UInt8(ascii: "Q")) { return quarter(of: year, isSeparated: isSeparated) }
    guard isSeparated else { return DateValue(year: year, month: 1, day: 1) }
    if digitCount == 3 {
      return number(digits: 3).flatMap { DateValue(year: year, ordinalDay: $0) }
    }
    guard let month = number(digits: 2) else { return nil }
    guard skip(UInt8(ascii: "-")) else { return DateValue(year: year, month: month, day: 1) }
    return number(digits: 2).flatMap { DateValue(year: year, month: month, day: $0) }
  }

  private mutating func compactDate(digits: Int) -> DateValue? {
    guard let year = number(digits: 4) else { return nil }
    switch digits {
    case 6: return number(digits: 2).flatMap { DateValue(year: year, month: $0, day: 1) }
    case 7: return number(digits: 3).flatMap { DateValue(year: year, ordinalDay: $0) }
    case 8:
      guard let month = number(digits: 2), let day = number(digits: 2) else { return nil }
      return DateValue(year: year, month: month, day: day)
    default: return nil
    }
  }

  private mutating func week(of year: Int64, isSeparated: Bool) -> DateValue? {
    guard let week = number(digits: 2) else { return nil }
    let hasDay = isSeparated ? skip(UInt8(ascii: "-")) : digitCount == 1
    guard hasDay else { return DateValue(weekYear: year, week: week, dayOfWeek: 1) }
    return number(digits: 1).flatMap { DateValue(weekYear: year, week: week, dayOfWeek: $0) }
  }

  private mutating func quarter(of year: Int64, isSeparated: Bool) -> DateValue? {
    guard let quarter = number(digits: 1) else { return nil }
    let hasDay = isSeparated ? skip(UInt8(ascii: "-")) : digitCount == 2
    guard hasDay else { return DateValue(year: year, quarter: quarter, dayOfQuarter: 1) }
    return number(digits: 2)
      .flatMap { DateValue(year: year, quarter: quarter, dayOfQuarter: $0) }
  }

  // MARK: - Times

  /// `21:40:32.142`, `214032.142`, `21:40`, `2140`, `21`.
  mutating func time() -> LocalTimeValue? {
    guard let hour = number(digits: 2) else { return nil }
    var minute: Int64 = 0
    var second: Int64 = 0
    var nanosecond: Int64 = 0
    let isSeparated = skip(UInt8(ascii: ":"))
    if isSeparated || digitCount >= 2 {
      guard let minutes = number(digits: 2) else { return nil }
      minute = minutes
      if isSeparated ? skip(UInt8(ascii: ":")) : digitCount >= 2 {
        guard let seconds = number(digits: 2) else { return nil }
        second = seconds
        if skip(UInt8(ascii: ".")) || skip(UInt8(ascii: ",")) {
          guard let fraction = fraction() else { return nil }
          nanosecond = fraction
        }
      }
    }
    return LocalTimeValue(hour: hour, minute: minute, second: second, nanosecond: nanosecond)
  }

  /// The digits of a fraction, in billionths; digits after the ninth do not count.
  mutating func fraction() -> Int64? {
    let count = digitCount
    guard count > 0, var result = number(digits: min(count, 9)) else { return nil }
    for _ in min(count, 9)..<9 { result *= 10 }
    position += max(0, count - 9)
    return result
  }

  // MARK: - Zones

  /// `Z`, `+01`, `+0100`, `+01:00`, `-02:05:07`, in seconds.
  mutating func offset() -> Int32? {
    if skipLetter(UInt8(ascii: "Z")) { return 0 }
    let start = position
    let isNegative = skip(UInt8(ascii: "-"))
    guard isNegative || skip(UInt8(ascii: "+")), let hours = number(digits: 2) else {
      position = start
      return nil
    }
    var seconds = hours * 3_600
    for unit in [Int64(60), 1] {
      guard skip(UInt8(ascii: ":")) || digitCount >= 2 else { break }
      guard let part = number(digits: 2), part < 60 else { return nil }
      seconds += part * unit
    }
    guard seconds <= Int64(TimeZone.offsetLimit) else { return nil }
    return Int32(isNegative ? -seconds : seconds)
  }

  /// `[Europe/Stockholm]`: the name.
  mutating func zoneName() -> String? {
    guard skip(UInt8(ascii: "[")) else { return nil }
    let start = position
    while let byte = next, byte != UInt8(ascii: "]") {
      position += 1
      if byte == UInt8(ascii: "[") { return nil }
    }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    return skip(UInt8(ascii: "]")) ? name : nil
  }
}
