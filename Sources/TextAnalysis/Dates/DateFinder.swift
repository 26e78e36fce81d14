/// Finds date expressions in a sentence's tokens; every token starts at most one attempt.
struct DateFinder {
  let tokens: [Token]
  let reader: UTF8Reader
  let resolver: DateResolver

  /// An expression: its tokens and what it means.
  private typealias Found = (tokens: Range<Int>, resolved: String?)

  /// The date expressions of a sentence, in order.
  func find(in sentence: Range<Int>) -> [DateExpression] {
    var found: [DateExpression] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard let date = expression(at: index, in: sentence) else {
        index += 1
        continue
      }
      let range =
        tokens[date.tokens.lowerBound].range
        .lowerBound..<tokens[date.tokens.upperBound - 1].range.upperBound
      found.append(DateExpression(range: range, resolved: date.resolved))
      index = max(index + 1, date.tokens.upperBound)
    }
    return found
  }

  private func expression(at index: Int, in sentence: Range<Int>) -> Found? {
    let first = reader[tokens[index].range.lowerBound]
    if first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9") {
      return iso(at: index) ?? dayMonth(at: index, in: sentence)
        ?? ago(at: index, in: sentence) ?? year(at: index, in: sentence)
    }
    guard let word = word(index) else { return nil }
    if let days = EnglishCalendar.days[word] {
      return (index..<index + 1, resolver.unit(.day, offset: days))
    }
    if let month = EnglishCalendar.months[word], isCapitalized(index) {
      return monthDay(month, at: index, in: sentence)
    }
    if let weekday = EnglishCalendar.weekdays[word], isCapitalized(index) {
      return self.weekday(weekday, at: index, in: sentence)
    }
    return relative(word, at: index, in: sentence) ?? ago(at: index, in: sentence)
  }

  // MARK: - Absolute dates

  /// `2025-09-15`.
  private func iso(at index: Int) -> Found? {
    guard tokens[index].range.count == 10,
      let date = CivilDate(
        iso: String(decoding: reader.bytes[tokens[index].range], as: UTF8.self))
    else { return nil }
    return (index..<index + 1, date.iso)
  }

  /// `September 15, 2025`, `Sept. 15`, `September 2025`, `in September`.
  private func monthDay(_ month: Int, at index: Int, in sentence: Range<Int>) -> Found? {
    var next = index + 1
    if next < sentence.upperBound, let day = number(next, digits: 1...2), day >= 1, day <= 31 {
      next += 1
      let afterComma = isComma(next, in: sentence) ? next + 1 : next
      if let year = yearNumber(afterComma, in: sentence) {
        let date = CivilDate(year: year, month: month, day: day)
        return date.map { (index..<afterComma + 1, $0.iso) }
      }
      return (index..<next, resolver.day(day, month: month, direction(before: index, in: sentence)))
    }
    if let year = yearNumber(next, in: sentence) {
      return (index..<next + 1, CivilDate.iso(year: year, month: month))
    }
    let before = index > sentence.lowerBound ? word(index - 1) : nil
    // May and March are also other words.
    if month == 5 || month == 3 || before == nil {
      guard let before, EnglishCalendar.beforeMonth.contains(before) else { return nil }
    }
    let start = isLastNextThis(before) ? index - 1 : index
    return (start..<index + 1, resolver.month(month, direction(before: index, in: sentence)))
  }

  /// `15 September 2025`, `15 September`, `15th of September`.
  private func dayMonth(at index: Int, in sentence: Range<Int>) -> Found? {
    guard let day = ordinal(index), day >= 1, day <= 31 else { return nil }
    var next = index + 1
    if next < sentence.upperBound, word(next) == Self.of { next += 1 }
    guard next < sentence.upperBound, let name = word(next),
      let month = EnglishCalendar.months[name], isCapitalized(next)
    else { return nil }
    if let year = yearNumber(next + 1, in: sentence) {
      return CivilDate(year: year, month: month, day: day).map { (index..<next + 2, $0.iso) }
    }
    let direction = direction(before: index, in: sentence)
    return (index..<next + 1, resolver.day(day, month: month, direction))
  }

  /// `in 2025`.
  private func year(at index: Int, in sentence: Range<Int>) -> Found? {
    guard let year = yearNumber(index, in: sentence), index > sentence.lowerBound,
      let before = word(index - 1), EnglishCalendar.beforeYear.contains(before)
    else { return nil }
    if index + 1 < sentence.upperBound, let after = word(index + 1),
      Self.counted.contains(after)
    {
      return nil
    }
    return (index..<index + 1, CivilDate.padded(year, to: 4))
  }

  // MARK: - Relative dates

  /// `Friday`, `last Friday`, `next Monday`.
  private func weekday(_ weekday: Int, at index: Int, in sentence: Range<Int>) -> Found {
    let before = index > sentence.lowerBound ? word(index - 1) : nil
    let start = isLastNextThis(before) ? index - 1 : index
    let direction = direction(before: index, in: sentence)
    return (start..<index + 1, resolver.weekday(weekday, direction))
  }

  /// `earlier this week`, `last month`, `next year`.
  private func relative(_ word: PackedWord, at index: Int, in sentence: Range<Int>) -> Found? {
    let offset: Int
    switch word {
    case Self.this: offset = 0
    case Self.last: offset = -1
    case Self.next: offset = 1
    default: return nil
    }
    guard index + 1 < sentence.upperBound, let name = self.word(index + 1),
      let unit = Self.units[name], unit != .day
    else { return nil }
    var start = index
    if index > sentence.lowerBound, let before = self.word(index - 1), Self.partOf.contains(before)
    {
      start = index - 1
    }
    return (start..<index + 2, resolver.unit(unit, offset: offset))
  }

  /// `three weeks ago`, `a year ago`, `10 days earlier`.
  private func ago(at index: Int, in sentence: Range<Int>) -> Found? {
    guard index + 2 < sentence.upperBound,
      let count = number(index, digits: 1...3)
        ?? word(index).flatMap({ EnglishCalendar.numbers[$0] }),
      let name = word(index + 1), let unit = Self.units[name], word(index + 2) == Self.agoWord
    else { return nil }
    return (index..<index + 3, resolver.unit(unit, offset: -count))
  }

  /// Which way `last`, `next` or the words before a date look.
  private func direction(before index: Int, in sentence: Range<Int>) -> DateResolver.Direction {
    guard index > sentence.lowerBound else { return .nearest }
    let before = word(index - 1)
    if before == Self.last { return .past }
    if before == Self.next { return .future }
    if before == Self.this { return .nearest }
    for offset in max(sentence.lowerBound, index - 9)..<index {
      if let word = word(offset), EnglishCalendar.future.contains(word) { return .future }
    }
    return .nearest
  }

  private func isLastNextThis(_ word: PackedWord?) -> Bool {
    word == Self.last || word == Self.next || word == Self.this
  }

  private static let this = PackedWord("this")
  private static let last = PackedWord("last")
  private static let next = PackedWord("next")
  private static let of = PackedWord("of")
  private static let agoWord = PackedWord("ago")
  private static let partOf = Set<PackedWord>(words: "earlier later early late")
  /// Words after four digits that make them a number of things.
  private static let counted = Set<PackedWord>(
    words:
      "people men women children troops soldiers dollars euros pounds jobs miles kilometers percent"
  )
  private static let units: [PackedWord: DateResolver.Unit] = [
    PackedWord("day"): .day, PackedWord("days"): .day, PackedWord("week"): .week,
    PackedWord("weeks"): .week, PackedWord("month"): .month, PackedWord("months"): .month,
    PackedWord("year"): .year, PackedWord("years"): .year,
  ]

  // MARK: - Tokens

  /// A token in lower case without a final period.
  private func word(_ index: Int) -> PackedWord? {
    var range = tokens[index].range
    if range.count > 1, reader[range.upperBound - 1] == 0x2E {
      range = range.lowerBound..<range.upperBound - 1
    }
    return PackedWord(reader, range)
  }

  private func isCapitalized(_ index: Int) -> Bool {
    UInt32(reader[tokens[index].range.lowerBound]).isUpperCase
  }

  private func isComma(_ index: Int, in sentence: Range<Int>) -> Bool {
    index < sentence.upperBound && tokens[index].range.count == 1
      && reader[tokens[index].range.lowerBound] == UInt8(ascii: ",")
  }

  private func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    let range = tokens[index].range
    guard digits.contains(range.count) else { return nil }
    return Int(String(decoding: reader.bytes[range], as: UTF8.self))
  }

  /// `15` or `15th`.
  private func ordinal(_ index: Int) -> Int? {
    let range = tokens[index].range
    guard range.count <= 4 else { return nil }
    let digits = reader.bytes[range].prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    guard digits.count <= 2, range.count == digits.count || range.count == digits.count + 2 else {
      return nil
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private func yearNumber(_ index: Int, in sentence: Range<Int>) -> Int? {
    guard index < sentence.upperBound, let year = number(index, digits: 4...4) else { return nil }
    return (1900...2099).contains(year) ? year : nil
  }
}
