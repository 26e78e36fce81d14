package import GraphModel

/// Bars in one line of text: how much there is in each month.
package enum Sparkline {
  /// The month of a date or of an ISO 8601 text, as months since year 0; nil for another value.
  package static func month(of value: Value) -> Int? {
    let text: String
    switch value {
    case .date, .localDateTime, .dateTime: text = TemporalText.text(of: value) ?? ""
    case .string(let string): text = string
    default: return nil
    }
    let bytes = Array(text.utf8.prefix(8))
    guard bytes.count >= 7, bytes[4] == UInt8(ascii: "-"),
      bytes.count == 7 || bytes[7] == UInt8(ascii: "-"),
      let year = Int(String(decoding: bytes[0..<4], as: UTF8.self)),
      let month = Int(String(decoding: bytes[5..<7], as: UTF8.self)), (1...12).contains(month)
    else { return nil }
    return year * 12 + month - 1
  }

  /// `2025-08 ▂▁█ 2025-10 (at most 7 a month)`; nil when all lies in one month.
  package static func line(months: [Int], ascii: Bool = false) -> String? {
    guard let first = months.min(), let last = months.max(), first < last, last - first < 1200
    else { return nil }
    var counts = [Int](repeating: 0, count: last - first + 1)
    for month in months { counts[month - first] += 1 }
    let most = counts.max() ?? 1
    let marks =
      ascii ? [".", ":", "-", "=", "+", "*", "#"] : ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let bars = counts.map { count in
      count == 0 ? (ascii ? "_" : " ") : marks[(count * (marks.count - 1) + most - 1) / most]
    }
    return "\(name(first)) \(bars.joined()) \(name(last)) (at most \(most) a month)"
  }

  private static func name(_ month: Int) -> String {
    let number = month % 12 + 1
    return "\(month / 12)-" + (number < 10 ? "0" : "") + "\(number)"
  }
}
