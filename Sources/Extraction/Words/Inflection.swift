/// The regular inflection of English verbs and nouns, for building the lexicon.
enum Inflection {
  /// The forms of a verb; irregular pasts are given.
  static func thirdPerson(_ base: String) -> String {
    if base.hasSuffix("y"), let before = base.dropLast().last, !isVowel(before) {
      return base.dropLast() + "ies"
    }
    let hisses = ["s", "x", "z", "ch", "sh", "o"].contains { base.hasSuffix($0) }
    return base + (hisses ? "es" : "s")
  }

  /// The regular past of a verb.
  static func past(_ base: String) -> String {
    if base.hasSuffix("e") { return base + "d" }
    if base.hasSuffix("y"), let before = base.dropLast().last, !isVowel(before) {
      return base.dropLast() + "ied"
    }
    return doubled(base) + "ed"
  }

  /// The present participle of a verb.
  static func presentParticiple(_ base: String) -> String {
    if base.hasSuffix("ie") { return base.dropLast(2) + "ying" }
    if base.hasSuffix("e"), !base.hasSuffix("ee"), !base.hasSuffix("oe") {
      return base.dropLast() + "ing"
    }
    return doubled(base) + "ing"
  }

  /// The plural of a noun.
  static func plural(_ noun: String) -> String {
    if noun.hasSuffix("man") { return noun.dropLast(2) + "en" }
    if noun.hasSuffix("person") { return noun.dropLast(6) + "people" }
    return thirdPerson(noun)
  }

  /// Verbs whose last consonant is doubled before -ed and -ing.
  private static let doubling: Set<String> = [
    "plan", "admit", "refer", "infer", "submit", "permit", "commit", "quip", "brag", "beg", "blog",
    "nod", "slam", "rap", "pan", "dub", "snap", "regret", "rebut", "stop", "concur", "chat", "vet",
    "plug", "grin", "sob", "hum", "tap", "omit", "rip", "grab", "step", "drop", "forget",
  ]

  private static func doubled(_ base: String) -> String {
    guard doubling.contains(base), let last = base.last else { return base }
    return base + String(last)
  }

  private static func isVowel(_ character: Character) -> Bool { "aeiou".contains(character) }
}
