import GraphModel

/// Names of people that differ only in transliteration: "Zelensky" and "Zelenskyy".
struct SpellingSieve: LocalSieve {
  static let rule = MentionRule.spelling

  func apply(to draft: inout LocalDraft) {
    var firsts: [String: Int] = [:]
    for root in draft.roots where draft.kind(of: root) == .person {
      for mention in draft.names(of: root).sorted() {
        let words = draft.facts[mention].words
        guard let last = words.last, last.utf8.count >= 5 else { continue }
        let key = NameSkeleton.key(of: words)
        if let first = firsts[key] {
          if draft.agree(first, mention) { draft.join(first, mention) }
        } else {
          firsts[key] = mention
        }
      }
    }
  }
}
