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
