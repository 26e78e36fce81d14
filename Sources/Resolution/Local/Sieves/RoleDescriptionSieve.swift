import GraphModel
import TextAnalysis

/// A description of a person means whoever has that role in the article: "the Russian president"
/// after "Russian President Vladimir Putin".
///
/// The best-fitting role wins, among equals the person mentioned last. In a headline or standfirst
/// the person may come after.
struct RoleDescriptionSieve: LocalSieve {
  static let name = "role"

  func apply(to draft: inout LocalDraft) {
    joinAppositions(&draft)
    for mention in 0..<draft.mentionCount {
      let facts = draft.facts[mention]
      guard facts.form == .description, facts.kind == .person, !facts.isPlural,
        !draft.hasName(draft.root(of: mention)),
        let phrase = draft.phrases(in: facts.range).first
      else { continue }
      if let bearer = bearer(of: phrase, mention, draft) { draft.join(mention, bearer) }
    }
  }

  /// "The minister, Ana Ruiz," and "Ana Ruiz, the minister,".
  private func joinAppositions(_ draft: inout LocalDraft) {
    for mention in 0..<draft.mentionCount where draft.facts[mention].form == .description {
      let range = draft.facts[mention].range
      for other in [mention - 1, mention + 1] where draft.facts.indices.contains(other) {
        guard other < draft.mentionCount, draft.facts[other].isName,
          draft.facts[other].sentence == draft.facts[mention].sentence,
          draft.agree(mention, other),
          draft.kind(of: draft.root(of: other)) == draft.facts[mention].kind
        else { continue }
        let (first, second) = other < mention ? (other, mention) : (mention, other)
        let start = draft.facts[first].range.upperBound
        guard start < draft.facts[second].range.lowerBound else { continue }
        let gap = start..<draft.facts[second].range.lowerBound
        guard gap.count <= 3 else { continue }
        let between = draft.text[gap]
        let isDirect = between == " " && first == mention
        if between == ", " && (first == mention || closesApposition(range.upperBound, draft))
          || isDirect
        {
          draft.join(mention, other)
          break
        }
      }
    }
  }

  /// Whether a comma or the sentence's end follows, not another member of a list.
  private func closesApposition(_ end: Int, _ draft: LocalDraft) -> Bool {
    guard end < draft.text.utf8.count else { return true }
    return ",.;\n)".utf8.contains(draft.text.utf8[end])
      && !draft.text[end..<min(end + 6, draft.text.utf8.count)].hasPrefix(", and")
  }

  private func bearer(of phrase: RolePhrase, _ mention: Int, _ draft: LocalDraft) -> Int? {
    let facts = draft.facts[mention]
    var best: (mention: Int, score: Double)?
    for root in draft.roots where draft.hasName(root) && draft.kind(of: root) == .person {
      guard draft.agree(root, mention),
        let fit = draft.roles(of: root).compactMap({ phrase.fit(to: $0) }).max()
      else { continue }
      let mentions = draft.mentions(of: root).filter { $0 < draft.mentionCount }
      let before = mentions.filter { $0 < mention }.max()
      guard let nearest = before ?? (allowsLater(facts) ? mentions.min() : nil) else { continue }
      // Several people with one office: whoever was mentioned last.
      let recency =
        before == nil ? -0.5 : 1 / Double(1 + facts.sentence - draft.facts[nearest].sentence)
      let score = fit + recency * 0.9
      if best.map({ score > $0.score }) ?? true { best = (nearest, score) }
    }
    return best?.mention
  }

  private func allowsLater(_ facts: MentionFacts) -> Bool {
    facts.isHeadline || facts.paragraph <= 1
  }
}
