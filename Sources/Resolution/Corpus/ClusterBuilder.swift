import Articles
import GraphModel
import TextAnalysis

/// Joins groups of names: surnames with the one full name that fits, and the names that articles
/// use for one body, place or event.
struct ClusterBuilder {
  let locals: [CorpusLocal]
  let groups: [String: NameGroup]
  let gazetteer: Gazetteer
  var forms: NameForms

  /// A part of a group of names.
  private struct Part {
    var key: String
    var locals: [Int]
  }

  /// By part: what joined it to another.
  private var joins: [Int: NameCluster.Join] = [:]

  init(
    locals: [CorpusLocal], groups: [String: NameGroup], gazetteer: Gazetteer, forms: NameForms
  ) {
    self.locals = locals
    self.groups = groups
    self.gazetteer = gazetteer
    self.forms = forms
  }

  /// The clusters of locals; each in order, the clusters in order of their first.
  mutating func clusters() -> [NameCluster] {
    let parts = groups.keys.sorted().flatMap { key in
      (groups[key]?.parts ?? []).map { Part(key: key, locals: $0) }
    }
    var sets = DisjointSets()
    for _ in parts { sets.add() }
    joinKinds(parts, &sets)
    joinAliases(parts, &sets)
    joinSurnames(parts, &sets)
    var members: [Int: NameCluster] = [:]
    for (index, part) in parts.enumerated() {
      let root = sets.root(of: index)
      members[root, default: NameCluster(locals: [])].locals += part.locals
      guard let join = joins[index] else { continue }
      for local in part.locals { members[root]?.joins[local] = join }
    }
    return members.values.map { cluster in
      var cluster = cluster
      cluster.locals.sort { locals[$0].precedes(locals[$1]) }
      return cluster
    }.sorted { locals[$0.locals[0]].precedes(locals[$1.locals[0]]) }
  }

  /// Joins a part to another, whose names stand for it.
  private mutating func join(
    _ part: Int, to other: Int, _ parts: [Part], _ sets: inout DisjointSets,
    because reason: MergeExplanation.Reason
  ) {
    sets.join(part, other)
    let name = locals[parts[other].locals[0]].name
    if joins[part] == nil {
      joins[part] = NameCluster.Join(reason: reason, with: name)
    }
  }

  // MARK: - Names of several kinds

  /// Joins a name that few articles give another kind than most ("Bild" as a person) with the
  /// usual one; a single word can well be a person's and a place's name.
  private mutating func joinKinds(_ parts: [Part], _ sets: inout DisjointSets) {
    var byWords: [String: [Int]] = [:]
    for (index, part) in parts.enumerated() {
      byWords[locals[part.locals[0]].words.joined(separator: " "), default: []].append(index)
    }
    for rivals in byWords.values where rivals.count > 1 {
      let ordered = rivals.sorted {
        (parts[$1].locals.count, parts[$0].key) < (parts[$0].locals.count, parts[$1].key)
      }
      let usual = ordered[0]
      let first = locals[parts[usual].locals[0]]
      for other in ordered.dropFirst() {
        let second = locals[parts[other].locals[0]]
        guard first.kind != second.kind,
          isUsual(parts[usual], against: parts[other]),
          first.words.count > 1 || (first.kind != .person && second.kind != .person)
        else { continue }
        join(other, to: usual, parts, &sets, because: .usualKind)
      }
    }
  }

  /// Whether the kind of one part is the usual one of a name: twice as frequent as the other's, or
  /// at least as frequent and the only one of both that the gazetteer knows.
  private func isUsual(_ usual: Part, against other: Part) -> Bool {
    if usual.locals.count >= 2 * other.locals.count { return true }
    let local = locals[usual.locals[0]]
    // A name of several words that is nobody's means one thing, whatever few articles make of it.
    if local.kind != .person, locals[other.locals[0]].kind != .person, local.words.count > 1 {
      return true
    }
    guard let flags = gazetteer.entry(named: local.name)?.flags else { return false }
    return knows(flags, local.kind) && !knows(flags, locals[other.locals[0]].kind)
  }

  private func knows(_ flags: GazetteerFlags, _ kind: EntityKind) -> Bool {
    switch kind {
    case .person: !flags.isDisjoint(with: .person)
    case .organization: !flags.isDisjoint(with: .organization)
    case .place: !flags.isDisjoint(with: .place)
    case .event: flags.contains(.event)
    }
  }

  // MARK: - Names that an article uses for one thing

