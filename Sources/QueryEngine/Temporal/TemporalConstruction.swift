import GraphModel

/// Makes temporal values of one type from strings, maps and values of other types.
struct TemporalConstruction {
  /// The function that was called, for messages.
  let function: String
  /// Nanoseconds since 1970 at the start of the statement.
  let statementTime: Int64

  private func invalid(_ value: Value) -> QueryError {
    .argument(
      .invalidArgumentValue(context: "\(function)()", value: ValueText.literal(value)))
  }

  private func made<Result>(_ result: Result?, from value: Value) throws(QueryError) -> Result {
    guard let result else { throw invalid(value) }
    return result
  }

  /// The start of the statement as clocks in a zone showed it.
  func now(in zone: TimeZone = .utc) throws(QueryError) -> DateTimeValue {
    let instant = ExactSeconds(totalNanoseconds: Int128(statementTime))
    let result = instant.flatMap { zone.dateTime(at: $0) }
    return try made(result, from: .integer(statementTime))
  }

  private func map(
    _ entries: [String: Value], _ fields: Set<String>...
  ) throws(QueryError) -> TemporalMap {
    try TemporalMap(
      entries, fields: fields.reduce([]) { $0.union($1) }, function: function)
  }

  /// The zone, when the map says nothing else: such a map means the present there.
  private func presentZone(_ map: TemporalMap) throws(QueryError) -> TimeZone? {
    let isAlone =
      !map.changesDate && !map.changesTime
      && !map.hasAny(["date", "time", "datetime", "epochSeconds", "epochMillis"])
    return isAlone ? try map.zone() : nil
  }

  // MARK: - Without zone

  func date(_ value: Value) throws(QueryError) -> DateValue {
    switch value {
    case .string(let text): return try made(TemporalParser.date(text), from: value)
    case .map(let entries):
      let map = try map(entries, TemporalMap.dateFields, ["datetime", "timezone"])
      if let zone = try presentZone(map) { return try now(in: zone).local.date }
      let base = try map.parts("datetime", "date")
      return try map.date(from: base?.date)
    default: return try made(TemporalParts(value)?.date, from: value)
    }
  }

  func localTime(_ value: Value) throws(QueryError) -> LocalTimeValue {
    switch value {
    case .string(let text): return try made(TemporalParser.localTime(text), from: value)
    case .map(let entries):
      let map = try map(entries, TemporalMap.timeFields, ["datetime", "timezone"])
      if let zone = try presentZone(map) { return try now(in: zone).local.time }
      let base = try map.parts("datetime", "time")
      guard base?.time != nil || map.has("hour") else { throw map.invalid("hour") }
      return try map.time(from: base?.time ?? .midnight)
    default: return try made(TemporalParts(value)?.time, from: value)
    }
  }

  func localDateTime(_ value: Value) throws(QueryError) -> LocalDateTimeValue {
    switch value {
    case .string(let text): return try made(TemporalParser.localDateTime(text), from: value)
    case .map(let entries):
      let map = try map(
        entries, TemporalMap.dateFields, TemporalMap.timeFields, ["datetime", "timezone"])
      if let zone = try presentZone(map) { return try now(in: zone).local }
      return try local(map).local
    default:
      let date = try made(TemporalParts(value)?.date, from: value)
      return LocalDateTimeValue(date: date, time: TemporalParts(value)?.time ?? .midnight)
    }
  }

  /// The date and time of a map, and what it took the time from.
  private func local(
    _ map: TemporalMap
  ) throws(QueryError) -> (local: LocalDateTimeValue, timeSource: TemporalParts?) {
    let dateSource = try map.parts("datetime", "date")
    let timeSource = try map.parts("datetime", "time")
    let date = try map.date(from: dateSource?.date)
    let time = try map.time(from: timeSource?.time ?? .midnight)
    return (LocalDateTimeValue(date: date, time: time), timeSource)
  }

  // MARK: - With zone

