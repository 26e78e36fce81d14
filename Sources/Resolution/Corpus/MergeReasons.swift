import GraphModel
import TextAnalysis

/// Tells why the names of a cluster are one entity's.
struct MergeReasons {
  let locals: [CorpusLocal]
  let gazetteer: Gazetteer

  /// How many clues are told.
  private static let clueCount = 5

  /// One explanation for each name, in order of the names; the usual name only where several
  /// articles have it.
  func reasons(of cluster: NameCluster, named names: EntityNamer.Names) -> [MergeExplanation] {
    var evidence: [String: [String]] = [:]
    var inArticle: [String: [String]] = [:]
    var joins: [String: NameCluster.Join] = [:]
    for local in cluster.locals {
      let found = locals[local]
      evidence[found.name, default: []].append(found.article)
      for alias in found.context.aliases { inArticle[alias, default: []].append(found.article) }
      if let join = cluster.joins[local], joins[found.name] == nil { joins[found.name] = join }
    }
    var reasons: [MergeExplanation] = []
    if let articles = evidence[names.canonical], articles.count > 1 {
      var explanation = MergeExplanation(
        name: names.canonical, with: names.canonical,
        reason: joins[names.canonical]?.reason == .usualKind ? .usualKind : .sameName,
        evidence: articles)
      if names.kind == .person { explanation.clues = clues(of: cluster) }
      reasons.append(explanation)
    }
    for alias in names.aliases {
      let own = evidence[alias]
      let (reason, other) = reason(alias, names, own == nil ? nil : joins[alias], own != nil)
      let articles = (own ?? []) + (inArticle[alias] ?? [])
      reasons.append(
        MergeExplanation(
          name: alias, with: other, reason: reason, evidence: Set(articles).sorted()))
    }
    return reasons
  }

  private func reason(
    _ alias: String, _ names: EntityNamer.Names, _ join: NameCluster.Join?, _ isLocalName: Bool
  ) -> (MergeExplanation.Reason, with: String) {
    let kind = names.kind
    let words = NameKey.words(of: alias, kind: kind, gazetteer)
    let others = NameKey.words(of: names.canonical, kind: kind, gazetteer)
    let isOtherScript = Self.isLatin(alias) != Self.isLatin(names.canonical)
    if words == others, !isOtherScript { return (.sameName, names.canonical) }
    if let join { return (join.reason, join.with) }
    if !isLocalName { return (.sameInArticle, names.canonical) }
    if kind == .person || words == others {
      return (isOtherScript ? .transliteration : .spelling, names.canonical)
    }
    let key = NameKey.key(words: words, name: alias, kind: kind, gazetteer)
    let other = NameKey.key(words: others, name: names.canonical, kind: kind, gazetteer)
    return (key == other ? .knownAlias : .sameInArticle, names.canonical)
  }

  /// Whether all letters of a name are Latin ones.
  static func isLatin(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { $0.value < 0x370 || !$0.properties.isAlphabetic }
  }

  /// What at least two of a person's articles say: roles first, then company.
  private func clues(of cluster: NameCluster) -> [String] {
    var counts: [String: Int] = [:]
    for local in cluster.locals {
      let context = locals[local].context
      for clue in context.roles.map({ "role:" + $0 }) + context.companions.map({ "with:" + $0 }) {
        counts[clue, default: 0] += 1
      }
    }
    return counts.filter { $0.value > 1 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(Self.clueCount).map(\.key)
  }
}
