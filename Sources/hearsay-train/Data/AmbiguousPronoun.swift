import TextAnalysis

/// One example of GAP: a pronoun that may mean either of two people, or neither.
struct AmbiguousPronoun {
  var text: String
  var pronoun: TextRange
  var names: [TextRange]
  /// Whether the pronoun means each of the names.
  var isMeant: [Bool]
  var isFeminine: Bool
}
