/// Reporting verbs with their inflected forms, by class.
struct CueVerbs: Sendable {
  /// The program's own lexicon.
  static let shared = CueVerbs()

  private var classes: [PackedWord: UInt8] = [:]

  private init() {
    let lists = [
      EnglishCues.document, EnglishCues.thought, EnglishCues.judgement, EnglishCues.speech,
    ]
    for (index, list) in lists.enumerated() {
      for verb in list.split(separator: " ") { add(String(verb), code: UInt8(index + 1)) }
    }
  }

  /// 0 for other words, else the class and the form of a reporting verb.
  func classCode(of token: TextRange, reader: UTF8Reader) -> UInt64 {
    guard token.count >= 3, let word = PackedWord(reader, token), let code = classes[word] else {
      return 0
    }
    return UInt64(code)
  }

  private mutating func add(_ verb: String, code: UInt8) {
    for (form, word) in Self.forms(verb).enumerated() {
      classes[PackedWord(word)] = code << 2 | UInt8(min(form, 3))
    }
  }

  /// The dictionary form, the one in -s, the one in -ing, past forms.
  private static func forms(_ verb: String) -> [String] {
    let stem = verb.hasSuffix("e") ? String(verb.dropLast()) : verb
    let endsInY = verb.hasSuffix("y") && !"aeiou".contains(verb.dropLast().last ?? "a")
    let hisses = ["s", "sh", "ch", "x", "z"].contains { verb.hasSuffix($0) }
    let third = endsInY ? verb.dropLast() + "ies" : hisses ? verb + "es" : verb + "s"
    var forms = [verb, third, stem + "ing"]
    if let past = irregular[verb] {
      forms += past
    } else {
      forms.append(endsInY ? verb.dropLast() + "ied" : stem + "ed")
    }
    if doubling.contains(verb), let last = verb.last {
      forms += [verb + "\(last)ing", verb + "\(last)ed"]
    }
    return forms
  }

  private static let doubling: Set<String> = [
    "admit", "quip", "slam", "plan", "infer", "refer", "beg", "rebut", "snap", "chat", "label",
    "brag", "regret",
  ]
  private static let irregular: [String: [String]] = [
    "say": ["said"], "tell": ["told"], "write": ["wrote", "written"], "think": ["thought"],
    "feel": ["felt"], "know": ["knew", "known"], "understand": ["understood"],
    "see": ["saw", "seen"], "swear": ["swore", "sworn"], "foresee": ["foresaw", "foreseen"],
    "find": ["found"], "show": ["showed", "shown"], "read": ["read"], "mean": ["meant"],
    "hold": ["held"], "seek": ["sought"], "teach": ["taught"], "forget": ["forgot", "forgotten"],
    "begin": ["began", "begun"], "forecast": ["forecast"], "broadcast": ["broadcast"],
    "learn": ["learned", "learnt"],
  ]
}
