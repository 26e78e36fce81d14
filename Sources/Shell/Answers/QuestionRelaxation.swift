/// Shorter forms of a question that had no answer.
enum QuestionRelaxation {
  private static let openers: Set<String> = [
    "in", "since", "before", "after", "about", "within", "avoiding", "through", "during", "until",
    "on", "between", "at",
  ]

  /// The question without its last condition, then without the one before that, and so on.
  static func shorter(_ question: String) -> [(question: String, removed: String)] {
    let words = question.split(separator: " ")
    return words.indices.dropFirst(2).reversed().compactMap { index in
      guard openers.contains(words[index].lowercased()), index + 1 < words.count else { return nil }
      return (
        words[..<index].joined(separator: " "), words[index...].joined(separator: " ")
      )
    }
  }
}
