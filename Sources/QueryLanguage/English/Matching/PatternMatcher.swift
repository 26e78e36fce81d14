/// Matches a question's words against one pattern by backtracking.
///
/// Questions are short (`maximumWords`), a pattern has few slots, and the number of matches is
/// bounded, so the cost stays small on any input.
package struct PatternMatcher {
  /// Longer lines are no questions.
  package static let maximumWords = 60
  private static let maximumMatches = 16
  private static let maximumSteps = 20_000
  /// The steps that all patterns together may take.
  private static let maximumTotalSteps = 400_000

  private let words: [QuestionWord]
  private var captures: [QuestionCapture] = []
  private var matches: [[QuestionCapture]] = []
  private var steps = 0
  private var totalSteps: Int

  /// The number of words up to the last one that some pattern asked for; for hints.
  package private(set) var furthest = 0

  /// A matcher for one question.
  package init(words: [QuestionWord]) {
    self.words = words
    totalSteps = 0
  }

  /// A matcher for another way to put the question, which shares the bound on steps.
  mutating func matcher(for words: [QuestionWord]) -> PatternMatcher {
    var matcher = PatternMatcher(words: words)
    matcher.totalSteps = totalSteps
    return matcher
  }

  /// All ways in which the whole question fits the pattern, the shortest slots first.
  package mutating func matches(of pattern: QuestionPattern) -> [[QuestionCapture]] {
    matches = []
    captures = []
    steps = 0
    match(pattern.elements[...], at: 0, then: [])
    return matches
  }

  /// Matches `elements` and then the runs waiting in `rest`.
  private mutating func match(
    _ elements: ArraySlice<QuestionElement>, at position: Int,
    then rest: [ArraySlice<QuestionElement>]
  ) {
    steps += 1
    totalSteps += 1
    guard matches.count < Self.maximumMatches, steps < Self.maximumSteps,
      totalSteps < Self.maximumTotalSteps
    else { return }
    guard let element = elements.first else {
      if let next = rest.last {
        match(next, at: position, then: Array(rest.dropLast()))
      } else if position == words.count {
        matches.append(captures)
      }
      return
    }
    let tail = elements.dropFirst()
    switch element {
    case .word(let word):
      guard position < words.count, !words[position].isQuoted, words[position].folded == word
      else { return }
      furthest = max(furthest, position + 1)
      match(tail, at: position + 1, then: rest)
    case .oneOf(let alternatives):
      for alternative in alternatives { match(alternative[...], at: position, then: rest + [tail]) }
    case .optional(let inner):
      match(inner[...], at: position, then: rest + [tail])
      match(tail, at: position, then: rest)
    case .slot(let slot):
      matchSlot(slot, at: position, tail: tail, then: rest)
    }
  }

  private mutating func matchSlot(
    _ slot: QuestionElement.Slot, at position: Int, tail: ArraySlice<QuestionElement>,
    then rest: [ArraySlice<QuestionElement>]
  ) {
    guard position < words.count else { return }
    for end in (position + 1)...words.count {
      guard let value = QuestionCapture.Value(slot.type, words[position..<end]) else { continue }
      captures.append(QuestionCapture(name: slot.name, value: value, words: position..<end))
      match(tail, at: end, then: rest)
      captures.removeLast()
    }
  }
}
