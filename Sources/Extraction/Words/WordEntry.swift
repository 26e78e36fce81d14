/// What the lexicon knows of a word form.
struct WordEntry: Sendable, Hashable {
  var classes: WordClass = []
  var frames: CueFrame = []
  /// Frames in which the word often reports nothing: they count where the signs are sure.
  var weakFrames: CueFrame = []
  var form: VerbForm = .none
  /// The form is also a past participle.
  var isPastParticiple = false
}

/// A token with its lexicon entry and shape.
struct Word: Sendable, Hashable {
  /// The hash of the lower-case form; equal for equal words.
  var key: UInt64
  var classes: WordClass
  var frames: CueFrame
  var weakFrames: CueFrame
  var form: VerbForm
  var isPastParticiple: Bool
  var shape: WordShape
  /// Ends in a single "s": a plural, where it is a regular noun.
  var isPlural: Bool

  /// Frames in which the word may report, surely or not.
  var allFrames: CueFrame { frames.union(weakFrames) }

  /// Whether the word belongs to one of the classes.
  func isAny(_ wanted: WordClass) -> Bool { !classes.isDisjoint(with: wanted) }
}

/// The look of a token.
struct WordShape: OptionSet, Sendable, Hashable {
  var rawValue: UInt8

  static let capitalized = WordShape(rawValue: 1 << 0)
  /// All letters upper case, two or more.
  static let allCapitals = WordShape(rawValue: 1 << 1)
  static let hasDigit = WordShape(rawValue: 1 << 2)
  static let hasLetter = WordShape(rawValue: 1 << 3)
  /// Beyond ASCII; a letter unless it is a mark that the lexicon knows.
  static let beyondASCII = WordShape(rawValue: 1 << 4)
}
