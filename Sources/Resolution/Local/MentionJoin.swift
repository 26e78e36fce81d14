/// Why a mention belongs to its entity: what joined it, and to which other mention.
package struct MentionJoin: Sendable, Hashable {
  package var rule: MentionRule
  /// Index into `ArticleExtraction.mentions`.
  package var to: Int

  /// A join by a rule.
  package init(rule: MentionRule, to: Int) {
    self.rule = rule
    self.to = to
  }
}
