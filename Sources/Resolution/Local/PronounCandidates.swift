import GraphModel
import TextAnalysis

/// What a pronoun may stand for.
struct PronounCandidates {
  /// One candidate: its cluster and its last mention before the pronoun.
  struct Candidate {
    var root: Int
    var last: Int
    var features: PronounFeatures
  }

  /// How many sentences back candidates are looked for.
  private static let reach = 12
  /// How many mentions back, so that long texts take linear time.
  private static let window = 300

  /// The mention that a pronoun stands for: the last one of the best cluster; nil for none.
  static func best(
    for pronoun: Int, _ form: PronounForms.Form, in draft: LocalDraft
  ) -> Int? {
    if let source = unnamedSource(reporting: pronoun, form, draft) { return source }
    var best: (last: Int, score: Float)?
    for candidate in candidates(for: pronoun, form, in: draft) {
      let score = PronounScore.score(candidate.features, for: form)
      if best.map({ score > $0.score }) ?? true { best = (candidate.last, score) }
    }
    guard let best, best.score >= PronounScore.threshold(for: form) else { return nil }
    // What an unnamed source says of itself makes no entity.
    return best.last
  }

  private static let indefinite = WordLists.set("a an one another")

  /// The source without a name that says what a pronoun of a person stands in: "a driver said that
  /// he …".
  private static func unnamedSource(
    reporting pronoun: Int, _ form: PronounForms.Form, _ draft: LocalDraft
  ) -> Int? {
    let facts = draft.facts[pronoun]
    guard form.isPersonal, facts.quotation < 0, let statement = facts.statement,
      let speaker = draft.speaker(of: statement), speaker >= draft.mentionCount
    else { return nil }
    let source = draft.facts[speaker]
    guard let article = source.words.first, indefinite.contains(article), !source.isPlural,
      source.sentence == facts.sentence,
      source.range.lowerBound < facts.range.lowerBound,
      source.gender == .unknown || source.gender == form.gender
    else { return nil }
    return speaker
  }

  /// The clusters that agree with a pronoun, each with its features.
  static func candidates(
    for pronoun: Int, _ form: PronounForms.Form, in draft: LocalDraft
  ) -> [Candidate] {
    let facts = draft.facts[pronoun]
    var seen: Set<Int> = []
    var found: [(root: Int, last: Int)] = []
    var place = draft.placeInOrder[pronoun]
    let end = max(0, place - window)
    while place > end {
      place -= 1
      let mention = draft.order[place]
      let other = draft.facts[mention]
      let root = draft.root(of: mention)
      guard !seen.contains(root), other.range.lowerBound < facts.range.lowerBound,
        facts.sentence - other.sentence <= reach || draft.size(of: root) > 2
      else { continue }
      // A description that holds the pronoun ("his wife") is none of its candidates.
      if other.range.upperBound >= facts.range.upperBound { continue }
      if isSubject(other, ofVerbBefore: facts, form, draft) { continue }
      if agrees(root, mention, with: form, in: draft) {
        seen.insert(root)
        found.append((root, mention))
      }
    }
    let before = found.enumerated().map { rank, item in
      Candidate(
        root: item.root, last: item.last,
        features: PronounFeatures(
          pronoun: pronoun, form: form, root: item.root, last: item.last, rank: rank, in: draft))
    }
    return before + later(for: pronoun, form, seen: seen, in: draft)
  }

  /// In the first paragraphs a name may follow within so many, elsewhere only in the sentence.
  private static let lead = 2
  private static let forwardWindow = 40
  private static let laterNames = 2

  /// People who are named for the first time behind a pronoun: "Asked about his vote, Velke …", "The
  /// farmer says he …".
  private static func later(
    for pronoun: Int, _ form: PronounForms.Form, seen: Set<Int>, in draft: LocalDraft
  ) -> [Candidate] {
    guard form.isPersonal else { return [] }
    let facts = draft.facts[pronoun]
    let isLead = facts.isHeadline || facts.paragraph <= lead
    let place = draft.placeInOrder[pronoun]
    var known = seen
    var found: [Candidate] = []
    for next in place + 1..<max(place + 1, min(draft.order.count, place + forwardWindow)) {
      let mention = draft.order[next]
      let other = draft.facts[mention]
      guard other.sentence == facts.sentence || isLead && other.paragraph <= facts.paragraph + lead
      else { break }
      let root = draft.root(of: mention)
      guard other.isName, known.insert(root).inserted, agrees(root, mention, with: form, in: draft),
        root != draft.root(of: pronoun)
      else { continue }
      var features = PronounFeatures(
        pronoun: pronoun, form: form, root: root, last: mention, rank: .max, in: draft)
      features.setLater(found.count, isAlone: seen.isEmpty, facts, other)
      found.append(Candidate(root: root, last: mention, features: features))
      if found.count == laterNames { break }
    }
    return found
  }

  /// Whether a mention is the subject of the verb whose object the pronoun is: "Armand trusts him",
  /// where "him" is another (the binding principle B).
  private static func isSubject(
    _ other: MentionFacts, ofVerbBefore pronoun: MentionFacts, _ form: PronounForms.Form,
    _ draft: LocalDraft
  ) -> Bool {
    let between = other.tokens.upperBound..<max(other.tokens.upperBound, pronoun.tokens.lowerBound)
    guard form.role == .object, (1...3).contains(between.count),
      other.sentence == pronoun.sentence
    else { return false }
    return between.allSatisfy { token in
      let word = draft.text[draft.text.tokens[token].range]
      return word.utf8.allSatisfy { (($0 | 0x20) &- 0x61) < 26 } && !linking.contains(word)
    }
  }

  private static let linking = WordLists.set("that and or of with s to for in on at from by as who")

  private static func agrees(
    _ root: Int, _ mention: Int, with form: PronounForms.Form, in draft: LocalDraft
  ) -> Bool {
    let other = draft.facts[mention]
    // Pronouns that mean nothing known yet are no candidates of their own.
    if other.form == .pronoun, draft.size(of: root) == 1 { return false }
    let kind = draft.kind(of: root)
    if form.isPersonal {
      guard kind == .person, !other.isPlural else { return false }
      let gender = draft.gender(of: root)
      return gender == .unknown || form.gender == .unknown || gender == form.gender
    }
    if form.isPlural { return kind == .organization || other.isPlural }
    return kind != .person && !other.isPlural
  }
}
