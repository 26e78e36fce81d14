/// What a word can be, by the lexicon alone; a word may belong to several classes.
struct WordClass: OptionSet, Sendable, Hashable {
  var rawValue: UInt64

  // Marks
  static let comma = WordClass(rawValue: 1 << 0)
  static let colon = WordClass(rawValue: 1 << 1)
  static let semicolon = WordClass(rawValue: 1 << 2)
  static let terminator = WordClass(rawValue: 1 << 3)
  static let quoteMark = WordClass(rawValue: 1 << 4)
  static let dash = WordClass(rawValue: 1 << 5)
  static let openParenthesis = WordClass(rawValue: 1 << 6)
  static let closeParenthesis = WordClass(rawValue: 1 << 7)
  static let possessiveMarker = WordClass(rawValue: 1 << 8)

  // Function words
  static let determiner = WordClass(rawValue: 1 << 9)
  static let possessive = WordClass(rawValue: 1 << 10)
  static let subjectPronoun = WordClass(rawValue: 1 << 11)
  static let objectPronoun = WordClass(rawValue: 1 << 12)
  static let indefinitePronoun = WordClass(rawValue: 1 << 13)
  static let preposition = WordClass(rawValue: 1 << 14)
  static let of = WordClass(rawValue: 1 << 15)
  static let to = WordClass(rawValue: 1 << 16)
  static let by = WordClass(rawValue: 1 << 17)
  static let that = WordClass(rawValue: 1 << 18)
  /// Begins a subordinate question: whether, if, how, why, what.
  static let interrogative = WordClass(rawValue: 1 << 19)
  static let conjunction = WordClass(rawValue: 1 << 20)
  static let but = WordClass(rawValue: 1 << 21)
  static let subordinator = WordClass(rawValue: 1 << 22)
  static let relative = WordClass(rawValue: 1 << 23)
  static let be = WordClass(rawValue: 1 << 24)
  static let have = WordClass(rawValue: 1 << 25)
  static let auxiliary = WordClass(rawValue: 1 << 26)
  static let negation = WordClass(rawValue: 1 << 27)
  static let adverb = WordClass(rawValue: 1 << 28)
  /// Weekdays, months, "yesterday", "week".
  static let time = WordClass(rawValue: 1 << 29)
  static let asWord = WordClass(rawValue: 1 << 30)
  static let according = WordClass(rawValue: 1 << 31)
  static let forWord = WordClass(rawValue: 1 << 32)

  // Content words
  static let verb = WordClass(rawValue: 1 << 33)
  static let adjective = WordClass(rawValue: 1 << 34)
  static let personNoun = WordClass(rawValue: 1 << 35)
  static let organizationNoun = WordClass(rawValue: 1 << 36)
  static let placeNoun = WordClass(rawValue: 1 << 37)
  static let eventNoun = WordClass(rawValue: 1 << 38)
  /// Texts that say something: report, poll, statement.
  static let documentNoun = WordClass(rawValue: 1 << 39)
  static let courtesyTitle = WordClass(rawValue: 1 << 40)
  static let demonym = WordClass(rawValue: 1 << 41)
  /// A noun that has a statement: claim, allegation, fear.
  static let cueNoun = WordClass(rawValue: 1 << 42)
  /// An adjective that has a statement: confident, afraid.
  static let cueAdjective = WordClass(rawValue: 1 << 43)
  /// A verb that makes a statement of the noun after it: express (hope).
  static let cueSupport = WordClass(rawValue: 1 << 44)
  /// An adverb that marks hearsay: reportedly.
  static let hearsayAdverb = WordClass(rawValue: 1 << 45)
  /// An adverb or verb that makes a cue uncertain.
  static let hedge = WordClass(rawValue: 1 << 46)
  /// Words that end in -ed or -ing and are no verb forms.
  static let notParticiple = WordClass(rawValue: 1 << 47)
  /// A role that stands before a name: chief, vice, deputy, former.
  static let roleModifier = WordClass(rawValue: 1 << 48)
  /// A person that is always one of many or unnamed: official, source, expert.
  static let unnamedSource = WordClass(rawValue: 1 << 49)

  /// Words that end in -ly and are no adverbs.
  static let notAdverb = WordClass(rawValue: 1 << 50)

  /// A verb form with which a cue of several words begins.
  static let cuePhrase = WordClass(rawValue: 1 << 51)

  static let anyPronoun: WordClass = [.subjectPronoun, .objectPronoun, .indefinitePronoun]
  static let anyMark: WordClass = [
    .comma, .colon, .semicolon, .terminator, .quoteMark, .dash, .openParenthesis,
    .closeParenthesis,
  ]
}
