/// One way to see that two mentions of an article mean the same.
///
/// Sieves run from the most precise to the loosest; each sees what the earlier ones joined.
protocol LocalSieve: Sendable {
  /// What explanations call it.
  static var rule: MentionRule { get }
  /// Joins mentions.
  func apply(to draft: inout LocalDraft)
}
