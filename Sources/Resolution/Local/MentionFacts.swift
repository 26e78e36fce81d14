import GraphModel
import TextAnalysis

/// What sieves read of one mention.
struct MentionFacts: Sendable {
  /// Grammatical or natural gender.
  enum Gender: Sendable, Hashable {
    case unknown
    case male
    case female
  }

  var form: MentionForm
  var kind: EntityKind?
  var range: TextRange
  /// Indices of tokens.
  var tokens: Range<Int>
  var sentence: Int
  var paragraph: Int
  /// The outermost quotation around it, -1 outside of all.
  var quotation: Int
  /// Folded words (lower case, without accents), without a leading article.
  var words: [String]
  var gender: Gender = .unknown
  var isPlural = false
  /// The grammar of a pronoun.
  var pronoun: PronounForms.Form?
  /// The ISO codes of countries that demonyms or names inside a description mean.
  var countries: Set<String> = []
  /// What its neighbours show of its place in the clause.
  enum Place: Sendable, Hashable {
    case other
    /// A finite verb follows it.
    case subject
    /// A possessive mark follows it.
    case owner
    /// A preposition stands before it.
    case oblique
    /// A verb stands before it.
    case object
  }

  var place = Place.other
  /// Stands before its sentence's first verb, as far as position tells.
  var isEarly = false
  var isHeadline = false
  /// A description that is said of someone: "He is the head of …".
  var isPredicate = false
  /// The statement (index) in whose content it stands, the innermost.
  var statement: Int?
  /// The statements whose speaker it is.
  var speaks: [Int] = []

  /// The last word, which heads names of people and descriptions.
  var head: String { words.last ?? "" }
  var isName: Bool { form == .name }
}
