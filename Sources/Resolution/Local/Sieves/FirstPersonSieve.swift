import GraphModel

/// "I", "me" and "my" inside a quotation are its speaker; "we" and "our" are one only where the
/// speaker is a body.
struct FirstPersonSieve: LocalSieve {
  static let rule = MentionRule.firstPerson

  func apply(to draft: inout LocalDraft) {
    for mention in 0..<draft.mentionCount {
      guard let pronoun = draft.facts[mention].pronoun, pronoun.person == 1,
        let speaker = draft.speaker(aroundQuoted: mention)
      else { continue }
      let kind = draft.kind(of: draft.root(of: speaker))
      if pronoun.isPlural ? kind == .organization : kind == .person {
        draft.join(mention, speaker)
      }
    }
  }
}
