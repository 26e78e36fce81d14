import GraphModel
import TextAnalysis

/// The keys by which names fall into groups.
enum NameKey {
  private static let suffixes = WordLists.set("jr sr ii iii iv jr. sr.")

  /// Folded words of a name, without articles, endings of companies, "Jr" and full stops.
  static func words(of name: String, kind: EntityKind, _ gazetteer: Gazetteer) -> [String] {
    var words = FoldedWords.words(of: name, gazetteer).map { word in
      word == "&" ? "and" : word.filter { $0 != "." }
    }
    words.removeAll(where: \.isEmpty)
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    while words.count > 1, let last = words.last,
      kind == .organization && BodyWords.companyEndings.contains(last)
        || kind == .person && suffixes.contains(last)
    {
      words.removeLast()
    }
    return words
  }

  /// The key of the group of names that can be one entity without further evidence.
  static func key(
    words: [String], name: String, kind: EntityKind, _ gazetteer: Gazetteer
  ) -> String {
    if kind == .person {
      return "person:" + (words.count > 1 ? "" : "~") + NameSkeleton.key(of: words)
    }
    if kind != .event, let entry = gazetteer.entry(named: name), entry.entity != 0,
      !entry.flags.isDisjoint(with: kind == .place ? .place : .organization)
    {
      return "\(kind.rawValue):#\(entry.entity)"
    }
    return kind.rawValue + ":" + words.joined(separator: " ")
  }
}
