import GraphModel
import TextAnalysis

/// Finds an entity's name, kind and aliases among those of its locals.
struct EntityNamer {
  /// What an entity is called.
  struct Names {
    var canonical: String
    var kind: EntityKind
    /// All other names, in order.
    var aliases: [String]
    var reasons: [MergeExplanation]
  }

  let locals: [CorpusLocal]
  let gazetteer: Gazetteer

  func names(of cluster: [Int]) -> Names {
    var counts: [String: Int] = [:]
    var kinds: [EntityKind: Int] = [:]
    var evidence: [String: [String]] = [:]
    var inArticle: [String: String] = [:]
    for local in cluster {
      let found = locals[local]
      kinds[found.kind, default: 0] += 1
      counts[found.name, default: 0] += 2
      evidence[found.name, default: []].append(found.article)
      for alias in found.context.aliases {
        counts[alias, default: 0] += 1
        if evidence[alias] == nil { inArticle[alias] = found.article }
      }
    }
    let kind = kinds.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? .organization
    let canonical = canonical(counts, kind: kind)
    let aliases = counts.keys.filter { $0 != canonical }.sorted()
    let reasons = aliases.map { alias in
      let articles = evidence[alias] ?? inArticle[alias].map { [$0] } ?? []
      return MergeExplanation(
        name: alias, with: canonical,
        reason: reason(alias, canonical, kind, isLocalName: evidence[alias] != nil),
        evidence: Array(articles.prefix(5)))
    }
    return Names(canonical: canonical, kind: kind, aliases: aliases, reasons: reasons)
  }

  /// The usual English name of a country; else the most frequent of the full names (several words,
  /// used in a tenth of the places at least), else the most frequent one.
  private func canonical(_ counts: [String: Int], kind: EntityKind) -> String {
    if kind == .place, let country = country(of: counts.keys.sorted()) { return country }
    let total = counts.values.reduce(0, +)
    let full = counts.filter { $0.key.contains(" ") && $0.value * 10 >= total }
    let best = (full.isEmpty ? counts : full).max { left, right in
      if left.value != right.value { return left.value < right.value }
      let (leftSize, rightSize) = (left.key.utf8.count, right.key.utf8.count)
      // Of equally frequent ones the fuller, and Latin letters before others.
      if leftSize != rightSize { return leftSize < rightSize }
      return left.key > right.key
    }
    return best?.key ?? ""
  }

  private func country(of names: [String]) -> String? {
    for name in names {
      if let entry = gazetteer.entry(named: name), entry.flags.contains(.country),
        let code = entry.country, let country = gazetteer.countryName(code)
      {
        return country
      }
    }
    return nil
  }

  private func reason(
    _ alias: String, _ canonical: String, _ kind: EntityKind, isLocalName: Bool
  ) -> MergeExplanation.Reason {
    let words = NameKey.words(of: alias, kind: kind, gazetteer)
    let others = NameKey.words(of: canonical, kind: kind, gazetteer)
    if words == others { return .sameName }
    if !isLocalName { return .sameInArticle }
    if kind == .person {
      return words.count == 1 && others.count > 1 ? .surname : .spelling
    }
    let key = NameKey.key(words: words, name: alias, kind: kind, gazetteer)
    let other = NameKey.key(words: others, name: canonical, kind: kind, gazetteer)
    return key == other ? .knownAlias : .sameInArticle
  }
}
