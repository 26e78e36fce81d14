import GraphModel
import TextAnalysis

/// A description with a word of a name, or of an earlier description, means that body, place or event:
/// "the council", "the summit".
///
/// The nearest one; what has no such word is left to `RankedDescriptionSieve`.
struct BodyDescriptionSieve: LocalSieve {
  static let rule = MentionRule.description

  /// How many mentions back any name is looked for, so that long texts take linear time.
  private static let window = 600

  func apply(to draft: inout LocalDraft) {
    var forms = ClusterForms()
    for mention in 0..<draft.mentionCount {
      let facts = draft.facts[mention]
      guard facts.form == .description, let kind = facts.kind, kind != .person, !facts.isPlural,
        !draft.hasName(draft.root(of: mention))
      else { continue }
      if let found = antecedent(of: mention, kind, &forms, draft) { draft.join(mention, found) }
    }
  }

  private func antecedent(
    of mention: Int, _ kind: EntityKind, _ forms: inout ClusterForms, _ draft: LocalDraft
  ) -> Int? {
    let facts = draft.facts[mention]
    guard let phrase = RolePhrase.phrases(in: facts.words, draft.gazetteer).first,
      phrase.complement.isEmpty
    else { return nil }
    var seen: Set<Int> = []
    // Backwards, so that the nearest is found.
    for other in stride(from: mention - 1, through: max(0, mention - Self.window), by: -1) {
      guard draft.facts[other].isName else { continue }
      let root = draft.root(of: other)
      guard seen.insert(root).inserted, draft.kind(of: root) == kind else { continue }
      if Self.rank(of: forms.form(of: root, in: draft), phrase, kind, draft) == 3 { return other }
    }
    return nil
  }

  /// Whether "of" follows: "the foundation of trade" is none of those named.
  static func hasComplement(_ facts: MentionFacts, _ draft: LocalDraft) -> Bool {
    let next = facts.tokens.upperBound
    return next < draft.text.tokens.count && draft.text[draft.text.tokens[next].range] == "of"
  }

  /// 3 for a name with the word itself, 2 for a known kind, 1 for a name of which nothing is
  /// known, 0 for one that does not fit.
  static func rank(
    of form: ClusterForms.Form, _ phrase: RolePhrase, _ kind: EntityKind, _ draft: LocalDraft
  ) -> Int {
    let head = phrase.head
    var isKnownOtherwise = false
    for name in form.names {
      let words = draft.facts[name].words
      if words.contains(head), phrase.modifiers.allSatisfy(words.contains) { return 3 }
      let flags = draft.gazetteer.entry(named: draft.text[draft.facts[name].range])?.flags ?? []
      switch kind {
      case .organization:
        let fit = Self.fit(ofBody: words, flags, head)
        if fit == 2 { return 2 }
        isKnownOtherwise = isKnownOtherwise || fit == 0
      case .place:
        let fit = Self.fit(ofPlace: words, flags, head)
        if fit == 2 { return 2 }
        isKnownOtherwise = isKnownOtherwise || fit == 0
      default: return 0
      }
    }
    if form.described.contains(head) { return 3 }
    return isKnownOtherwise ? 0 : 1
  }

  private static func fit(ofBody words: [String], _ flags: GazetteerFlags, _ head: String) -> Int {
    if BodyWords.strictBodies.contains(head) { return 0 }
    let kinds = BodyWords.organizations
    let fitting = kinds.filter { $0.words.contains(head) }
    if fitting.isEmpty { return 0 }
    let shows = { (kind: BodyWords.Kind) in
      !flags.isDisjoint(with: kind.flags) || words.contains(where: kind.nameWords.contains)
    }
    if fitting.contains(where: shows) { return 2 }
    let isOther =
      kinds.contains(where: shows) || words.contains(where: BodyWords.strictBodies.contains)
      || !flags.isDisjoint(with: .organization)
    return isOther || !BodyWords.unmarked.contains(head) ? 0 : 1
  }

  private static func fit(ofPlace words: [String], _ flags: GazetteerFlags, _ head: String) -> Int {
    if BodyWords.otherPlaces.contains(where: words.contains) { return 0 }
    if BodyWords.countries.contains(head) {
      if flags.contains(.country) { return 2 }
      return flags.isDisjoint(with: .place) ? 1 : 0
    }
    if head == "capital" { return flags.contains(.capital) ? 2 : 0 }
    guard BodyWords.cities.contains(head) else { return 0 }
    if !flags.isDisjoint(with: [.city, .capital]) { return head == "village" ? 1 : 2 }
    return flags.isDisjoint(with: .place) ? 1 : 0
  }
}
