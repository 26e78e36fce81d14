/// English words of dates.
enum EnglishCalendar {
  /// Months, 1…12, by name and abbreviation (without its period).
  static let months = numbered(
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sept oct nov dec", from: 1
  ).merging([PackedWord("sep"): 9]) { first, _ in first }

  /// Weekdays, 0 for Monday.
  static let weekdays = numbered(
    "monday tuesday wednesday thursday friday saturday sunday", "mon tue wed thu fri sat sun",
    from: 0)

  /// Small numbers in words.
  static let numbers = numbered(
    "one two three four five six seven eight nine ten eleven twelve", "a", from: 1
  ).merging([PackedWord("an"): 1, PackedWord("couple"): 2]) { first, _ in first }

  static let days = numbered("yesterday today tomorrow", "", from: -1)
    .merging([PackedWord("tonight"): 0]) { first, _ in first }

  /// Words after which a month's name is surely a date.
  static let beforeMonth = Set<PackedWord>(
    words:
      "in since until till last next this early late mid of by from during through and before after"
  )

  /// Words after which four digits are surely a year.
  static let beforeYear = Set<PackedWord>(
    words: "in since until till of by from during through early late mid before after and to for")

  /// Words that make a weekday after them one to come.
  static let future = Set<PackedWord>(
    words: "will due scheduled planned expected set plans would shall upcoming tomorrow")

  private static func numbered(_ words: String, _ others: String, from first: Int)
    -> [PackedWord: Int]
  {
    var result: [PackedWord: Int] = [:]
    for list in [words, others] {
      for (index, word) in list.split(separator: " ").enumerated() {
        result[PackedWord(word)] = first + index
      }
    }
    return result
  }
}
