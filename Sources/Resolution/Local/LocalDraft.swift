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
  /// All facts in order of position, and the place of each in it.
  private(set) var order: [Int] = []
  private(set) var placeInOrder: [Int] = []
  /// Who speaks, and where.
  private(set) var speech: SpeechIndex
  /// The first person whom the article names.
  private(set) var firstPerson: Int?
  /// What sieves joined, in their order.
  private(set) var joins: [Join] = []
  /// The curator's decisions by the mention that they name.
  private(set) var decisions: [Int: WordDecision] = [:]
  /// The rule of the sieve that is at work.
  private var rule = MentionRule.exactName
  private var sets = DisjointSets()
  /// By root.
  private var clusters: [Int: ClusterSummary] = [:]

  init(text: AnalyzedText, extraction: ArticleExtraction, gazetteer: Gazetteer) {
    self.text = text
    self.extraction = extraction
    self.gazetteer = gazetteer
    let reader = MentionReader(text: text, extraction: extraction, gazetteer: gazetteer)
    facts = reader.facts()
    order = facts.indices.sorted { [facts] in
      (facts[$0].range.lowerBound, $0) < (facts[$1].range.lowerBound, $1)
    }
    speech = SpeechIndex(facts: facts, order: order, extraction: extraction, reader: reader)
    for index in facts.indices {
      sets.add()
      clusters[index] = ClusterSummary(facts[index], mention: index)
    }
    placeInOrder = [Int](repeating: 0, count: order.count)
    for (place, mention) in order.enumerated() { placeInOrder[mention] = place }
    firstPerson = facts.indices.first { facts[$0].isName && facts[$0].kind == .person }
  }

  /// The number of mentions that extraction found.
  var mentionCount: Int { extraction.mentions.count }

  /// The mention that stands for the cluster of `mention`.
  func root(of mention: Int) -> Int { sets.root(of: mention) }

  /// The mentions of a cluster (by its root), in no special order.
  func mentions(of root: Int) -> [Int] { clusters[root]?.mentions ?? [root] }

  /// The roots of all clusters, ascending.
  var roots: [Int] { clusters.keys.sorted() }

  /// Sets the kind of a mention that is not joined to others yet.
  mutating func setKind(_ kind: EntityKind?, of mention: Int) {
    facts[mention].kind = kind
    clusters[mention] = ClusterSummary(facts[mention], mention: mention)
  }

  /// Lets a sieve join mentions.
  mutating func apply(_ sieve: any LocalSieve) {
    rule = type(of: sieve).rule
    sieve.apply(to: &self)
  }

  /// Makes two mentions one cluster, unless that would give two full names to one person.
  mutating func join(_ left: Int, _ right: Int) {
    let (first, second) = (root(of: left), root(of: right))
    guard first != second, !haveDifferentNames(first, second) else { return }
    link(Join(left: left, right: right, rule: rule))
  }

  /// Makes the clusters of two mentions one.
  private mutating func link(_ join: Join) {
    let (first, second) = (root(of: join.left), root(of: join.right))
    guard first != second, var large = clusters.removeValue(forKey: first),
      var small = clusters.removeValue(forKey: second)
    else { return }
    if large.mentions.count < small.mentions.count { swap(&large, &small) }
    large.formUnion(small)
    clusters[sets.join(first, second)] = large
    joins.append(join)
  }

  /// Starts anew with these joins in the place of all, and notes what the curator decided of a
  /// mention.
  mutating func relink(_ kept: [Join], because decision: WordDecision, about mention: Int) {
    sets = DisjointSets()
    clusters = [:]
    joins = []
    for index in facts.indices {
      sets.add()
      clusters[index] = ClusterSummary(facts[index], mention: index)
    }
    for join in kept { link(join) }
    decisions[mention] = decision
  }

  /// Whether two clusters are people with full names that cannot be one's.
  private func haveDifferentNames(_ left: Int, _ right: Int) -> Bool {
    guard let first = clusters[left]?.fullNames, let second = clusters[right]?.fullNames,
      !first.isEmpty, !second.isEmpty, kind(of: left) == .person, kind(of: right) == .person
    else { return false }
    return first.contains { name in second.contains { !NameFit.canBeOne(name, $0) } }
  }

  // MARK: - What a cluster is

  /// The name mentions of a cluster.
  func names(of root: Int) -> [Int] { mentions(of: root).filter { facts[$0].isName } }

  func hasName(_ root: Int) -> Bool { clusters[root]?.hasName ?? false }

  func kind(of root: Int) -> EntityKind? { clusters[root]?.kind }

  func gender(of root: Int) -> MentionFacts.Gender { clusters[root]?.gender ?? .unknown }

  /// How many mentions a cluster has.
  func size(of root: Int) -> Int { clusters[root]?.mentions.count ?? 1 }

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
    let (left, right) = (root(of: left), root(of: right))
    if let first = kind(of: left), let second = kind(of: right), first != second { return false }
    let (first, second) = (gender(of: left), gender(of: right))
    return first == .unknown || second == .unknown || first == second
  }
}
