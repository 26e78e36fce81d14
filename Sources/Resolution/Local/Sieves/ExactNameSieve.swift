import GraphModel

/// Equal names (case and accents aside) mean the same; a name that the taggers gave several kinds
/// gets the one that it has most often.
struct ExactNameSieve: LocalSieve {
  static let rule = MentionRule.exactName

  func apply(to draft: inout LocalDraft) {
    var groups: [String: [Int]] = [:]
    for mention in draft.facts.indices where draft.facts[mention].isName {
      groups[draft.facts[mention].words.joined(separator: " "), default: []].append(mention)
    }
    for key in groups.keys.sorted() {
      guard let mentions = groups[key] else { continue }
      var counts: [EntityKind: Int] = [:]
      for mention in mentions {
        if let kind = draft.facts[mention].kind { counts[kind, default: 0] += 1 }
      }
      // "Washington" may be a man and a city in one article; longer names are one thing.
      let keepsKinds = counts[.person] != nil && !key.contains(" ")
      let usual = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      var firsts: [EntityKind: Int] = [:]
      for mention in mentions {
        if !keepsKinds { draft.setKind(usual, of: mention) }
        guard let kind = draft.facts[mention].kind else { continue }
        if let first = firsts[kind] { draft.join(first, mention) } else { firsts[kind] = mention }
      }
    }
  }
}
