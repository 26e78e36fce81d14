package import GraphModel

/// Bars in one line of text: how much there is on each day, or in each month of a longer time.
package struct Sparkline {
  /// A longer time than so many days is shown by months.
  private static let longestByDay = 62
  private static let longest = 1200

  /// What there is on each day, by days since 1970-01-01.
  private var weights: [Int64: Int] = [:]

  /// Bars of nothing yet.
  package init() {}

  /// Adds what a row says: its first date, weighted with the sum of its whole numbers.
  package mutating func add(row: [Value]) {
    guard let day = row.lazy.compactMap(Self.day).first else { return }
    var weight = 0
    for value in row {
      if case .integer(let number) = value, number > 0 {
        weight += Int(clamping: min(number, 1 << 40))
      }
    }
    weights[day, default: 0] += max(1, weight)
  }

  /// `2025-08 ▂▁█ 2025-10 (at most 7 a month)`; nil when all lies on one day.
  package func line(ascii: Bool = false) -> String? {
    guard let first = weights.keys.min(), let last = weights.keys.max(), first < last else {
      return nil
    }
    let isByDay = last - first <= Self.longestByDay
    func bucket(_ day: Int64) -> Int64 { isByDay ? day : Self.month(of: day) }
    let start = bucket(first)
    let count = Int(clamping: bucket(last) - start) + 1
    guard count <= Self.longest else { return nil }
    var sums = [Int](repeating: 0, count: count)
    for (day, weight) in weights { sums[Int(bucket(day) - start)] += weight }
    let most = sums.max() ?? 1
    let marks = ascii ? Self.asciiMarks : Self.marks
    let bars = sums.map { sum in
      sum == 0 ? (ascii ? "_" : " ") : marks[(sum * (marks.count - 1) + most - 1) / most]
    }
    let length = isByDay ? 10 : 7
    func name(_ day: Int64) -> String {
      String(TemporalText.text(of: DateValue(daysSinceEpoch: day)).prefix(length))
    }
    return "\(name(first)) \(bars.joined()) \(name(last)) (at most \(most) a "
      + (isByDay ? "day)" : "month)")
  }

  private static let marks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let asciiMarks = [".", ":", "-", "=", "+", "*", "#"]

  /// The day of a date or of a text that starts with one in ISO 8601; a month is its first day.
  private static func day(of value: Value) -> Int64? {
    switch value {
    case .date(let date): return date.daysSinceEpoch
    case .localDateTime(let moment): return moment.date.daysSinceEpoch
    case .dateTime(let moment): return moment.local.date.daysSinceEpoch
    case .string(let text): return day(of: Array(text.utf8.prefix(11)))
    default: return nil
    }
  }

  private static func day(of text: [UInt8]) -> Int64? {
    func number(_ range: Range<Int>) -> Int64? {
      guard text.count >= range.upperBound else { return nil }
      return Int64(String(decoding: text[range], as: UTF8.self))
    }
    guard text.count == 7 || text.count >= 10, text[4] == UInt8(ascii: "-"),
      let year = number(0..<4), let month = number(5..<7), (1...12).contains(month)
    else { return nil }
    if text.count == 7 { return TemporalText.daysSinceEpoch(year: year, month: month, day: 1) }
    guard text[7] == UInt8(ascii: "-"), let day = number(8..<10), (1...31).contains(day) else {
      return nil
    }
    return TemporalText.daysSinceEpoch(year: year, month: month, day: day)
  }

  private static func month(of day: Int64) -> Int64 {
    let date = TemporalText.civil(day)
    return date.year * 12 + date.month
  }
}
