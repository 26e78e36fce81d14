import Articles
import Extraction
import GraphModel
import TextAnalysis

/// An article's mentions while sieves join them.
struct LocalDraft {
  let text: AnalyzedText
  let extraction: ArticleExtraction
  let gazetteer: Gazetteer
  /// One for each mention, then one for each source without a name ("an EU diplomat"), which can
  /// be what a pronoun stands for but makes no entity.
  var facts: [MentionFacts]
  private var sets = DisjointSets()
  private var members: [Int: [Int]] = [:]

  init(text: AnalyzedText, extraction: ArticleExtraction, gazetteer: Gazetteer) {
    self.text = text
    self.extraction = extraction
    self.gazetteer = gazetteer
    facts = MentionReader(text: text, extraction: extraction, gazetteer: gazetteer).facts()
    for index in facts.indices {
      sets.add()
      members[index] = [index]
    }
  }

  /// The number of mentions that extraction found.
  var mentionCount: Int { extraction.mentions.count }

  /// The mention that stands for the cluster of `mention`.
  func root(of mention: Int) -> Int { sets.root(of: mention) }

  /// The mentions of a cluster (by its root), in no special order.
  func mentions(of root: Int) -> [Int] { members[root] ?? [root] }

  /// The roots of all clusters, ascending.
  var roots: [Int] { members.keys.sorted() }

  /// Makes two mentions one cluster, unless that would give two full names to one person.
  mutating func join(_ left: Int, _ right: Int) {
    let (first, second) = (root(of: left), root(of: right))
    guard first != second, !haveDifferentNames(first, second) else { return }
    let merged = mentions(of: first) + mentions(of: second)
    members[first] = nil
    members[second] = nil
    members[sets.join(first, second)] = merged
  }

  /// Whether two clusters are people with full names that cannot be one's.
  private func haveDifferentNames(_ left: Int, _ right: Int) -> Bool {
    let first = fullNames(of: left)
    guard !first.isEmpty else { return false }
    let second = fullNames(of: right)
    return first.contains { name in second.contains { !NameFit.canBeOne(name, $0) } }
  }

  /// The words of a cluster's personal names of at least two words.
  private func fullNames(of root: Int) -> [[String]] {
    mentions(of: root).compactMap { mention in
      let facts = facts[mention]
      return facts.isName && facts.kind == .person && facts.words.count > 1 ? facts.words : nil
    }
  }

  // MARK: - What a cluster is

  /// The name mentions of a cluster.
  func names(of root: Int) -> [Int] { mentions(of: root).filter { facts[$0].isName } }

  func hasName(_ root: Int) -> Bool { mentions(of: root).contains { facts[$0].isName } }

  /// The kind that most names of a cluster have, else that of its descriptions.
  func kind(of root: Int) -> EntityKind? {
    var counts: [EntityKind: Int] = [:]
    for mention in mentions(of: root) {
      let isPersonal = facts[mention].pronoun?.isPersonal ?? false
      guard let kind = facts[mention].kind ?? (isPersonal ? .person : nil) else { continue }
      counts[kind, default: 0] += facts[mention].isName ? 100 : 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The gender that a cluster's mentions show, unknown where they differ.
  func gender(of root: Int) -> MentionFacts.Gender {
    var found = MentionFacts.Gender.unknown
    for mention in mentions(of: root) where facts[mention].gender != .unknown {
      // A pronoun or a title says more than a given name.
      if facts[mention].form != .name { return facts[mention].gender }
      if found == .unknown { found = facts[mention].gender }
    }
    return found
  }

  /// The role words of a cluster: those said beside its names and those of its descriptions.
  func roles(of root: Int) -> [RolePhrase] {
    mentions(of: root).flatMap { mention -> [RolePhrase] in
      if mention < mentionCount, facts[mention].isName {
        return extraction.mentions[mention].roles.flatMap { phrases(in: $0) }
          + titles(before: mention)
      }
      return facts[mention].form == .description ? phrases(in: facts[mention].range) : []
    }
  }

  /// The office that a shortened title before a name means: "Sen." a senator.
  private func titles(before mention: Int) -> [RolePhrase] {
    let first = facts[mention].tokens.lowerBound
    guard first > 0 else { return [] }
    let word = FoldedWords.words(in: text.tokens[first - 1].range, of: text, gazetteer).first
    guard let office = word.flatMap({ RoleWords.titles[$0] }) else { return [] }
    return [RolePhrase(head: office, modifiers: [], complement: [], countries: [])]
  }

  /// The roles in a range of the text.
  func phrases(in range: TextRange) -> [RolePhrase] {
    RolePhrase.phrases(in: FoldedWords.words(in: range, of: text, gazetteer), gazetteer)
  }

  /// Whether nothing speaks against that both clusters are one person, body, place or event.
  func agree(_ left: Int, _ right: Int) -> Bool {
    if let first = kind(of: left), let second = kind(of: right), first != second { return false }
    let (first, second) = (gender(of: left), gender(of: right))
    return first == .unknown || second == .unknown || first == second
  }
}
