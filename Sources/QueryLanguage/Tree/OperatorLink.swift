/// One operator of a chain of operators that bind equally tightly, with its right operand.
package struct OperatorLink: Sendable, Hashable {
  package var operation: BinaryOperator
  package var operand: Expression

  /// Puts a link together.
  package init(operation: BinaryOperator, operand: Expression) {
    self.operation = operation
    self.operand = operand
  }
}
