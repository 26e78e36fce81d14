import GraphModel
import TextAnalysis

/// A description beside a name or said of it means the same: "the minister, Ana Ruiz,", "Ana Ruiz,
/// the minister,", "Ruiz is the minister".
struct AppositionSieve: LocalSieve {
  static let rule = MentionRule.apposition

  private static let copulas = WordLists.set("is was are were 's ’s became remains becomes")

  func apply(to draft: inout LocalDraft) {
    // The last mention so far that ends at each offset.
    var ending: [Int: Int] = [:]
    for mention in 0..<draft.mentionCount {
      defer { ending[draft.facts[mention].range.upperBound] = mention }
      guard draft.facts[mention].form == .description else { continue }
      if let subject = subject(of: mention, ending, draft) {
        draft.facts[mention].isPredicate = true
        draft.join(mention, subject)
      } else if let name = neighbour(of: mention, draft) {
        draft.join(mention, name)
      }
    }
  }

  /// The name that a description stands in apposition to.
  private func neighbour(of mention: Int, _ draft: LocalDraft) -> Int? {
    let facts = draft.facts[mention]
    for other in [mention - 1, mention + 1] where (0..<draft.mentionCount).contains(other) {
      guard draft.facts[other].isName, draft.facts[other].sentence == facts.sentence,
        draft.agree(mention, other), draft.kind(of: draft.root(of: other)) == facts.kind
      else { continue }
      let first = min(other, mention)
      let start = draft.facts[first].range.upperBound
      let end = draft.facts[max(other, mention)].range.lowerBound
      guard start < end, end - start <= 3 else { continue }
      let between = draft.text[start..<end]
      let isBefore = first == mention
      if between == " " && isBefore { return other }
      if between == ", ", isBefore || closes(facts.range.upperBound, draft) { return other }
    }
    return nil
  }

  /// Whether a comma or the sentence's end follows, not another member of a list.
  private func closes(_ end: Int, _ draft: LocalDraft) -> Bool {
    guard end < draft.text.utf8.count else { return true }
    return ",.;\n)".utf8.contains(draft.text.utf8[end])
      && !draft.text[end..<min(end + 6, draft.text.utf8.count)].hasPrefix(", and")
  }

  /// The mention of which a description is said: "He’s the head of …".
  private func subject(of mention: Int, _ ending: [Int: Int], _ draft: LocalDraft) -> Int? {
    let first = draft.facts[mention].tokens.lowerBound
    guard first >= 2 else { return nil }
    let word = draft.text[draft.text.tokens[first - 1].range].lowercased()
    guard Self.copulas.contains(word) else { return nil }
    let end = draft.text.tokens[first - 2].range.upperBound
    guard let subject = ending[end], draft.facts[subject].form != .description,
      draft.facts[subject].pronoun?.isPersonal ?? true
    else { return nil }
    return draft.agree(subject, mention) ? subject : nil
  }
}
