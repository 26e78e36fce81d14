import GraphModel
import TextAnalysis

/// A description of a person means whoever has that role in the article: "the Russian president"
/// after "Russian President Vladimir Putin".
///
/// The best-fitting role wins, among equals the person mentioned last. In a headline or standfirst
/// the person may come after.
struct RoleDescriptionSieve: LocalSieve {
  static let rule = MentionRule.role

  func apply(to draft: inout LocalDraft) {
    var roles = Roles(draft)
    var reach = Reach(draft)
    for mention in 0..<draft.mentionCount {
      defer { reach.pass(mention, draft) }
      let facts = draft.facts[mention]
      guard facts.form == .description, facts.kind == .person, !facts.isPlural,
        !facts.isPredicate, !draft.hasName(draft.root(of: mention)),
        let phrase = draft.describedRole(of: mention)
      else { continue }
      guard let bearer = bearer(of: phrase, mention, &roles, reach, draft) else { continue }
      let roots = [draft.root(of: mention), draft.root(of: bearer)]
      draft.join(mention, bearer)
      reach.join(roots, draft)
    }
  }

  /// The roles of the article's people.
  private struct Roles {
    /// By a person's first name mention; different ones.
    private(set) var phrases: [Int: [RolePhrase]] = [:]
    private var people: [String: [Int]] = [:]
    /// The people for the heads that were asked for.
    private var known: [String: [Int]] = [:]

    /// How many roles of one person are compared, and how many people on each side of a
    /// description, so that a text of roles takes linear time.
    private static let comparedRoles = 64
    private static let comparedPeople = 64

    init(_ draft: LocalDraft) {
      for root in draft.roots where draft.hasName(root) && draft.kind(of: root) == .person {
        var seen: Set<RolePhrase> = []
        let found = draft.roles(of: root).filter { seen.insert($0).inserted }
          .prefix(Self.comparedRoles)
        guard let name = draft.names(of: root).min(), !found.isEmpty else { continue }
        phrases[name] = Array(found)
        for head in Set(found.map(\.head)) { people[head, default: []].append(name) }
      }
    }

    /// The people with a role that a description with this head may mean, in order: those named
    /// last before it and first behind it.
    mutating func people(for head: String, around mention: Int) -> ArraySlice<Int> {
      let all = known[head] ?? all(for: head)
      known[head] = all
      let place = all.firstPlace { $0 > mention }
      return all[max(0, place - Self.comparedPeople)..<min(all.count, place + Self.comparedPeople)]
    }

    private func all(for head: String) -> [Int] {
      let heads = (RoleWords.general[head] ?? []).union([head])
      return Set(heads.flatMap { people[$0] ?? [] }).sorted()
    }
  }

  /// The first mention of each cluster and the last before the one that is at work, by root.
  private struct Reach {
    private(set) var first: [Int: Int] = [:]
    private(set) var last: [Int: Int] = [:]

    init(_ draft: LocalDraft) {
      for mention in 0..<draft.mentionCount {
        let root = draft.root(of: mention)
        first[root] = first[root] ?? mention
      }
    }

    /// Notes that a mention lies behind.
    mutating func pass(_ mention: Int, _ draft: LocalDraft) {
      last[draft.root(of: mention)] = mention
    }

    /// Notes that clusters, by their former roots, were joined.
    mutating func join(_ roots: [Int], _ draft: LocalDraft) {
      let root = draft.root(of: roots[0])
      guard root == draft.root(of: roots[1]) else { return }
      first[root] = roots.compactMap { first[$0] }.min()
      last[root] = roots.compactMap { last[$0] }.max()
    }
  }

  private func bearer(
    of phrase: RolePhrase, _ mention: Int, _ roles: inout Roles, _ reach: Reach,
    _ draft: LocalDraft
  ) -> Int? {
    let facts = draft.facts[mention]
    var best: (mention: Int, score: Double)?
    for name in roles.people(for: phrase.head, around: mention) {
      guard draft.agree(name, mention),
        let fit = roles.phrases[name]?.compactMap({ phrase.fit(to: $0) }).max()
      else { continue }
      let root = draft.root(of: name)
      let before = reach.last[root]
      guard let nearest = before ?? (allowsLater(facts) ? reach.first[root] : nil) else { continue }
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
