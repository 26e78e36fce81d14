/// One operator of a chain of comparisons with its right operand.
package struct ComparisonLink: Sendable, Hashable {
  package var comparison: ComparisonOperator
  package var operand: Expression
}
