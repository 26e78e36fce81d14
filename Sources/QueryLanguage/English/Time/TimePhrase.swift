package import GraphModel

/// A phrase of time in a question, such as `since August` or `between 2025-08-01 and 2025-09-01`.
package struct TimePhrase: Sendable, Hashable {
  /// The words as typed, for interpretations.
  package var words: String
  private var lower: Bound?
  private var upper: Bound?

  private struct Bound: Sendable, Hashable {
    var period: TimePeriod
    /// Whether the bound lies behind the period rather than before it.
    var isEnd: Bool
  }

  /// Reads the words of a time slot; nil when they name no time.
  init?(_ words: ArraySlice<QuestionWord>) {
    guard !words.contains(where: \.isQuoted), words.count <= 9, let first = words.first
    else { return nil }
    let folded = words.map(\.folded)
    self.words = words.map(\.text).joined(separator: " ")
    let rest = folded.dropFirst()
    switch first.folded {
    case "since", "from":
      if let to = rest.firstIndex(where: { ["to", "until", "till"].contains($0) }) {
        guard let start = TimePeriod(rest[..<to]), let end = TimePeriod(rest[(to + 1)...])
        else { return nil }
        lower = Bound(period: start, isEnd: false)
        upper = Bound(period: end, isEnd: true)
      } else {
        guard let start = TimePeriod(rest) else { return nil }
        lower = Bound(period: start, isEnd: false)
      }
    case "after":
      guard let start = TimePeriod(rest) else { return nil }
      lower = Bound(period: start, isEnd: true)
    case "before":
      guard let end = TimePeriod(rest) else { return nil }
      upper = Bound(period: end, isEnd: false)
    case "until", "till":
      guard let end = TimePeriod(rest) else { return nil }
      upper = Bound(period: end, isEnd: true)
    case "between":
      guard let and = rest.firstIndex(of: "and"), let start = TimePeriod(rest[..<and]),
        let end = TimePeriod(rest[(and + 1)...])
      else { return nil }
      lower = Bound(period: start, isEnd: false)
      upper = Bound(period: end, isEnd: true)
    default:
      let named =
        ["in", "on", "during", "within", "over"].contains(first.folded) ? rest : folded[...]
      guard let period = TimePeriod(named) else { return nil }
      lower = Bound(period: period, isEnd: false)
      upper = Bound(period: period, isEnd: true)
    }
  }

  /// The phrase as ISO dates, seen from the graph's newest date: `from` included, `to` excluded.
  package func bounds(seenFrom today: CivilDate) -> (from: String?, to: String?) {
    func iso(_ bound: Bound?) -> String? {
      guard let bound else { return nil }
      let days = bound.period.days(seenFrom: today)
      return CivilDate(daysSinceEpoch: bound.isEnd ? days.upperBound : days.lowerBound).iso
    }
    return (iso(lower), iso(upper))
  }
}
