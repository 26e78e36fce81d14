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
  /// A day of a month in the last year that had it.
  case yearlessDay(month: Int, day: Int)
  /// The first, second or last third of a month: 0, 1, 2.
  case third(Int, month: Int, year: Int?)
  /// Three months from March (spring, 0) on.
  case season(Int, year: Int?)
  /// The last season of a kind that is over.
  case pastSeason(Int)
  /// The calendar week that holds a day.
  case weekOf(CivilDate)

  /// Units of relative periods.
  package enum Unit: String, Sendable, Hashable, CaseIterable {
    case day
    case week
    case month
    case year

    /// Reads `weeks` as well as `week`.
    init?(plural word: String) {
      self.init(rawValue: word.hasSuffix("s") ? String(word.dropLast()) : word)
    }
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
    case .yearlessDay(let month, let day):
      let isPast = (month, day) <= (today.month, today.day)
      let year = isPast ? today.year : today.year - 1
      let start = CivilDate(year: year, month: month, day: day).daysSinceEpoch
      return start..<(start + 1)
    case .third(let third, let month, let year):
      let days = Self.month(month, year ?? (month <= today.month ? today.year : today.year - 1))
      let start = days.lowerBound + 10 * third
      return start..<(third == 2 ? days.upperBound : start + 10)
    case .season(let season, let year):
      let first = season * 3 + 3
      let year = year ?? (first <= today.month ? today.year : today.year - 1)
      let last = first + 2
      return Self.month(first, year)
        .lowerBound..<Self.month((last - 1) % 12 + 1, last > 12 ? year + 1 : year).upperBound
    case .pastSeason(let season):
      let latest = TimePeriod.season(season, year: nil).days(seenFrom: today)
      guard latest.upperBound > now else { return latest }
      let first = CivilDate(daysSinceEpoch: latest.lowerBound)
      return TimePeriod.season(season, year: first.year - 1).days(seenFrom: today)
    case .weekOf(let date):
      let monday = date.daysSinceEpoch - (date.weekday - 1)
      return monday..<(monday + 7)
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
    var words = Array(words)
    if words.first == "the" { words.removeFirst() }
    guard !words.isEmpty, words.count <= 5 else { return nil }
    let period =
      switch words.count {
      case 1: Self.oneWord(words[0])
      case 2: Self.twoWords(words[0], words[1])
      case 3: Self.threeWords(words)
      default: nil as TimePeriod?
      }
    guard let result = period ?? Self.longer(words) else { return nil }
    self = result
  }

  private static func twoWords(_ first: String, _ second: String) -> TimePeriod? {
    if let month = monthNumber(first) {
      if let year = yearNumber(second) { return .month(month, year: year) }
      return dayNumber(second).map { .yearlessDay(month: month, day: $0) }
    }
    if let month = monthNumber(second) {
      if let third = thirds[first] { return .third(third, month: month, year: nil) }
      return dayNumber(first).map { .yearlessDay(month: month, day: $0) }
    }
    if let season = seasons[first] {
      return yearNumber(second).map { .season(season, year: $0) }
    }
    let offsets = ["this": 0, "current": 0, "last": -1, "previous": -1, "past": -1]
    guard let offset = offsets[first] else { return nil }
    if let unit = Unit(rawValue: second) { return .relative(unit, offset) }
    if let season = seasons[second] {
      return offset == 0 ? .season(season, year: nil) : .pastSeason(season)
    }
    if let month = monthNumber(second) { return .month(month, year: nil) }
    return weekdays.firstIndex(of: second).map { .weekday($0 + 1) }
  }

  private static func threeWords(_ words: [String]) -> TimePeriod? {
    if let day = dayMonthYear(words) { return .day(day) }
    if let third = thirds[words[0]], let month = monthNumber(words[1]),
      let year = yearNumber(words[2])
    {
      return .third(third, month: month, year: year)
    }
    let unit = Unit(plural: words[words[2] == "ago" ? 1 : 2])
    if words[2] == "ago", let count = countNumber(words[0]), let unit {
      return .relative(unit, -count)
    }
    guard ["last", "past", "previous"].contains(words[0]), let count = countNumber(words[1]),
      let unit
    else { return nil }
    return .last(count, unit)
  }

  /// `5th of september [2025]`, `week of 2025-09-01`.
  private static func longer(_ words: [String]) -> TimePeriod? {
    if words.count == 3, words[0] == "week", words[1] == "of" {
      return CivilDate(iso: words[2]).map { .weekOf($0) }
    }
    guard words.count >= 3, words[1] == "of" else { return nil }
    let rest = [words[0]] + words[2...]
    return rest.count == 2 ? twoWords(rest[0], rest[1]) : dayMonthYear(rest).map { .day($0) }
  }

  private static let thirds = ["early": 0, "mid": 1, "late": 2]
  private static let seasons = ["spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3]

  /// `5`, `5th`, `1st`.
  private static func dayNumber(_ word: String) -> Int? {
    let endings = ["st", "nd", "rd", "th"]
    let digits = endings.contains { word.hasSuffix($0) } ? String(word.dropLast(2)) : word
    return Int(digits).flatMap { (1...31).contains($0) ? $0 : nil }
  }

  /// `3`, `three`, `a`, `few`.
  private static func countNumber(_ word: String) -> Int? {
    if let number = Int(word) { return (1...10_000).contains(number) ? number : nil }
    if word == "a" || word == "an" { return 1 }
    if word == "few" || word == "couple" { return 3 }
    return QuestionTerms.numbers.firstIndex(of: word).map { $0 + 1 }
  }

  private static func oneWord(_ word: String) -> TimePeriod? {
    switch word {
    case "today": return .relative(.day, 0)
    case "yesterday": return .relative(.day, -1)
    case "recently", "lately": return .last(2, .week)
    default: break
    }
    if let date = CivilDate(iso: word), word.utf8.count == 10 { return .day(date) }
    if let month = isoMonth(word) { return month }
    if let year = yearNumber(word) { return .year(year) }
    if let month = monthNumber(word) { return .month(month, year: nil) }
    if let season = seasons[word] { return .season(season, year: nil) }
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
      monthNumber(words[0]).map { ($0, dayNumber(words[1])) }
      ?? (monthNumber(words[1]) ?? 0, dayNumber(words[0]))
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
