import GraphModel

/// Adds up parts of a duration; fractions of a unit go down to the next smaller ones, a month
/// being a twelfth of 365.2425 days.
struct DurationBuilder {
  /// The units that parts are given in.
  enum Unit: String, CaseIterable {
    case years
    case quarters
    case months
    case weeks
    case days
    case hours
    case minutes
    case seconds
    case milliseconds
    case microseconds
    case nanoseconds
  }

  static let nanosecondsPerMonth: Double = 2_629_746e9
  static let nanosecondsPerDay: Double = 86_400e9

  private var months: Int64 = 0
  private var days: Int64 = 0
  private var nanoseconds: Int128 = 0
  /// What is left of months and days beside whole ones, in nanoseconds.
  private var leftover: Double = 0
  private var hasOverflowed = false

  /// Adds a number of units.
  mutating func add(_ count: Int64, _ unit: Unit) {
    switch unit {
    case .years: add(count, times: 12, to: \.months)
    case .quarters: add(count, times: 3, to: \.months)
    case .months: add(count, times: 1, to: \.months)
    case .weeks: add(count, times: 7, to: \.days)
    case .days: add(count, times: 1, to: \.days)
    default: nanoseconds += Int128(count) * Int128(DurationBuilder.nanoseconds(in: unit))
    }
  }

  /// Adds a number of units that may be broken.
  mutating func add(_ count: Double, _ unit: Unit) {
    switch unit {
    case .years: add(count * 12, rest: DurationBuilder.nanosecondsPerMonth, to: \.months)
    case .quarters: add(count * 3, rest: DurationBuilder.nanosecondsPerMonth, to: \.months)
    case .months: add(count, rest: DurationBuilder.nanosecondsPerMonth, to: \.months)
    case .weeks: add(count * 7, rest: DurationBuilder.nanosecondsPerDay, to: \.days)
    case .days: add(count, rest: DurationBuilder.nanosecondsPerDay, to: \.days)
    default:
      let size = DurationBuilder.nanoseconds(in: unit)
      guard let whole = Int64(exactly: count.rounded(.towardZero)) else {
        hasOverflowed = true
        return
      }
      nanoseconds += Int128(whole) * Int128(size)
      let part = (count - Double(whole)) * Double(size)
      // Digits below a nanosecond are dropped, but not lost to the way floats are stored.
      nanoseconds += Int128((size > 1 ? part.rounded() : part).rounded(.towardZero))
    }
  }

  private mutating func add(
    _ count: Int64, times factor: Int64, to part: WritableKeyPath<Self, Int64>
  ) {
    let (product, overflow) = count.multipliedReportingOverflow(by: factor)
    let (sum, sumOverflow) = self[keyPath: part].addingReportingOverflow(product)
    self[keyPath: part] = sum
    hasOverflowed = hasOverflowed || overflow || sumOverflow
  }

  private mutating func add(
    _ count: Double, rest nanoseconds: Double, to part: WritableKeyPath<Self, Int64>
  ) {
    guard let whole = Int64(exactly: count.rounded(.towardZero)) else {
      hasOverflowed = true
      return
    }
    add(whole, times: 1, to: part)
    leftover += ((count - Double(whole)) * nanoseconds).rounded()
  }

  private static func nanoseconds(in unit: Unit) -> Int64 {
    switch unit {
    case .hours: 3_600_000_000_000
    case .minutes: 60_000_000_000
    case .seconds: 1_000_000_000
    case .milliseconds: 1_000_000
    case .microseconds: 1_000
    default: 1
    }
  }

  /// The sum; nil when a part does not fit into 64 bits.
  func value() -> DurationValue? {
    var total = nanoseconds
    var wholeDays = Int128(days)
    if leftover != 0 {
      let perDay = Int128(LocalTimeValue.nanosecondsPerDay)
      var rest = Int128(leftover)
      wholeDays += rest / perDay
      rest %= perDay
      // Whole days and the rest have one sign.
      if wholeDays > 0 && rest < 0 {
        wholeDays -= 1
        rest += perDay
      } else if wholeDays < 0 && rest > 0 {
        wholeDays += 1
        rest -= perDay
      }
      total += rest
    }
    guard !hasOverflowed, let days = Int64(exactly: wholeDays),
      let seconds = ExactSeconds(totalNanoseconds: total)
    else { return nil }
    return DurationValue(
      months: months, days: days, seconds: seconds.seconds,
      nanoseconds: Int32(seconds.nanoseconds))
  }
}
