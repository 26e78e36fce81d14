import Resolution

/// How two names or mentions were seen to mean one entity.
public enum MergeRule: String, Sendable, Hashable, CaseIterable {
  /// The same words, case and accents aside.
  case sameName
  /// One sound in different scripts.
  case transliteration
  /// Variants of spelling or of a given name.
  case spelling
  /// The gazetteer knows both as names of one place or body.
  case knownAlias
  /// An article uses both for one entity.
  case sameInArticle
  /// A surname that only one full name in the graph fits.
  case surname
  /// A name to which few articles give another kind than most.
  case usualKind
  /// The user's decision.
  case decision
  /// The name that the other words of an article lead to.
  case mainName
  /// Initials of a longer name.
  case acronym
  /// A part of a longer name in the same article.
  case namePart
  /// A description beside the name or said of it.
  case apposition
  /// "I" or "we" of a speaker.
  case firstPerson
  /// A description by an office or occupation that the article gives the person.
  case role
  /// A description of a body, place or event.
  case description
  /// A description that no rule explains, by a learned score.
  case nearby
  /// A pronoun of the third person.
  case pronoun
  /// The graph was built before reasons were kept.
  case notRecorded

  /// One clause that says it to a person.
  public var explanation: String {
    switch self {
    case .sameName: "the same words"
    case .transliteration: "the same name in another script"
    case .spelling: "a variant of spelling or of the given name"
    case .knownAlias: "the gazetteer knows both as names of one"
    case .sameInArticle: "an article uses both for one"
    case .surname: "a surname that only this full name in the graph fits"
    case .usualKind: "the same words; few articles take it for another kind of thing"
    case .decision: "your decision"
    case .mainName: "the name that the other words lead to"
    case .acronym: "initials of the longer name"
    case .namePart: "a part of the longer name in the same article"
    case .apposition: "a description beside the name, or said of it"
    case .firstPerson: "the speaker of the words around it"
    case .role: "an office or occupation that the article gives this person"
    case .description: "the nearest before it that the description fits"
    case .nearby: "the best-fitting around it (words, kind, nearness, who speaks)"
    case .pronoun: "the best-fitting before it (number, gender, nearness, who speaks)"
    case .notRecorded: "not recorded; build the articles again to know"
    }
  }

  init(_ reason: MergeExplanation.Reason) {
    switch reason {
    case .sameName: self = .sameName
    case .transliteration: self = .transliteration
    case .spelling: self = .spelling
    case .knownAlias: self = .knownAlias
    case .sameInArticle: self = .sameInArticle
    case .surname: self = .surname
    case .usualKind: self = .usualKind
    case .curation: self = .decision
    }
  }

  init(_ rule: MentionRule) {
    switch rule {
    case .exactName: self = .sameName
    case .knownAlias: self = .knownAlias
    case .acronym: self = .acronym
    case .namePart: self = .namePart
    case .spelling: self = .spelling
    case .apposition: self = .apposition
    case .firstPerson: self = .firstPerson
    case .role: self = .role
    case .description: self = .description
    case .nearby: self = .nearby
    case .pronoun: self = .pronoun
    }
  }
}
