import GraphModel

/// A pronoun of the third person means the most fitting of the people, bodies and places before
/// it, by a linear score (`PronounScore`); nothing where none fits well enough.
struct PronounSieve: LocalSieve {
  static let rule = MentionRule.pronoun

  func apply(to draft: inout LocalDraft) {
    for mention in 0..<draft.mentionCount {
      guard let pronoun = draft.facts[mention].pronoun, pronoun.person == 3 else { continue }
      if let found = PronounCandidates.best(for: mention, pronoun, in: draft) {
        draft.join(mention, found)
      }
    }
  }
}
