/// Turns parts of date expressions into ISO 8601 by the date of the article.
struct DateResolver {
  /// The article's date; without it only absolute dates are resolved.
  var anchor: CivilDate?

  /// Which way from the article's date an expression looks.
  enum Direction {
    case nearest
    case past
    case future
  }

  /// A unit of calendar time.
  enum Unit {
    case day
    case week
    case month
    case year
  }

  /// A month and a day of a year that is not said.
  func day(_ day: Int, month: Int, _ direction: Direction) -> String? {
    guard let anchor else { return nil }
    let candidates = [anchor.year - 1, anchor.year, anchor.year + 1].compactMap {
      CivilDate(year: $0, month: month, day: day)
    }
    let allowed = candidates.filter { fits($0, anchor, direction) }
    return (allowed.isEmpty ? candidates : allowed)
      .min { distance($0, anchor) < distance($1, anchor) }?.iso
  }

  /// A month of a year that is not said.
  func month(_ month: Int, _ direction: Direction) -> String? {
    guard let anchor else { return nil }
    let offset: Int
    switch direction {
    case .past: offset = (anchor.month - month + 11) % 12 + 1
    case .future: offset = -((month - anchor.month + 11) % 12 + 1)
    case .nearest:
      // The last such month, or one to come within five months.
      let back = (anchor.month - month + 12) % 12
      offset = back > 6 ? back - 12 : back
    }
    return months(-offset)
  }

  /// A weekday, 0 for Monday: the last one up to the article's day, unless the words say otherwise.
  func weekday(_ weekday: Int, _ direction: Direction) -> String? {
    guard let anchor else { return nil }
    let back = (anchor.weekday - weekday + 7) % 7
    switch direction {
    case .nearest: return anchor.adding(days: -back).iso
    case .past: return anchor.adding(days: -(back == 0 ? 7 : back)).iso
    case .future: return anchor.adding(days: 7 - back).iso
    }
  }

  /// The day, week, month or year that lies a number of units from the article's.
  func unit(_ unit: Unit, offset: Int) -> String? {
    guard let anchor, abs(offset) < 10_000 else { return nil }
    switch unit {
    case .day: return anchor.adding(days: offset).iso
    case .week: return week(of: anchor.adding(days: 7 * offset))
    case .month: return months(offset)
    case .year: return CivilDate.padded(anchor.year + offset, to: 4)
    }
  }

  /// A week as the month, else the year, that contains it whole.
  private func week(of day: CivilDate) -> String {
    let monday = day.adding(days: -day.weekday)
    let sunday = monday.adding(days: 6)
    if monday.month == sunday.month { return CivilDate.iso(year: monday.year, month: monday.month) }
    return CivilDate.padded(day.year, to: 4)
  }

  private func months(_ offset: Int) -> String? {
    guard let anchor else { return nil }
    let months = anchor.year * 12 + anchor.month - 1 + offset
    return CivilDate.iso(year: months / 12, month: months % 12 + 1)
  }

  private func fits(_ date: CivilDate, _ anchor: CivilDate, _ direction: Direction) -> Bool {
    switch direction {
    case .nearest: true
    case .past: date < anchor
    case .future: date > anchor
    }
  }

  private func distance(_ date: CivilDate, _ anchor: CivilDate) -> Int {
    abs(date.daysSinceEpoch - anchor.daysSinceEpoch)
  }
}
