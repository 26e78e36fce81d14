/// `UNWIND list AS variable`.
package struct UnwindClause: Sendable, Hashable {
  package var list: Expression
  package var variable: Variable
  package var range: SourceRange = .none
}
