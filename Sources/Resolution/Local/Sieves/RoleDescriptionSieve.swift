import GraphModel
import TextAnalysis

/// A description of a person means whoever has that role in the article: "the Russian president"
/// after "Russian President Vladimir Putin".
///
/// The best-fitting role wins, among equals the person mentioned last. In a headline or standfirst
/// the person may come after.
struct RoleDescriptionSieve: LocalSieve {
  static let rule = MentionRule.role

  /// How many tokens behind a description's head are read: "the head of the sovereign fund".
  private static let complementLength = 8

  func apply(to draft: inout LocalDraft) {
    let roles = Roles(draft)
    for mention in 0..<draft.mentionCount {
      let facts = draft.facts[mention]
      guard facts.form == .description, facts.kind == .person, !facts.isPlural,
        !facts.isPredicate, !draft.hasName(draft.root(of: mention)),
        let phrase = phrase(of: mention, draft)
      else { continue }
      if let bearer = bearer(of: phrase, mention, roles, draft) { draft.join(mention, bearer) }
    }
  }

  /// The roles of the article's people.
  private struct Roles {
    /// By a person's first name mention.
    var phrases: [Int: [RolePhrase]] = [:]
    var people: [String: [Int]] = [:]

    init(_ draft: LocalDraft) {
      for root in draft.roots where draft.hasName(root) && draft.kind(of: root) == .person {
        let found = draft.roles(of: root)
        guard let name = draft.names(of: root).min(), !found.isEmpty else { continue }
        phrases[name] = found
        for head in Set(found.map(\.head)) { people[head, default: []].append(name) }
      }
    }

    /// The people with a role that a description with this head may mean, in order.
    func people(for head: String) -> [Int] {
      let heads = (RoleWords.general[head] ?? []).union([head])
      return Set(heads.flatMap { people[$0] ?? [] }).sorted()
    }
  }

  /// The description with what stands behind it.
  private func phrase(of mention: Int, _ draft: LocalDraft) -> RolePhrase? {
    var range = draft.facts[mention].range
    let next = draft.facts[mention].tokens.upperBound
    if next < draft.text.tokens.count {
      let word = draft.text[draft.text.tokens[next].range]
      if word == "of" || word == "at" || word == "for" {
        var end = next
        while end < min(next + Self.complementLength, draft.text.tokens.count),
          !draft.text.utf8[draft.text.tokens[end].range].contains(where: {
            ",.;:".utf8.contains($0)
          })
        {
          end += 1
        }
        if end > next { range = range.lowerBound..<draft.text.tokens[end - 1].range.upperBound }
      }
    }
    return draft.phrases(in: range).first
  }

  private func bearer(
    of phrase: RolePhrase, _ mention: Int, _ roles: Roles, _ draft: LocalDraft
  ) -> Int? {
    let facts = draft.facts[mention]
    var best: (mention: Int, score: Double)?
    for name in roles.people(for: phrase.head) {
      guard draft.agree(name, mention),
        let fit = roles.phrases[name]?.compactMap({ phrase.fit(to: $0) }).max()
      else { continue }
      let mentions = draft.mentions(of: draft.root(of: name)).filter { $0 < draft.mentionCount }
      let before = mentions.filter { $0 < mention }.max()
      guard let nearest = before ?? (allowsLater(facts) ? mentions.min() : nil) else { continue }
      // Several people with one office: whoever was mentioned last.
      let distance = max(0, facts.sentence - draft.facts[nearest].sentence)
      let score = fit + (before == nil ? -0.5 : 0.9 / Double(1 + distance))
      if best.map({ score > $0.score }) ?? true { best = (nearest, score) }
    }
    return best?.mention
  }

  private func allowsLater(_ facts: MentionFacts) -> Bool {
    facts.isHeadline || facts.paragraph <= 1
  }
}
