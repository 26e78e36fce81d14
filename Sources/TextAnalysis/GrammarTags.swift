/// Universal part-of-speech tags (Universal Dependencies 2).
package enum PartOfSpeech: UInt8, Sendable, Hashable, CaseIterable {
  case unknown
  case adjective
  case adposition
  case adverb
  case auxiliary
  case coordinatingConjunction
  case determiner
  case interjection
  case noun
  case numeral
  case particle
  case pronoun
  case properNoun
  case punctuation
  case subordinatingConjunction
  case symbol
  case verb
  case other
}

/// A relation of Universal Dependencies 2, by its position in the model's own list; 0 is unknown.
package struct DependencyRelation: RawRepresentable, Sendable, Hashable {
  package var rawValue: UInt8

  /// Wraps a model's number.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let unknown = DependencyRelation(rawValue: 0)
}
