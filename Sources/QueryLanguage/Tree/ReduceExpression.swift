/// `reduce(accumulator = initial, variable IN list | step)`.
package struct ReduceExpression: Sendable, Hashable {
  package var accumulator: Variable
  package var initial: Expression
  package var variable: Variable
  package var list: Expression
  package var step: Expression
}
