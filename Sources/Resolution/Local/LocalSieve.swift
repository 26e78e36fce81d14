/// One way to see that two mentions of an article mean the same.
///
/// Sieves run from the most precise to the loosest; each sees what the earlier ones joined.
protocol LocalSieve: Sendable {
  /// Its name in explanations.
  static var name: String { get }
  /// Joins mentions.
  func apply(to draft: inout LocalDraft)
}
