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
  }

  let locals: [CorpusLocal]
  let gazetteer: Gazetteer

  func names(of cluster: [Int]) -> Names {
    var counts: [String: Int] = [:]
    var kinds: [EntityKind: Int] = [:]
    for local in cluster {
      let found = locals[local]
      kinds[found.kind, default: 0] += 1
      counts[found.name, default: 0] += 2
      for alias in found.context.aliases { counts[alias, default: 0] += 1 }
    }
    let kind = kinds.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? .organization
    let canonical = canonical(counts, kind: kind)
    let aliases = counts.keys.filter { $0 != canonical }.sorted()
    return Names(canonical: canonical, kind: kind, aliases: aliases)
  }

  /// The usual English name of a country; else the most frequent of the full names (several words,
  /// used in a tenth of the places at least), else the most frequent one.
  private func canonical(_ counts: [String: Int], kind: EntityKind) -> String {
    if kind == .place, let country = country(of: counts.keys.sorted()) { return country }
    let total = counts.values.reduce(0, +)
    let full = counts.filter { $0.key.contains(" ") && $0.value * 10 >= total }
    let best = (full.isEmpty ? counts : full).max { left, right in
      if left.value != right.value { return left.value < right.value }
      // Of equally frequent ones Latin letters before others, then the fuller.
      let (isLatin, isOtherLatin) = (
        MergeReasons.isLatin(left.key), MergeReasons.isLatin(right.key)
      )
      if isLatin != isOtherLatin { return isOtherLatin }
      let (leftSize, rightSize) = (left.key.utf8.count, right.key.utf8.count)
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
}
