/// Dates of publication in the forms that inputs use, as ISO 8601.
enum PublicationDate {
  private static let months: [String: Int] = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
  ]

  /// ISO 8601 for an ISO date (and time), an RFC 822 date ("Fri, 05 Sep 2025 10:00:00 GMT"), or a
  /// written one ("September 5, 2025", "5 Sep 2025"); nil for anything else.
  static func normalized(_ text: String) -> String? {
    let bytes = Array(text.utf8.drop(while: ASCII.isSpace).prefix(64))
    return iso(bytes) ?? written(bytes)
  }

  /// A text that begins with `YYYY-MM-DD` or `YYYYMMDD`; a time after it is kept as it stands.
  private static func iso(_ bytes: [UInt8]) -> String? {
    var trimmed = bytes
    while let last = trimmed.last, ASCII.isSpace(last) { trimmed.removeLast() }
    guard trimmed.count >= 8, trimmed.prefix(4).allSatisfy(ASCII.isDigit) else { return nil }
    if trimmed.count == 8, trimmed.allSatisfy(ASCII.isDigit) {
      return date(number(trimmed[0..<4]), number(trimmed[4..<6]), number(trimmed[6..<8]))
    }
    guard trimmed.count >= 10, trimmed[4] == UInt8(ascii: "-"), trimmed[7] == UInt8(ascii: "-"),
      let day = date(number(trimmed[0..<4]), number(trimmed[5..<7]), number(trimmed[8..<10]))
    else { return nil }
    let rest = trimmed.dropFirst(10)
    guard let mark = rest.first else { return day }
    guard mark == UInt8(ascii: "T") || mark == 0x20, rest.count >= 6 else { return day }
    return day + "T" + String(decoding: rest.dropFirst(), as: UTF8.self)
  }

  /// A text with a day, the name of a month and a year in any order.
  private static func written(_ bytes: [UInt8]) -> String? {
    var day: Int?
    var month: Int?
    var year: Int?
    for word in bytes.split(whereSeparator: { !ASCII.isLetter($0) && !ASCII.isDigit($0) }) {
      if ASCII.isLetter(word[word.startIndex]), word.count >= 3 {
        let key = String(decoding: word.prefix(3).map(ASCII.lowercased), as: UTF8.self)
        if month == nil,
          word.count == 3 || word.count > 4 || key == "jun" || key == "jul"
            || key == "sep"
        {
          month = months[key]
        }
      } else if word.allSatisfy(ASCII.isDigit) {
        if word.count == 4, year == nil { year = number(word) }
        if word.count <= 2, day == nil { day = number(word) }
      }
      if day != nil, month != nil, year != nil { break }
    }
    return date(year, month, day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits, as: UTF8.self))
  }

  private static func date(_ year: Int?, _ month: Int?, _ day: Int?) -> String? {
    guard let year, let month, let day, (1000...9999).contains(year), (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    let monthDigits = month < 10 ? "0\(month)" : "\(month)"
    return "\(year)-\(monthDigits)-" + (day < 10 ? "0\(day)" : "\(day)")
  }
}
