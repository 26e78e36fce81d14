/// Words that point back to the previous answer.
package enum PreviousReference: Sendable, Hashable {
  /// `them`, `that`, `it`: everything in the previous answer.
  case all
  /// `$2`: row 2 of the previous answer.
  case row(Int)

  /// Reads one word; nil when it does not point back.
  init?(_ words: ArraySlice<QuestionWord>) {
    guard words.count == 1, let word = words.first, !word.isQuoted else { return nil }
    if ["them", "they", "that", "those", "it", "him", "her", "he", "she", "this"].contains(
      word.folded)
    {
      self = .all
    } else if word.folded.hasPrefix("$"), let row = Int(word.folded.dropFirst()), row > 0 {
      self = .row(row)
    } else {
      return nil
    }
  }
}
