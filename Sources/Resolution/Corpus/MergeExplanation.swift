/// Why a name, or an article's entity, belongs to an entity of the whole graph.
package struct MergeExplanation: Sendable, Hashable {
  /// How two names were seen to be one's.
  package enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The same words, case and accents aside.
    case sameName
    /// Names of one sound in different scripts.
    case transliteration
    /// Names that differ in transliteration or in a variant of the given name.
    case spelling
    /// The gazetteer knows both as names of one place or body.
    case knownAlias
    /// An article uses both for one entity.
    case sameInArticle
    /// A surname that only one full name fits.
    case surname
    /// A name to which few articles give another kind than most.
    case usualKind
    /// The curator's decision.
    case curation
  }

  /// The name as articles have it.
  package var name: String
  /// The name that it was put together with.
  package var with: String
  package var reason: Reason
  /// Ids of the articles that show it, in order, or the decision's id for `curation`.
  package var evidence: [String]
  /// For people of one name: what several of the articles say of them, such as `role:president`
  /// (`EntityContext`).
  package var clues: [String] = []

  /// An explanation.
  package init(name: String, with: String, reason: Reason, evidence: [String]) {
    self.name = name
    self.with = with
    self.reason = reason
    self.evidence = evidence
  }
}
