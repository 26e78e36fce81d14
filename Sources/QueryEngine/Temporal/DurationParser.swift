import GraphModel

/// Reads durations of ISO 8601: `P1Y2M10DT2H30M1.5S`, `P2.5W`, `P2012-02-02T14:37:21.545`.
enum DurationParser {
  /// The duration that a whole text is; nil when it is none.
  static func duration(_ text: String) -> DurationValue? {
    var parser = TemporalParser(text)
    let isNegative = parser.skip(UInt8(ascii: "-"))
    if !isNegative { _ = parser.skip(UInt8(ascii: "+")) }
    guard parser.skipLetter(UInt8(ascii: "P")), !parser.isAtEnd else { return nil }
    if let duration = dateShaped(parser, isNegative: isNegative) { return duration }
    var builder = DurationBuilder()
    var units: [(letter: UInt8, unit: DurationBuilder.Unit)] = dateUnits
    var isTime = false
    while !parser.isAtEnd {
      if !isTime, parser.skipLetter(UInt8(ascii: "T")) {
        isTime = true
        units = timeUnits
        if parser.isAtEnd { return nil }
      }
      guard add(&parser, &units, isNegative: isNegative, to: &builder) else { return nil }
    }
    return builder.value()
  }

  private static let dateUnits: [(UInt8, DurationBuilder.Unit)] = [
    (UInt8(ascii: "Y"), .years), (UInt8(ascii: "Q"), .quarters), (UInt8(ascii: "M"), .months),
    (UInt8(ascii: "W"), .weeks), (UInt8(ascii: "D"), .days),
  ]

  private static let timeUnits: [(UInt8, DurationBuilder.Unit)] = [
    (UInt8(ascii: "H"), .hours), (UInt8(ascii: "M"), .minutes), (UInt8(ascii: "S"), .seconds),
  ]

  /// One number with its unit; units come in order, each once.
  private static func add(
    _ parser: inout TemporalParser, _ units: inout [(letter: UInt8, unit: DurationBuilder.Unit)],
    isNegative: Bool, to builder: inout DurationBuilder
  ) -> Bool {
    let isPartNegative = parser.skip(UInt8(ascii: "-"))
    if !isPartNegative { _ = parser.skip(UInt8(ascii: "+")) }
    guard let whole = parser.number(digits: parser.digitCount) else { return false }
    var billionths: Int64 = 0
    if parser.skip(UInt8(ascii: ".")) || parser.skip(UInt8(ascii: ",")) {
      guard let fraction = parser.fraction() else { return false }
      billionths = fraction
    }
    guard let index = units.firstIndex(where: { parser.skipLetter($0.letter) }) else {
      return false
    }
    let unit = units[index].unit
    units.removeFirst(index + 1)
    let sign: Int64 = isNegative != isPartNegative ? -1 : 1
    builder.add(sign * whole, unit)
    if unit == .seconds {
      builder.add(sign * billionths, .nanoseconds)
    } else if billionths != 0 {
      builder.add(Double(sign * billionths) / 1e9, unit)
    }
    return true
  }

  /// `2012-02-02T14:37:21.545`, whose parts are numbers of units.
  private static func dateShaped(_ start: TemporalParser, isNegative: Bool) -> DurationValue? {
    var parser = start
    let sign: Int64 = isNegative ? -1 : 1
    guard parser.digitCount == 4, let years = parser.number(digits: 4),
      parser.skip(UInt8(ascii: "-")), let months = parser.number(digits: 2),
      parser.skip(UInt8(ascii: "-")), let days = parser.number(digits: 2)
    else { return nil }
    var builder = DurationBuilder()
    builder.add(sign * years, .years)
    builder.add(sign * months, .months)
    builder.add(sign * days, .days)
    if parser.skipLetter(UInt8(ascii: "T")) {
      guard let time = parser.time() else { return nil }
      builder.add(sign * time.nanosecondOfDay, .nanoseconds)
    }
    return parser.isAtEnd ? builder.value() : nil
  }
}
