/// `CASE [subject] WHEN … THEN … [ELSE …] END`.
package struct ConditionalExpression: Sendable, Hashable {
  package struct Alternative: Sendable, Hashable {
    /// A predicate, or with a subject the value to compare it with.
    package var condition: Expression
    package var result: Expression
  }

  package var subject: Expression?
  package var alternatives: [Alternative]
  package var otherwise: Expression?
}
