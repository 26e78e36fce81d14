import GraphModel

/// The units that instants are truncated to.
enum TemporalUnit: String, CaseIterable {
  case millennium
  case century
  case decade
  case year
  case weekYear
  case quarter
  case month
  case week
  case day
  case hour
  case minute
  case second
  case millisecond
  case microsecond

  /// Whether the unit leaves nothing of the time of day.
  var isOfDate: Bool { size == nil }

  /// The length of a unit within a day, in nanoseconds.
  private var size: Int64? {
    switch self {
    case .hour: 3_600 * LocalTimeValue.nanosecondsPerSecond
    case .minute: 60 * LocalTimeValue.nanosecondsPerSecond
    case .second: LocalTimeValue.nanosecondsPerSecond
    case .millisecond: 1_000_000
    case .microsecond: 1_000
    default: nil
    }
  }

  /// The start of the unit that the time is in.
  func start(of time: LocalTimeValue) -> LocalTimeValue {
    guard let size else { return .midnight }
    return LocalTimeValue(nanosecondOfDay: time.nanosecondOfDay / size * size)
  }

  /// The first day of the unit that the date is in; nil before the calendar.
  func start(of date: DateValue) -> DateValue? {
    let day = date.calendarDay
    func years(_ count: Int64) -> DateValue? {
      let rest = day.year % count
      return DateValue(year: day.year - (rest < 0 ? rest + count : rest), month: 1, day: 1)
    }
    switch self {
    case .millennium: return years(1_000)
    case .century: return years(100)
    case .decade: return years(10)
    case .year: return years(1)
    case .weekYear: return DateValue(weekYear: date.weekAndYear.year, week: 1, dayOfWeek: 1)
    case .quarter: return DateValue(year: day.year, month: Int64(date.quarter * 3 - 2), day: 1)
    case .month: return DateValue(year: day.year, month: Int64(day.month), day: 1)
    case .week: return date.adding(days: 1 - Int64(date.dayOfWeek))
    default: return date
    }
  }
}

/// Truncates instants and changes fields of the result, `date.truncate('month', d, {day: 2})`.
struct TemporalTruncation {
  private let function: String
  private let unit: TemporalUnit
  private let input: TemporalParts
  private let fields: [String: Value]

  /// Reads the arguments of a `truncate` function.
  ///
  /// - Throws: `QueryError` for a unit or instant that the function does not take.
  init(
    _ arguments: [Value], function: String, now: DateTimeValue
  ) throws(QueryError) {
    self.function = function
    guard case .string(let name) = arguments[0],
      let unit = TemporalUnit.allCases.first(where: {
        $0.rawValue.lowercased() == name.lowercased()
      })
    else { throw TemporalTruncation.invalid(arguments[0], function) }
    self.unit = unit
    let value = arguments.count > 1 ? arguments[1] : .dateTime(now)
    guard let input = TemporalParts(value) else {
      throw TemporalTruncation.invalid(value, function)
    }
    self.input = input
    guard arguments.count > 2 else {
      fields = [:]
      return
    }
    guard case .map(let fields) = arguments[2] else {
      throw TemporalTruncation.invalid(arguments[2], function)
    }
    self.fields = fields
  }

  private static func invalid(_ value: Value, _ function: String) -> QueryError {
    .argument(
      .invalidArgumentValue(context: "\(function)()", value: ValueText.literal(value)))
  }

  private func map(_ known: Set<String>) throws(QueryError) -> TemporalMap {
    try TemporalMap(fields, fields: known, function: function)
  }

  func date() throws(QueryError) -> DateValue {
    guard unit.isOfDate else {
      throw TemporalTruncation.invalid(.string(unit.rawValue), function)
    }
    let start = try startDate()
    return fields.isEmpty ? start : try map(TemporalMap.dateFields).date(from: start)
  }

  private func startDate() throws(QueryError) -> DateValue {
    guard let date = input.date, let start = unit.start(of: date) else {
      throw TemporalTruncation.invalid(.string(unit.rawValue), function)
    }
    return start
  }

  /// The time of day; fields below the unit count within it.
  private func time(_ known: Set<String>) throws(QueryError) -> LocalTimeValue {
    let start = unit.start(of: input.time ?? .midnight)
    var fields = fields
    let changesMicroseconds = fields["microsecond"] != nil
    if fields["millisecond"] == nil,
      unit == .millisecond || unit == .microsecond,
      changesMicroseconds || fields["nanosecond"] != nil
    {
      fields["millisecond"] = .integer(start.nanosecond / 1_000_000)
      if unit == .microsecond, !changesMicroseconds {
        fields["microsecond"] = .integer(start.nanosecond / 1_000 % 1_000)
      }
    }
    return try TemporalMap(fields, fields: known, function: function).time(from: start)
  }

  func localTime() throws(QueryError) -> LocalTimeValue {
    try checkTimeUnit()
    return try time(TemporalMap.timeFields)
  }

  func time() throws(QueryError) -> TimeValue {
    try checkTimeUnit()
    let known = TemporalMap.timeFields.union(["timezone"])
    let local = try time(known)
    let zone = try map(known).zone() ?? input.zone ?? .utc
    let offset = zone.name == nil ? zone.offset(at: 0) : input.offset ?? zone.offset(at: 0)
    return TimeValue(local: local, offsetSeconds: offset)
  }

  private func checkTimeUnit() throws(QueryError) {
    guard input.time != nil, unit == .day || !unit.isOfDate else {
      throw TemporalTruncation.invalid(.string(unit.rawValue), function)
    }
  }

  func localDateTime() throws(QueryError) -> LocalDateTimeValue {
    try localDateTime(TemporalMap.dateFields.union(TemporalMap.timeFields))
  }

  private func localDateTime(_ known: Set<String>) throws(QueryError) -> LocalDateTimeValue {
    let start = try startDate()
    let map = try map(known)
    let date = map.changesDate ? try map.date(from: start) : start
    return LocalDateTimeValue(date: date, time: try time(known))
  }

  func dateTime() throws(QueryError) -> DateTimeValue {
    let known = TemporalMap.dateFields.union(TemporalMap.timeFields).union(["timezone"])
    let local = try localDateTime(known)
    let zone = try map(known).zone() ?? input.zone ?? .utc
    guard let result = zone.resolve(local, preferring: input.offset) else {
      throw TemporalTruncation.invalid(.string(unit.rawValue), function)
    }
    return result
  }
}
