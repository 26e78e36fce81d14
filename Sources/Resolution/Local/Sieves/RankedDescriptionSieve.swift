import GraphModel

/// A description that no rule explains means the most fitting of the named entities around it, by a
/// learned score (`DescriptionWeights`); nothing where none fits well enough.
struct RankedDescriptionSieve: LocalSieve {
  static let rule = MentionRule.nearby

  func apply(to draft: inout LocalDraft) {
    var candidates = DescriptionCandidates(draft)
    for mention in 0..<draft.mentionCount where Self.isOpen(mention, draft) {
      var best: (nearest: Int, score: Float)?
      for candidate in candidates.candidates(for: mention, in: draft) {
        let score = DescriptionWeights.score(
          candidate.features, kind: draft.facts[mention].kind)
        if best.map({ score > $0.score }) ?? true { best = (candidate.nearest, score) }
      }
      guard let best,
        best.score >= DescriptionWeights.threshold(kind: draft.facts[mention].kind)
      else { continue }
      draft.join(mention, best.nearest)
    }
  }

  /// Whether a mention is a description of one that has no name yet.
  static func isOpen(_ mention: Int, _ draft: LocalDraft) -> Bool {
    let facts = draft.facts[mention]
    return facts.form == .description && !facts.isPlural && !facts.isPredicate
      && facts.kind != .event && !draft.hasName(draft.root(of: mention))
  }
}
