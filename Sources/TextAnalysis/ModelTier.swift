/// How much a text analysis may cost.
package enum ModelTier: String, Sendable, Hashable, CaseIterable {
  /// Lexicons and grammar rules only.
  case rules
  /// Linear models.
  case fast
  /// Neural models.
  case accurate
}