  /// Joins groups whose names one article gives to one body, place or event, such as an acronym
  /// with its expansion; an acronym with several expansions in the set is left alone.
  private mutating func joinAliases(_ parts: [Part], _ sets: inout DisjointSets) {
    var firstPart: [String: Int] = [:]
    for (index, part) in parts.enumerated() where firstPart[part.key] == nil {
      firstPart[part.key] = index
    }
    var partners: [String: Set<String>] = [:]
    for part in parts {
      for local in part.locals where locals[local].kind != .person {
        for alias in locals[local].context.aliases {
          let form = forms.form(of: alias, kind: locals[local].kind)
          guard form.key != part.key, isTelling(form.words, of: locals[local]) else { continue }
          partners[form.key, default: []].insert(part.key)
        }
      }
    }
    for key in partners.keys.sorted() {
      guard let others = partners[key], others.count == 1, let other = others.first,
        let left = firstPart[key], let right = firstPart[other]
      else { continue }
      join(left, to: right, parts, &sets, because: .sameInArticle)
    }
  }

  /// Whether an alias can stand without its article: an acronym, or most of the name's words;
  /// "Council" cannot.
  private func isTelling(_ alias: [String], of local: CorpusLocal) -> Bool {
    if alias.count == 1, let word = alias.first {
      return AcronymSieve.initials(of: local.words).contains(word) || local.words.count == 1
        || local.kind == .organization && local.words.count == 2 && local.words.first == word
          && gazetteer.entry(named: word)?.flags.contains(.commonWord) != true
    }
    return alias.count * 2 > local.words.count
  }

  // MARK: - Surnames

  /// Joins a group of people known by one word with the one full name that has it.
  private mutating func joinSurnames(_ parts: [Part], _ sets: inout DisjointSets) {
    var bearers: [String: [Int]] = [:]
    for (index, part) in parts.enumerated() {
      let first = locals[part.locals[0]]
      guard first.kind == .person, first.words.count > 1 else { continue }
      for key in Self.shortKeys(of: first.words) { bearers[key, default: []].append(index) }
    }
    for (index, part) in parts.enumerated() {
      let first = locals[part.locals[0]]
      guard first.kind == .person, first.words.count == 1 else { continue }
      let key = String(part.key.dropFirst("person:~".utf8.count))
      let fitting = (bearers[key] ?? []).filter { !conflicts(part, parts[$0]) }
      if let only = chosen(among: fitting, for: part, parts) {
        join(index, to: only, parts, &sets, because: .surname)
      }
    }
  }

  /// The keys of the words by which a person may be called: the last, and the first where it is the
  /// family name.
  private static func shortKeys(of words: [String]) -> Set<String> {
    var keys: Set<String> = []
    if let last = words.last { keys.insert(NameSkeleton.word(last)) }
    // "Xi" of "Xi Jinping": no given name comes first.
    if let first = words.first, words.count == 2, isFamilyNameFirst(first) {
      keys.insert(NameSkeleton.word(first))
    }
    return keys
  }

  private static func isFamilyNameFirst(_ word: String) -> Bool {
    guard let entry = Gazetteer.embedded.entry(named: word) else { return word.count <= 3 }
    return !entry.flags.contains(.givenName)
  }

  private func chosen(among fitting: [Int], for part: Part, _ parts: [Part]) -> Int? {
    let sharing = fitting.filter { shares(part, parts[$0]) }
    if sharing.count == 1 { return sharing.first }
    guard fitting.count == 1, let only = fitting.first, !isCommonSurname(part) else { return nil }
    return only
  }

  private func isCommonSurname(_ part: Part) -> Bool {
    guard let word = locals[part.locals[0]].words.first,
      let entry = gazetteer.entry(named: word), entry.flags.contains(.familyName)
    else { return false }
    return entry.populationClass >= 9
  }

  private func conflicts(_ left: Part, _ right: Part) -> Bool {
    let first = genders(left)
    let second = genders(right)
    return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: second)
  }

  private func genders(_ part: Part) -> Set<String> {
    Set(part.locals.compactMap { locals[$0].context.gender })
  }

  /// Whether two parts share a country of their roles or a companion.
  private func shares(_ left: Part, _ right: Part) -> Bool {
    !clues(left).isDisjoint(with: clues(right))
  }

  private func clues(_ part: Part) -> Set<String> {
    var clues: Set<String> = []
    for local in part.locals {
      let context = locals[local].context
      clues.formUnion(context.companions.map { "with:" + $0 })
      for head in locals[local].roleHeads { clues.insert("role:" + head) }
    }
    return clues
  }
}
