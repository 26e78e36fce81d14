/// A request about the previous answer that is no query of its own.
package enum FollowUp: Sendable, Hashable {
  /// `why 3`: the evidence of row 3 (of the first row without a number).
  case why(Int)
  /// `more`: further rows.
  case more

  /// Reads a line's words; nil for anything else.
  init?(_ words: [QuestionWord]) {
    guard let first = words.first, !first.isQuoted else { return nil }
    switch (first.folded, words.count) {
    case ("why", 1): self = .why(1)
    case ("why", 2):
      let number =
        words[1].folded.hasPrefix("$") ? words[1].folded.dropFirst() : words[1].folded[...]
      guard let row = Int(number), row > 0 else { return nil }
      self = .why(row)
    case ("more", 1): self = .more
    default: return nil
    }
  }
}