  func time(_ value: Value) throws(QueryError) -> TimeValue {
    switch value {
    case .string(let text): return try made(TemporalParser.time(text, default: .utc), from: value)
    case .map(let entries):
      let map = try map(entries, TemporalMap.timeFields, ["datetime", "timezone"])
      if let zone = try presentZone(map) { return time(of: try now(in: zone)) }
      return try time(of: map)
    default:
      guard let parts = TemporalParts(value), let time = parts.time else { throw invalid(value) }
      return TimeValue(local: time, offsetSeconds: parts.offset ?? 0)
    }
  }

  private func time(of moment: DateTimeValue) -> TimeValue {
    TimeValue(local: moment.local.time, offsetSeconds: moment.offsetSeconds)
  }

  private func time(of map: TemporalMap) throws(QueryError) -> TimeValue {
    let base = try map.parts("datetime", "time")
    guard base?.time != nil || map.has("hour") else { throw map.invalid("hour") }
    let local = try map.time(from: base?.time ?? .midnight)
    guard let zone = try map.zone() else {
      return TimeValue(local: local, offsetSeconds: base?.offset ?? 0)
    }
    let offset = zone.offset(at: statementTime / LocalTimeValue.nanosecondsPerSecond)
    guard let source = base?.offset else { return TimeValue(local: local, offsetSeconds: offset) }
    // A time with an offset stays the same moment of the day.
    let perDay = LocalTimeValue.nanosecondsPerDay
    let shift = Int64(offset - source) * LocalTimeValue.nanosecondsPerSecond
    let shifted = (local.nanosecondOfDay + shift + 2 * perDay) % perDay
    return TimeValue(local: LocalTimeValue(nanosecondOfDay: shifted), offsetSeconds: offset)
  }

  func dateTime(_ value: Value) throws(QueryError) -> DateTimeValue {
    switch value {
    case .string(let text):
      return try made(TemporalParser.dateTime(text, default: .utc), from: value)
    case .map(let entries):
      let map = try map(
        entries, TemporalMap.dateFields, TemporalMap.timeFields,
        ["datetime", "timezone", "epochSeconds", "epochMillis"])
      if let zone = try presentZone(map) { return try now(in: zone) }
      return try made(try dateTime(of: map), from: value)
    default:
      guard let parts = TemporalParts(value), let date = parts.date else { throw invalid(value) }
      let local = LocalDateTimeValue(date: date, time: parts.time ?? .midnight)
      return try made(
        (parts.zone ?? .utc).resolve(local, preferring: parts.offset), from: value)
    }
  }

  private func dateTime(of map: TemporalMap) throws(QueryError) -> DateTimeValue? {
    let zone = try map.zone()
    if let instant = try epoch(map) {
      return (zone ?? .utc).dateTime(at: instant)
    }
    let (local, source) = try local(map)
    guard let sourceZone = source?.zone else { return (zone ?? .utc).resolve(local) }
    let moment = sourceZone.resolve(local, preferring: source?.offset)
    guard let zone else { return moment }
    return moment.flatMap { zone.dateTime(at: $0.instant) }
  }

  private func epoch(_ map: TemporalMap) throws(QueryError) -> ExactSeconds? {
    let nanosecond = try map.integer("nanosecond") ?? 0
    if let seconds = try map.integer("epochSeconds") {
      return ExactSeconds(
        totalNanoseconds: Int128(seconds) * 1_000_000_000 + Int128(nanosecond))
    }
    guard let milliseconds = try map.integer("epochMillis") else { return nil }
    return ExactSeconds(
      totalNanoseconds: Int128(milliseconds) * 1_000_000 + Int128(nanosecond))
  }

  // MARK: - Durations

  func duration(_ value: Value) throws(QueryError) -> DurationValue {
    switch value {
    case .duration(let duration): return duration
    case .string(let text): return try made(DurationParser.duration(text), from: value)
    case .map(let entries):
      var builder = DurationBuilder()
      for name in entries.keys.sorted() {
        guard let unit = DurationBuilder.Unit(rawValue: name) else { throw invalid(value) }
        switch entries[name] {
        case .integer(let count): builder.add(count, unit)
        case .float(let count): builder.add(count, unit)
        default: throw invalid(value)
        }
      }
      guard !entries.isEmpty else { throw invalid(value) }
      return try TemporalArithmetic.checked(builder.value(), "\(function)()")
    default: throw invalid(value)
    }
  }
}
