import GraphModel

extension TemporalMap {
  /// The date that the fields describe; fields that are missing are those of `base`, or without
  /// one the first of their kind.
  ///
  /// - Throws: `QueryError` when there is no such date.
  func date(from base: DateValue?) throws(QueryError) -> DateValue {
    let result: DateValue?
    if hasAny(["week", "dayOfWeek"]) && !hasAny(["month", "day", "quarter"]) {
      result = try weekDate(from: base)
    } else if hasAny(["quarter", "dayOfQuarter"]) {
      result = try quarterDate(from: base)
    } else if has("ordinalDay") {
      let year = try integer("year") ?? base?.calendarDay.year
      let day = try integer("ordinalDay")
      guard let year, let day else { throw invalid("year") }
      result = DateValue(year: year, ordinalDay: day)
    } else {
      result = try calendarDate(from: base)
    }
    guard let result else { throw invalidDate() }
    return result
  }

  private func weekDate(from base: DateValue?) throws(QueryError) -> DateValue? {
    let start = base?.weekAndYear
    guard let year = try integer("year") ?? start?.year else { throw invalid("year") }
    let week = try integer("week") ?? start.map { Int64($0.week) } ?? 1
    let day = try integer("dayOfWeek") ?? base.map { Int64($0.dayOfWeek) } ?? 1
    return DateValue(weekYear: year, week: week, dayOfWeek: day)
  }

  private func quarterDate(from base: DateValue?) throws(QueryError) -> DateValue? {
    guard let year = try integer("year") ?? base?.calendarDay.year else { throw invalid("year") }
    let quarter = try integer("quarter") ?? base.map { Int64($0.quarter) } ?? 1
    let day = try integer("dayOfQuarter") ?? base.map { Int64($0.dayOfQuarter) } ?? 1
    return DateValue(year: year, quarter: quarter, dayOfQuarter: day)
  }

  private func calendarDate(from base: DateValue?) throws(QueryError) -> DateValue? {
    let start = base?.calendarDay
    guard let year = try integer("year") ?? start?.year else { throw invalid("year") }
    if base == nil, has("day"), !has("month") { throw invalid("month") }
    let month = try integer("month") ?? start.map { Int64($0.month) } ?? 1
    let day = try integer("day") ?? start.map { Int64($0.day) } ?? 1
    return DateValue(year: year, month: month, day: day)
  }

  private func invalidDate() -> QueryError {
    let given = TemporalMap.dateFields.sorted().filter { has($0) }
    let text = given.map { "\($0): \(ValueText.literal(self[$0] ?? .null))" }
    return .argument(
      .invalidArgumentValue(
        context: "\(function)()", value: "{\(text.joined(separator: ", "))}"))
  }

  /// Whether any field but `date` and `datetime` says something of the date.
  var changesDate: Bool { hasAny(TemporalMap.dateFields.subtracting(["date"])) }
}
