package import GraphModel

/// A day, month, year or stretch of days as words name it, before it is placed in the calendar.
package enum TimePeriod: Sendable, Hashable {
  case day(CivilDate)
  case month(Int, year: Int?)
  case year(Int)
  /// Monday is 1.
  case weekday(Int)
  /// 0 is this one, -1 the one before.
  case relative(Unit, Int)
  /// So many units up to now, such as the last three weeks.
  case last(Int, Unit)

  /// Units of relative periods.
  package enum Unit: String, Sendable, Hashable, CaseIterable {
    case day
    case week
    case month
    case year
  }

  /// The period's days, first and one past the last, seen from `today`.
  ///
  /// A month or weekday without a year is the last one that had begun by `today`.
  package func days(seenFrom today: CivilDate) -> Range<Int> {
    let now = today.daysSinceEpoch
    switch self {
    case .day(let date):
      return date.daysSinceEpoch..<(date.daysSinceEpoch + 1)
    case .month(let month, let year):
      return Self.month(month, year ?? (month <= today.month ? today.year : today.year - 1))
    case .year(let year):
      return Self.year(year)
    case .weekday(let weekday):
      let day = now - (today.weekday - weekday + 7) % 7
      return day..<(day + 1)
    case .relative(.day, let offset):
      return (now + offset)..<(now + offset + 1)
    case .relative(.week, let offset):
      let monday = now - (today.weekday - 1) + 7 * offset
      return monday..<(monday + 7)
    case .relative(.month, let offset):
      let months = today.year * 12 + today.month - 1 + offset
      return Self.month(months % 12 + 1, months / 12)
    case .relative(.year, let offset):
      return Self.year(today.year + offset)
    case .last(let count, let unit):
      let length =
        switch unit {
        case .day: 1
        case .week: 7
        case .month: 30
        case .year: 365
        }
      return (now - count * length + 1)..<(now + 1)
    }
  }

  private static func month(_ month: Int, _ year: Int) -> Range<Int> {
    let first = CivilDate(year: year, month: month, day: 1).daysSinceEpoch
    return first..<(first + CivilDate.days(inMonth: month, of: year))
  }

  private static func year(_ year: Int) -> Range<Int> {
    CivilDate(year: year, month: 1, day: 1)
      .daysSinceEpoch..<CivilDate(
        year: year + 1, month: 1, day: 1
      ).daysSinceEpoch
  }
}

// MARK: - Reading

extension TimePeriod {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Reads folded words such as `september 2025`, `5 september 2025`, `last week`, `friday`.
  init?(_ words: ArraySlice<String>) {
    var words = words
    if words.first == "the" { words.removeFirst() }
    guard let first = words.first, words.count <= 3 else { return nil }
    let second = words.dropFirst().first
    if words.count == 1, let simple = Self.oneWord(first) {
      self = simple
    } else if words.count == 2, let month = Self.monthNumber(first), let second,
      let year = Self.yearNumber(second)
    {
      self = .month(month, year: year)
    } else if let day = Self.dayMonthYear(Array(words)) {
      self = .day(day)
    } else if words.count == 2, let second, let unit = Unit(rawValue: second),
      let offset = ["this": 0, "current": 0, "last": -1, "previous": -1, "past": -1][first]
    {
      self = .relative(unit, offset)
    } else if words.count == 2, let second, first == "last" || first == "this",
      let weekday = Self.weekdays.firstIndex(of: second)
    {
      self = .weekday(weekday + 1)
    } else if words.count == 3, let second, first == "last" || first == "past",
      let count = Int(second), (1...10_000).contains(count),
      let unit = words.last.flatMap({
        Unit(rawValue: $0.hasSuffix("s") ? String($0.dropLast()) : $0)
      })
    {
      self = .last(count, unit)
    } else {
      return nil
    }
  }

  private static func oneWord(_ word: String) -> TimePeriod? {
    switch word {
    case "today": return .relative(.day, 0)
    case "yesterday": return .relative(.day, -1)
    default: break
    }
    if let date = CivilDate(iso: word), word.utf8.count == 10 { return .day(date) }
    if let month = isoMonth(word) { return month }
    if let year = yearNumber(word) { return .year(year) }
    if let month = monthNumber(word) { return .month(month, year: nil) }
    return weekdays.firstIndex(of: word).map { .weekday($0 + 1) }
  }

  private static func isoMonth(_ word: String) -> TimePeriod? {
    let parts = word.split(separator: "-")
    guard parts.count == 2, parts[1].count == 2, let year = yearNumber(String(parts[0])),
      let month = Int(parts[1]), (1...12).contains(month)
    else { return nil }
    return .month(month, year: year)
  }

  /// `5 september 2025` or `september 5 2025`.
  private static func dayMonthYear(_ words: [String]) -> CivilDate? {
    guard words.count == 3, let year = yearNumber(words[2]) else { return nil }
    let (month, day) =
      monthNumber(words[0]).map { ($0, Int(words[1])) }
      ?? (monthNumber(words[1]) ?? 0, Int(words[0]))
    guard let day else { return nil }
    let date = CivilDate(year: year, month: month, day: day)
    return date.isValid ? date : nil
  }

  private static func yearNumber(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1000...2999).contains(year) else {
      return nil
    }
    return year
  }

  private static func monthNumber(_ word: String) -> Int? {
    let name = word.hasSuffix(".") ? String(word.dropLast()) : word
    guard name.utf8.count >= 3 else { return nil }
    return months.firstIndex {
      $0 == name || ($0.prefix(3) == name) || ($0 == "september" && name == "sept")
    }
    .map { $0 + 1 }
  }
}
