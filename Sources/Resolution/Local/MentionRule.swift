/// How two mentions of an article were seen to mean the same; one for each sieve, whose name the
/// records keep.
package enum MentionRule: String, Sendable, Hashable, CaseIterable {
  case exactName = "exact name"
  case knownAlias = "known alias"
  case acronym
  case namePart = "name part"
  case spelling
  case apposition
  case firstPerson = "first person"
  case role
  case description
  case nearby
  case pronoun
}
