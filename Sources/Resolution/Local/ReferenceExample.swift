/// A pronoun of the third person or a description with everything that it may stand for, for learning
/// the weights.
package struct ReferenceExample: Sendable {
  /// Which weights it is for: those of people or of bodies and places.
  package var isPersonal: Bool
  package var isPlural: Bool
  /// By candidate, in the order of the features' names.
  package var candidates: [[Float]]
  /// The candidate that is meant; nil where it means none of them.
  package var meant: Int?
}
