/// The word classes and cue frames of `English/`, by word form.
///
/// Built once, at first use, from the word lists; look-ups are by `WordKey`.
struct Lexicon: Sendable {
  private var entries: [UInt64: WordEntry] = [:]
  private var phrases: [UInt64: [CuePhrase]] = [:]

  /// The lexicon of English news.
  static let english = Lexicon()

  /// What is known of a word form; an empty entry for unknown words.
  subscript(key: UInt64) -> WordEntry { entries[key] ?? WordEntry() }

  /// The cues of several words that begin with a verb form, the longest first.
  func phrases(beginningWith key: UInt64) -> [CuePhrase] { phrases[key] ?? [] }

  private init() {
    entries.reserveCapacity(6000)
    addMarks()
    addFunctionWords()
    addNouns()
    let irregular = Self.irregularVerbs()
    add(VerbForms.frequent, .verb)
    for (base, forms) in irregular {
      add(base: base, past: forms.past, participle: forms.participle, frames: [], onlyVerbs: true)
    }
    addCueVerbs(irregular: irregular)
    addPhrases(irregular: irregular)
    for noun in words(CueLexicon.nouns) { addNoun(noun, .cueNoun) }
    add(CueLexicon.adjectives, .cueAdjective)
    for verb in words(CueLexicon.supports) {
      for form in Self.forms(verb, irregular: irregular) { add(form, .cueSupport) }
    }
  }
}

// MARK: - Word lists

extension Lexicon {
  private func words(_ list: String) -> [Substring] {
    list.split { $0 == " " || $0 == "\n" }
  }

  private mutating func add(_ list: some StringProtocol, _ classes: WordClass) {
    for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      entries[WordKey.of(word), default: WordEntry()].classes.formUnion(classes)
    }
  }

  private mutating func addNoun(_ noun: some StringProtocol, _ classes: WordClass) {
    add(noun, classes)
    add(Inflection.plural(String(noun)), classes)
  }

  private mutating func addMarks() {
    add(",", .comma)
    add(":", .colon)
    add(";", .semicolon)
    add(". ? ! … ... ?! !!", .terminator)
    // Typographic apostrophes are read as straight ones.
    add("\" “ ” „ ‟ « » ' ‘ ‚ `` '' ` ‹ ›", .quoteMark)
    add("- – — -- ― ‒", .dash)
    add("( [", .openParenthesis)
    add(") ]", .closeParenthesis)
    add("'s '", .possessiveMarker)
  }

  private mutating func addFunctionWords() {
    typealias Source = FunctionWords
    add(Source.determiners, .determiner)
    add(Source.possessives, .possessive)
    add(Source.subjectPronouns, .subjectPronoun)
    add(Source.objectPronouns, .objectPronoun)
    add(Source.indefinitePronouns, .indefinitePronoun)
    add(Source.prepositions, .preposition)
    add(Source.interrogatives, .interrogative)
    add(Source.conjunctions, .conjunction)
    add("but", .but)
    add(Source.subordinators, .subordinator)
    add(Source.relatives, .relative)
    add(Source.forms, .be)
    add(Source.have, .have)
    add(Source.auxiliaries, .auxiliary)
    add(Source.negations, .negation)
    add(Source.adverbs, .adverb)
    add(Source.times, .time)
    add(Source.hearsayAdverbs, .hearsayAdverb)
    add(Source.hedges, .hedge)
    add(Source.adjectives, .adjective)
    add(Source.notParticiples, .notParticiple)
    add(Source.notAdverbs, .notAdverb)
    for (word, kind) in [
      ("of", WordClass.of), ("to", .to), ("by", .by), ("that", .that), ("as", .asWord),
      ("according", .according), ("for", .forWord),
    ] {
      add(word, kind)
    }
  }

  private mutating func addNouns() {
    for noun in words(EntityNouns.persons) { addNoun(noun, .personNoun) }
    for noun in words(EntityNouns.unnamedSources) { addNoun(noun, .unnamedSource) }
    for noun in words(EntityNouns.organizations) { addNoun(noun, .organizationNoun) }
    for noun in words(EntityNouns.places) { addNoun(noun, .placeNoun) }
    add(EntityNouns.events, .eventNoun)
    add(EntityNouns.courtesyTitles, .courtesyTitle)
    add(EntityNouns.roleModifiers, .roleModifier)
    for noun in words(CueLexicon.documents) { addNoun(noun, .documentNoun) }
    add("police authorities media officials", .personNoun)
  }
}

