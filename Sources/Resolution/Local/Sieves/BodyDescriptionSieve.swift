import GraphModel
import TextAnalysis

/// A description of a body, place or event means the nearest one that it fits: "the council" the
/// one with that word in its name, "the tabloid" an outlet, "the country" a country.
struct BodyDescriptionSieve: LocalSieve {
  static let name = "description"

  /// How many sentences back a body is looked for that only its kind fits.
  private static let reach = 4

  func apply(to draft: inout LocalDraft) {
    for mention in 0..<draft.mentionCount {
      let facts = draft.facts[mention]
      guard facts.form == .description, let kind = facts.kind, kind != .person,
        !draft.hasName(draft.root(of: mention))
      else { continue }
      if let found = antecedent(of: mention, kind, draft) { draft.join(mention, found) }
    }
  }

  private func antecedent(of mention: Int, _ kind: EntityKind, _ draft: LocalDraft) -> Int? {
    let facts = draft.facts[mention]
    let head = RolePhrase.phrases(in: facts.words, draft.gazetteer).first?.head ?? facts.head
    var best: (mention: Int, rank: Int)?
    // Backwards, so that among equals the nearest is kept.
    for other in stride(from: mention - 1, through: 0, by: -1) {
      let candidate = draft.facts[other]
      guard candidate.isName else { continue }
      let root = draft.root(of: other)
      guard draft.kind(of: root) == kind else { continue }
      let rank = rank(of: root, head: head, kind: kind, facts, draft)
      guard rank > 0 else { continue }
      if rank < 3, facts.sentence - candidate.sentence > Self.reach { continue }
      if best.map({ rank > $0.rank }) ?? true { best = (other, rank) }
    }
    return best?.mention
  }

  /// 3 for a name with the word itself, 2 for a known kind, 1 for a name of which nothing is
  /// known, 0 for one that does not fit.
  private func rank(
    of root: Int, head: String, kind: EntityKind, _ facts: MentionFacts, _ draft: LocalDraft
  ) -> Int {
    var isKnownOtherwise = false
    for name in draft.names(of: root) {
      let words = draft.facts[name].words
      if words.contains(head) { return 3 }
      guard let entry = draft.gazetteer.entry(named: draft.text[draft.facts[name].range]) else {
        continue
      }
      if Self.fits(entry.flags, head) { return 2 }
      isKnownOtherwise =
        isKnownOtherwise || !entry.flags.isDisjoint(with: .place.union(.organization))
    }
    let described = draft.mentions(of: root).contains {
      draft.facts[$0].form == .description && draft.facts[$0].words.contains(head)
    }
    if described { return 3 }
    return isKnownOtherwise || kind == .event ? 0 : 1
  }

  private static func fits(_ flags: GazetteerFlags, _ head: String) -> Bool {
    if flags.contains(.outlet), BodyWords.outlets.contains(head) { return true }
    if flags.contains(.company), BodyWords.companies.contains(head) { return true }
    if flags.contains(.internationalBody),
      BodyWords.unions.contains(head) || head == "organization" || head == "organisation"
    {
      return true
    }
    if flags.contains(.party), head == "party" { return true }
    if flags.contains(.country), BodyWords.countries.contains(head) { return true }
    if !flags.isDisjoint(with: [.city, .capital]), BodyWords.cities.contains(head) { return true }
    return flags.contains(.governmentBody) && head == "government"
  }
}
