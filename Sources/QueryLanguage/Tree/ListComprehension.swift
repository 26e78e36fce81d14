/// `[variable IN list WHERE predicate | result]`.
package struct ListComprehension: Sendable, Hashable {
  package var variable: Variable
  package var list: Expression
  package var predicate: Expression?
  package var result: Expression?
}
