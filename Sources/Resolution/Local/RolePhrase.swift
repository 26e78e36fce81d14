import TextAnalysis

/// A role or description of a person: its head with the words before it.
struct RolePhrase: Sendable, Hashable {
  /// "president" in "the former French president of the club".
  var head: String
  /// "former" in the example.
  var modifiers: [String]
  /// The words behind the head: "of the club".
  var complement: [String]
  /// ISO codes of the countries named in it.
  var countries: Set<String>

  private static let prepositions = WordLists.set(
    "of at for in on to from with under by who which that since until and as")
  private static let determiners = WordLists.set(
    "the a an this that his her its their our my your")
  private static let fillers = WordLists.set(
    "former then late current new acting outgoing incoming same elder younger veteran longtime")

  /// The phrases of folded words; "founder and chief executive" is two.
  static func phrases(in words: [String], _ gazetteer: Gazetteer) -> [RolePhrase] {
    var phrases: [RolePhrase] = []
    var countries: Set<String> = []
    var before: [String] = []
    var index = 0
    while index < words.count, determiners.contains(words[index]) { index += 1 }
    while index < words.count {
      let word = words[index]
      if prepositions.contains(word) {
        if let head = before.last {
          let isList = word == "and"
          let complement = isList ? [] : Array(words[index...])
          phrases.append(
            RolePhrase(
              head: head, modifiers: Array(before.dropLast()), complement: complement,
              countries: countries.union(Self.countries(in: complement, gazetteer))))
          before = []
          if !isList { return phrases }
        }
      } else if let country = Self.country(of: word, gazetteer) {
        countries.insert(country)
      } else if !fillers.contains(word), !determiners.contains(word) {
        before.append(word)
      }
      index += 1
    }
    if let head = before.last {
      phrases.append(
        RolePhrase(
          head: head, modifiers: Array(before.dropLast()), complement: [], countries: countries))
    }
    return phrases
  }

  private static func countries(in words: [String], _ gazetteer: Gazetteer) -> Set<String> {
    Set(words.compactMap { country(of: $0, gazetteer) })
  }

  /// The country that a demonym or a country's own name means.
  private static func country(of word: String, _ gazetteer: Gazetteer) -> String? {
    guard let entry = gazetteer.entry(named: word),
      entry.flags.contains(.demonym) || entry.flags.contains(.country),
      !entry.flags.contains(.commonWord) || word == "us"
    else { return nil }
    return entry.country
  }

  /// How well a description fits a role, nil where it does not: the more of its words the role
  /// has, the better.
  func fit(to role: RolePhrase) -> Double? {
    guard RoleWords.covers(head, role.head) else { return nil }
    if !countries.isEmpty, !role.countries.isEmpty, countries.isDisjoint(with: role.countries) {
      return nil
    }
    let theirs = Set(role.modifiers + role.complement)
    // "the head of the fund" is not the head of another body.
    let told = complement.filter {
      !Self.prepositions.contains($0) && !Self.determiners.contains($0)
    }
    if !told.isEmpty, countries.isEmpty || role.countries.isEmpty,
      !told.contains(where: theirs.contains)
    {
      return nil
    }
    let missing = modifiers.filter { !theirs.contains($0) }
    // "the foreign minister" is not the defence minister.
    if head == role.head, !missing.isEmpty, !role.modifiers.isEmpty,
      missing.count == modifiers.count
    {
      return nil
    }
    var score = head == role.head ? 3.0 : 2.0
    score += Double(modifiers.count - missing.count) - Double(missing.count) * 0.5
    if !countries.isEmpty { score += role.countries.isEmpty ? -1 : 1 }
    return score
  }
}