// MARK: - Verbs

extension Lexicon {
  private static func irregularVerbs() -> [String: (past: String, participle: String)] {
    var verbs: [String: (past: String, participle: String)] = [:]
    for line in VerbForms.irregular.split(separator: ",") {
      let forms = line.split { $0 == " " || $0 == "\n" }.map(String.init)
      guard forms.count == 3 else { continue }
      verbs[forms[0]] = (forms[1], forms[2])
    }
    return verbs
  }

  private static func forms(
    _ base: some StringProtocol, irregular: [String: (past: String, participle: String)]
  ) -> [String] {
    let base = String(base)
    let past = irregular[base]?.past ?? Inflection.past(base)
    let participle = irregular[base]?.participle ?? past
    return [
      base, Inflection.thirdPerson(base), past, participle, Inflection.presentParticiple(base),
    ]
  }

  private mutating func addCueVerbs(irregular: [String: (past: String, participle: String)]) {
    for line in CueLexicon.verbs.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let frames = parts[0].split(separator: " ").reduce(into: CueFrame()) { frames, name in
        frames.formUnion(Self.frame(named: name))
      }
      for verb in parts[1].split(separator: " ") {
        let base = String(verb)
        let past = irregular[base]?.past ?? Inflection.past(base)
        add(
          base: base, past: past, participle: irregular[base]?.participle ?? past, frames: frames,
          onlyVerbs: false)
      }
    }
  }

  private mutating func addPhrases(irregular: [String: (past: String, participle: String)]) {
    for line in CuePhrases.all.split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let phrase = parts[0].split(separator: " ")
      guard let verb = phrase.first else { continue }
      let frames = parts[1].split(separator: " ").reduce(into: CueFrame()) { frames, name in
        frames.formUnion(Self.frame(named: name))
      }
      let entry = CuePhrase(rest: phrase.dropFirst().map { WordKey.of($0) }, frames: frames)
      for form in Set(Self.forms(verb, irregular: irregular)) {
        add(form, .cuePhrase)
        phrases[WordKey.of(form), default: []].append(entry)
      }
    }
    for key in phrases.keys { phrases[key]?.sort { $0.rest.count > $1.rest.count } }
  }

  private static func frame(named name: Substring) -> CueFrame {
    switch name {
    case "clause": .clause
    case "quotation": .quotation
    case "addressee": .addressee
    case "infinitive": .infinitive
    case "objectInfinitive": .objectInfinitive
    case "object": .object
    case "judgement": .judgement
    case "topic": .topic
    case "passive": .passive
    case "weak": .weak
    default: []
    }
  }

  /// Adds the forms of a verb; a frame that one line calls weak stays strong where another line
  /// gives it without.
  private mutating func add(
    base: String, past: String, participle: String, frames: CueFrame, onlyVerbs: Bool
  ) {
    add(base, frames, .base, participle: false)
    add(Inflection.thirdPerson(base), frames, .thirdPerson, participle: false)
    add(past, frames, .past, participle: past == participle)
    if participle != past { add(participle, frames, .none, participle: true) }
    add(Inflection.presentParticiple(base), frames, .presentParticiple, participle: false)
    if onlyVerbs {
      add(past, .verb)
      add(participle, .verb)
    }
  }

  private mutating func add(
    _ word: String, _ frames: CueFrame, _ form: VerbForm, participle: Bool
  ) {
    var entry = entries[WordKey.of(word)] ?? WordEntry()
    if frames.contains(.weak) {
      entry.weakFrames.formUnion(frames.subtracting(.weak))
    } else {
      entry.frames.formUnion(frames)
    }
    // "put", "read": the past leads, as news is told in it.
    if form != .none, entry.form == .none || form == .past { entry.form = form }
    entry.isPastParticiple = entry.isPastParticiple || participle
    entries[WordKey.of(word)] = entry
  }
}
