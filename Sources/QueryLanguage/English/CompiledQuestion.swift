/// An English question as openCypher.
package struct CompiledQuestion: Sendable, Hashable {
  /// One line that says how the question was understood.
  package var interpretation: String
  /// The query.
  ///
  /// Columns whose names start with `_` are for `evidence` and are not shown.
  package var cypher: String
  /// Queries for what stands behind one row.
  ///
  /// They take the row's `_` columns as parameters; the
  /// first whose parameters are all there (not null) is the one. They return statements as `s`, or
  /// places in articles as `_article`, `_start`, `_end`.
  package var evidence: [String]
  /// A query that must have a row for this reading to be taken; nil when nothing has to hold.
  package var condition: String?

  /// Puts a compiled question together.
  package init(
    interpretation: String, cypher: String, evidence: [String], condition: String? = nil
  ) {
    self.interpretation = interpretation
    self.cypher = cypher
    self.evidence = evidence
    self.condition = condition
  }
}
