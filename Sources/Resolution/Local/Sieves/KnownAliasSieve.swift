import GraphModel
import TextAnalysis

/// Names that the gazetteer knows as names of one place or body: Kiev and Kyiv, US and United
/// States.
struct KnownAliasSieve: LocalSieve {
  static let rule = MentionRule.knownAlias

  func apply(to draft: inout LocalDraft) {
    var firsts: [UInt32: [EntityKind: Int]] = [:]
    for root in draft.roots {
      guard draft.facts[root].isName, let kind = draft.kind(of: root), kind != .person,
        let entry = draft.gazetteer.entry(named: draft.text[draft.facts[root].range]),
        entry.entity != 0
      else { continue }
      if let first = firsts[entry.entity]?[kind] {
        draft.join(first, root)
      } else {
        firsts[entry.entity, default: [:]][kind] = root
      }
    }
  }
}
